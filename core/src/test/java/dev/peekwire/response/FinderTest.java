package dev.peekwire.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.response.ScriptMatch.How;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found is what a slow search finds that looks at every script, in the same order. */
class FinderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AgentId ANN = new AgentId("ann");
    private static final TeamId SALES = new TeamId("sales");
    private static final List<String> WORDS =
            List.of("order", "Orders", "late", "later", "refund", "re", "o", "l\u00E0");
    private static final List<String> TYPED = List.of("", "o", "or", "order", "re", "r l", "la", "la la", "zz", "!");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void the_fast_search_finds_what_the_slow_one_finds(int seed) {
        Random random = new Random(seed);
        List<ScriptedResponse> scripts = scripts(random, 1 + random.nextInt(300));
        Finder finder = Finder.of(scripts);
        for (int i = 0; i < 200; i++) {
            LibraryQuery query = query(random);
            assertThat(finder.find(query)).as(query + " " + query.text()).isEqualTo(slowly(scripts, query));
        }
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static LibraryQuery query(Random random) {
        String topic = any(random, List.of("", "money", "travel", "none of them"));
        String locale = any(random, List.of("", "en", "fr-CA", "nb", "de"));
        return new LibraryQuery(
                any(random, List.of(ANN, new AgentId("bob"))),
                any(random, List.of(Set.of(), Set.of(SALES))),
                NOW,
                random.nextInt(3),
                topic.isEmpty() ? null : topic,
                locale.isEmpty() ? null : locale,
                any(random, TYPED),
                1 + random.nextInt(30));
    }

    private static List<ScriptedResponse> scripts(Random random, int count) {
        List<ScriptedResponse> scripts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ScriptBuilder script = ScriptedResponse.builder("id-" + i, 1)
                    .shortcut(any(random, List.of("o", "or", "order", "re", "x")) + (random.nextInt(3) == 0 ? "" : i))
                    .title(any(random, WORDS) + ' ' + any(random, WORDS))
                    .tags(List.of(any(random, WORDS).toLowerCase(Locale.ROOT)))
                    .tier(random.nextInt(3))
                    .scope(any(random, List.of(Scope.DESK, Scope.DESK, Scope.team(SALES), Scope.personal(ANN))))
                    .approval(any(
                            random,
                            List.of(Approval.approved("sue", NOW), Approval.DRAFTED, Approval.retired("sue", NOW))));
            String language = any(random, List.of("en", "fr", "nb"));
            script.defaultLocale(language).body(language, "words " + i);
            String topic = any(random, List.of("", "money", "travel"));
            scripts.add((topic.isEmpty() ? script : script.topic(topic)).build());
        }
        return scripts;
    }

    // ---- every script, one by one

    private record Ranked(ScriptMatch match, String rank) {}

    private static List<ScriptMatch> slowly(List<ScriptedResponse> scripts, LibraryQuery query) {
        return scripts.stream()
                .filter(script -> query.tier() == 0 || script.tier() == 0 || script.tier() == query.tier())
                .filter(script -> script.scope().covers(query.agent(), query.teams()))
                .filter(script -> Finder.isUsable(script, query.now()))
                .flatMap(script -> how(script, query).stream().map(how -> ranked(script, how, query)))
                .sorted(Comparator.comparing(Ranked::rank)
                        .thenComparing(ranked -> ranked.match().script().ref()))
                .limit(query.limit())
                .map(Ranked::match)
                .toList();
    }

    private static Ranked ranked(ScriptedResponse script, How how, LibraryQuery query) {
        int topic = script.topic().map(of -> of.equals(query.topic()) ? 0 : 2).orElse(1);
        boolean spoken = query.locale() != null
                && script.bodies().keySet().stream()
                        .anyMatch(tag -> query.locale().startsWith(tag));
        String rank = "" + how.ordinal() + topic + (spoken ? 0 : 1) + scope(script) + Words.fold(script.title());
        return new Ranked(new ScriptMatch(script, how, script.isSendable(query.now())), rank);
    }

    private static int scope(ScriptedResponse script) {
        return List.of(Scope.Type.PERSONAL, Scope.Type.TEAM, Scope.Type.DESK)
                .indexOf(script.scope().type());
    }

    private static List<How> how(ScriptedResponse script, LibraryQuery query) {
        String typed = Words.fold(query.text().strip());
        String shortcut = Words.fold(script.shortcut());
        if (typed.isEmpty()) {
            return List.of(How.ALL);
        }
        if (shortcut.startsWith(typed)) {
            return List.of(shortcut.equals(typed) ? How.SHORTCUT : How.SHORTCUT_BEGINS);
        }
        if (begun(typed, script.title())) {
            return List.of(How.TITLE);
        }
        String all = script.title()
                + ' '
                + script.shortcut()
                + ' '
                + script.topic().orElse("")
                + ' '
                + String.join(" ", script.tags());
        return begun(typed, all) ? List.of(How.WORDS) : List.of();
    }

    private static boolean begun(String typed, String text) {
        List<String> words = Words.of(Words.fold(text));
        List<String> wanted = Words.of(typed);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(word -> words.stream().anyMatch(one -> one.startsWith(word)));
    }
}
