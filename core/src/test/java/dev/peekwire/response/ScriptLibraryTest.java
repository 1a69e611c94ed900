package dev.peekwire.response;

import static dev.peekwire.response.Scripts.ANN;
import static dev.peekwire.response.Scripts.BEN;
import static dev.peekwire.response.Scripts.NOW;
import static dev.peekwire.response.Scripts.TEAMS;
import static dev.peekwire.response.Scripts.script;
import static dev.peekwire.response.Scripts.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.Problem;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptLibraryTest {
    @Test
    void the_current_version_is_the_newest_that_was_decided_on() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                version("a", 3, "Third").approval(Approval.proposed("ann", NOW)).build(),
                version("a", 1, "First").build(),
                version("a", 2, "Second").build(),
                version("b", 2, "Gone").approval(Approval.retired("lead", NOW)).build(),
                version("b", 1, "Here").build(),
                version("c", 2, "Newer").approval(Approval.DRAFTED).build(),
                version("c", 1, "Older").approval(Approval.DRAFTED).build()));

        assertThat(library.current())
                .extracting(script -> script.ref().toString())
                .containsExactly("a@2", "b@2", "c@2");
        assertThat(library.current("a")).contains(version("a", 2, "Second").build());
        assertThat(library.version(new ScriptRef("a", 3))).isPresent();
        assertThat(library.version(new ScriptRef("a", 4))).isEmpty();
        assertThat(library.current("d")).isEmpty();
        assertThat(library).hasToString("ScriptLibrary[3 scripts, 7 versions]");
    }

    @Test
    void scripts_that_do_not_fit_each_other_are_refused() {
        List<ScriptedResponse> scripts = List.of(
                script("a", "A").build(),
                script("a", "A again").build(),
                script("b", "B").disclaimer("none").build(),
                script("c", "C").disclaimer("d").build(),
                script("d", "D").disclaimer("e").build(),
                script("e", "E").shortcut("DD").build(),
                script("f", "F").shortcut("dd").build());

        assertThat(ScriptLibrary.problems(scripts))
                .extracting(Problem::toString)
                .containsExactly(
                        "a@1.version: the same version twice; keep one, or count its version up",
                        "b@1.disclaimers[0]: no script `none`; write that script, or remove it here",
                        "c@1.disclaimers[0]: `d` asks for disclaimers itself; name all of them here, and none there",
                        "f@1.shortcut: `dd` is the shortcut of e@1 too; choose another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScriptLibrary.of(scripts))
                .withMessageContaining("b@1.disclaimers[0]");
    }

    @Test
    void a_desk_goes_on_with_what_is_sound() {
        ScriptLibrary library = ScriptLibrary.soundOf(List.of(
                script("a", "A").build(),
                script("a", "A again").build(),
                script("b", "B").disclaimer("none").build(),
                script("e", "E").shortcut("dd").build(),
                script("f", "F").shortcut("dd").build()));

        assertThat(library.versions()).extracting(script -> script.ref().id()).containsExactly("a", "e", "f");
        assertThat(library.current("a")).contains(script("a", "A").build());
    }

    @Test
    void a_shortcut_may_be_had_in_each_scope_and_by_what_is_retired() {
        assertThat(ScriptLibrary.problems(List.of(
                        script("a", "A").shortcut("x").build(),
                        script("b", "B")
                                .shortcut("x")
                                .scope(Scope.team(Scripts.BILLING))
                                .build(),
                        script("c", "C")
                                .shortcut("x")
                                .scope(Scope.team(Scripts.SUPPORT))
                                .build(),
                        script("d", "D")
                                .shortcut("x")
                                .scope(Scope.personal(ANN))
                                .build(),
                        script("e", "E")
                                .shortcut("x")
                                .scope(Scope.personal(BEN))
                                .build(),
                        script("f", "F")
                                .shortcut("x")
                                .approval(Approval.retired("lead", NOW))
                                .build(),
                        version("a", 2, "A").shortcut("x").build())))
                .isEmpty();
    }

    @Test
    void an_ambiguous_shortcut_finds_the_agents_own_before_the_teams_before_the_desks() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("a", "A").shortcut("x").build(),
                script("b", "B")
                        .shortcut("x")
                        .scope(Scope.team(Scripts.BILLING))
                        .build(),
                script("c", "C")
                        .shortcut("x")
                        .scope(Scope.team(Scripts.SUPPORT))
                        .build(),
                script("d", "D").shortcut("X").scope(Scope.personal(ANN)).build(),
                script("e", "E").shortcut("x").scope(Scope.personal(BEN)).build()));

        assertThat(found(library, "x")).containsExactly("d SHORTCUT", "b SHORTCUT", "a SHORTCUT");
    }

    @Test
    void the_shortcut_comes_before_its_beginning_before_titles_before_other_words() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("tagged", "A")
                        .title("A late parcel")
                        .tags(List.of("refund"))
                        .build(),
                script("titled", "B").title("When a refund comes").build(),
                script("refund.late", "C").title("Late").build(),
                script("refund", "D").title("Money back").build(),
                script("other", "E").title("Other").build()));

        assertThat(found(library, "refund"))
                .containsExactly("refund SHORTCUT", "refund.late SHORTCUT_BEGINS", "titled TITLE", "tagged WORDS");
        assertThat(found(library, "REF")).first().isEqualTo("refund.late SHORTCUT_BEGINS");
        assertThat(found(library, "late ref")).containsExactly("tagged WORDS", "refund.late WORDS");
        assertThat(found(library, "nothing like it")).isEmpty();
        assertThat(found(library, " ?! ")).isEmpty();
        assertThat(found(library, "")).hasSize(5).first().isEqualTo("tagged ALL");
    }

    @ParameterizedTest
    @CsvSource({
        "remb, remboursement",
        "ÉLEV, frais",
        "elev, frais",
        "我们, han",
        "門前, han",
        "ΌΡΟ, greek",
        "क्रम, hindi",
    })
    void words_are_found_in_any_script_without_case_and_accents(String typed, String id) {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("remboursement", "A").title("Délai").build(),
                script("frais", "B").title("Frais élevés").build(),
                script("han", "C").title("關於我们的門前").build(),
                script("greek", "D").title("Όροι").build(),
                script("hindi", "E").title("आपका क्रम").build()));

        assertThat(found(library, typed)).first().asString().startsWith(id);
    }

    @Test
    void among_equals_the_chats_topic_comes_first_then_the_readers_language() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("a", "A").title("Return a").topic("sales").build(),
                script("b", "B").title("Return b").build(),
                script("c", "C").title("Return c").body("fr", "C").build(),
                script("d", "D").title("Return d").topic("returns").build(),
                script("e", "E")
                        .title("Return e")
                        .topic("returns")
                        .body("fr", "E")
                        .build()));

        assertThat(library.find(new LibraryQuery(ANN, TEAMS, NOW, 0, "returns", "fr-CA", "return", 20)))
                .extracting(match -> match.script().ref().id())
                .containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void found_is_what_the_agent_may_use_now() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("approved", "A").build(),
                script("drafted", "A").approval(Approval.DRAFTED).build(),
                script("retired", "A").approval(Approval.retired("lead", NOW)).build(),
                script("over", "A").validUntil(NOW).build(),
                script("own", "A")
                        .approval(Approval.DRAFTED)
                        .scope(Scope.personal(ANN))
                        .build(),
                script("own.retired", "A")
                        .approval(Approval.retired("ann", NOW))
                        .scope(Scope.personal(ANN))
                        .build(),
                script("bens", "A").scope(Scope.personal(BEN)).build(),
                script("support", "A").scope(Scope.team(Scripts.SUPPORT)).build(),
                script("second", "A").tier(2).build()));

        assertThat(library.find(new LibraryQuery(ANN, TEAMS, NOW, 1, null, null, "", 20)))
                .extracting(match -> match.script().ref().id() + " " + match.sendable())
                .containsExactly("own false", "approved true");
        assertThat(found(library, "second")).containsExactly("second SHORTCUT");
    }

    @Test
    void the_same_query_has_the_same_answer_in_whatever_order_the_scripts_came() {
        List<ScriptedResponse> scripts = new ArrayList<>();
        IntStream.range(0, 300)
                .forEach(i -> scripts.add(script("s" + i, "Text")
                        .title("Return " + i % 7)
                        .tags(List.of("t" + i % 3))
                        .build()));
        List<String> first = found(ScriptLibrary.of(scripts), "ret");
        Collections.shuffle(scripts, new Random(7));

        assertThat(found(ScriptLibrary.of(scripts), "ret")).isEqualTo(first).hasSize(20);
    }

    @Test
    void a_long_text_is_looked_at_in_part() {
        ScriptLibrary library =
                ScriptLibrary.of(List.of(script("a", "A").title("word").build()));

        assertThat(found(library, "word ".repeat(100_000))).containsExactly("a TITLE");
    }

    @Test
    void a_script_goes_with_its_disclaimers_as_paragraphs_in_its_language() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                script("offer", "An offer, {{visitor.name}}.")
                        .body("fr", "Une offre.")
                        .disclaimer("terms")
                        .disclaimer("law")
                        .build(),
                script("terms", "Terms of {{desk.name}}.")
                        .body("fr", "Conditions.")
                        .build(),
                script("law", "The law.").build()));
        TemplateValues values = TemplateValues.of("en", Scripts.OSLO)
                .value("visitor.name", "Eve")
                .value("desk.name", "Shop")
                .build();
        ScriptedResponse offer = library.current("offer").orElseThrow();

        assertThat(library.expand(offer.body("en"), values))
                .isInstanceOfSatisfying(Expansion.Ready.class, ready -> assertThat(ready.text())
                        .isEqualTo("An offer, Eve.\n\nTerms of Shop.\n\nThe law."));
        assertThat(library.expand(offer.body("fr"), values))
                .isInstanceOfSatisfying(Expansion.Ready.class, ready -> assertThat(ready.text())
                        .isEqualTo("Une offre.\n\nConditions.\n\nThe law."));
        assertThat(library.expand(
                        offer.body("en"), TemplateValues.of("en", Scripts.OSLO).build()))
                .isInstanceOf(Expansion.Incomplete.class);
    }

    @Test
    void a_query_prints_nothing_of_what_was_typed_and_is_bounded() {
        assertThat(LibraryQuery.of(ANN, TEAMS, NOW, "secret")).hasToString("LibraryQuery[ann, 6 characters]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LibraryQuery(ANN, TEAMS, NOW, 0, null, null, "", 101))
                .withMessage("limit: 101, allowed are 1 to 100");
    }

    private static List<String> found(ScriptLibrary library, String text) {
        return library.find(LibraryQuery.of(ANN, TEAMS, NOW, text)).stream()
                .map(match -> match.script().ref().id() + " " + match.how())
                .toList();
    }
}
