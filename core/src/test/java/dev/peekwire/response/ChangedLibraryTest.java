package dev.peekwire.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.template.TemplateValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library that was changed script by script finds and recognises what one that is made anew does. */
class ChangedLibraryTest {
    private static final List<String> WORDS = List.of("late", "order", "refund", "the", "Ångström", "we");
    private static final int SCRIPTS = 400;

    private final Map<ScriptRef, ScriptedResponse> scripts = new TreeMap<>();
    private Random random = new Random();
    private ScriptLibrary library = ScriptLibrary.EMPTY;
    private ShingleIndex index = ShingleIndex.of(List.of());

    @BeforeEach
    void begin() {
        begin(0);
    }

    private void begin(int seed) {
        random = new Random(seed);
        scripts.clear();
        for (int i = 0; i < SCRIPTS; i++) {
            put(any("id-" + i, 1));
        }
        library = ScriptLibrary.soundOf(scripts.values());
        index = ShingleIndex.of(library.current());
    }

    private void put(ScriptedResponse script) {
        scripts.put(script.ref(), script);
    }

    private ScriptedResponse any(String id, int version) {
        return ScriptedResponse.builder(id, version)
                .title(words(2))
                .body("en", words(6) + " {{visitor.name|there}} " + words(3))
                .body("nb", words(1) + " {{visitor.name|der}} " + words(2))
                .scope(any(List.of(Scope.DESK, Scope.team(Scripts.BILLING), Scope.personal(Scripts.ANN))))
                .tags(Set.of(any(WORDS)))
                .topic(random.nextBoolean() ? "money" : null)
                .approval(any(List.of(
                        Approval.approved("sue", Scripts.NOW),
                        Approval.approved("sue", Scripts.NOW),
                        Approval.DRAFTED,
                        Approval.retired("sue", Scripts.NOW))))
                .build();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(any(WORDS));
        }
        return String.join(" ", words);
    }

    private void change() {
        ScriptRef ref = any(List.copyOf(scripts.keySet()));
        switch (random.nextInt(5)) {
            case 0 -> put(any("new-" + random.nextInt(100), 1));
            case 1 -> scripts.remove(ref);
            case 2 -> put(any(ref.id(), ref.version() + 1));
            default -> put(any(ref.id(), ref.version()));
        }
    }

    private void take() {
        library = ScriptLibrary.soundOf(scripts.values(), library);
        index = index.next(library.current());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatever_is_changed_it_finds_and_recognises_the_same(int seed) {
        begin(seed);
        for (int i = 0; i < 60; i++) {
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                change();
            }
            take();
            if (i % 3 > 0) {
                same();
            }
        }
    }

    private void same() {
        ScriptLibrary anew = ScriptLibrary.soundOf(scripts.values());
        assertThat(library.versions()).isEqualTo(anew.versions());
        assertThat(library.current()).isEqualTo(anew.current());
        for (String typed : List.of("", "id-1", "id-17", "l", "ord la", "mon", words(2))) {
            LibraryQuery query = new LibraryQuery(
                    Scripts.ANN,
                    random.nextBoolean() ? Scripts.TEAMS : Set.of(),
                    Scripts.NOW,
                    0,
                    random.nextBoolean() ? "money" : null,
                    any(List.of("en", "fr")),
                    typed,
                    1 + random.nextInt(LibraryQuery.MOST));
            assertThat(library.find(query)).as(typed).isEqualTo(anew.find(query));
        }
        ShingleIndex fresh = ShingleIndex.of(anew.current());
        for (int i = 0; i < 5; i++) {
            String text = words(1 + random.nextInt(8));
            assertThat(index.nearest(text, this::isUsable, 10))
                    .as(text)
                    .isEqualTo(fresh.nearest(text, this::isUsable, 10));
        }
    }

    private boolean isUsable(ScriptedResponse script) {
        return script.tags().iterator().next().length() > 2;
    }

    @Test
    void little_of_what_has_not_changed_is_read_again() {
        change();
        Difference changed = Difference.of(
                library.current(),
                ScriptLibrary.soundOf(scripts.values(), library).current());
        assertThat(changed)
                .isNotNull()
                .satisfies(of -> assertThat(of.gone().size() + of.come().size()).isBetween(0, 2));
    }

    @Test
    void what_has_changed_too_much_is_made_anew() {
        for (int i = 0; i < SCRIPTS; i++) {
            change();
        }
        assertThat(Difference.of(
                        library.current(),
                        ScriptLibrary.soundOf(scripts.values()).current()))
                .isNull();
        take();
        same();
    }

    @Test
    void a_judge_by_a_changed_library_knows_the_words_that_came_and_not_those_that_went() {
        OriginJudge judge = OriginJudge.of(library);
        ScriptRef first = library.current().get(0).ref();
        put(Scripts.version(first.id(), first.version() + 1, "Nobody has ever said anything like this before.")
                .build());
        take();
        OriginJudge changed = judge.with(library);
        JudgeRequest request = new JudgeRequest(
                "Nobody has ever said anything like this before.",
                null,
                Scripts.ANN,
                Scripts.TEAMS,
                Scripts.NOW,
                TemplateValues.of("en", Scripts.OSLO).build(),
                JudgeRequest.MOST_EDIT,
                Set.of());
        assertThat(judge.judge(request).script()).isEmpty();
        assertThat(changed.judge(request).script().orElseThrow().ref()).isEqualTo(new ScriptRef(first.id(), 2));
        assertThat(changed.with(ScriptLibrary.EMPTY).judge(request).script()).isEmpty();
    }
}
