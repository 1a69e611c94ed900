package dev.peekwire.benchmarks.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptedResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scripts in two languages as text, the same each time: half the desk's, a quarter teams', a quarter agents' own. */
final class Written {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int WORDS = 6_000;
    private static final List<String> PLACEHOLDERS = List.of(
            "{{visitor.name|there}}",
            "{{attribute.order|your order}}",
            "{{agent.name}}",
            "{{input.days:number 1..30}}",
            "{{attribute.total:money EUR|0}}",
            "{{attribute.due:date long|\"soon\"}}");

    private final Random random = new Random(42);
    private final List<String> words =
            IntStream.range(0, WORDS).mapToObj(i -> word()).toList();

    private String word() {
        return random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What a script's author wrote, to be built anew each time. */
    record Text(String id, String title, String english, String french, Scope scope) {
        ScriptedResponse read() {
            ScriptBuilder script = ScriptedResponse.builder(id, 1)
                    .title(title)
                    .body("en", english)
                    .body("fr", french)
                    .scope(scope)
                    .tags(List.of("tag" + id.length()))
                    .approval(Approval.approved("lead", NOW));
            return script.build();
        }
    }

    List<Text> texts(int scripts) {
        return IntStream.range(0, scripts)
                .mapToObj(i -> new Text("script-" + i, words(6), body(50), body(50), scope(i)))
                .toList();
    }

    private static Scope scope(int number) {
        return switch (number % 4) {
            case 0 -> Scope.team(new TeamId("team" + number % 40));
            case 1 -> Scope.personal(new AgentId("agent" + number % 500));
            default -> Scope.DESK;
        };
    }

    /** So many words, a few of them more common than all others. */
    String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get((int) (WORDS * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private String body(int count) {
        String placeholder = PLACEHOLDERS.get(random.nextInt(PLACEHOLDERS.size()));
        return "Hi {{visitor.name|there}}, " + words(count / 2) + ". " + placeholder + " " + words(count / 2) + ".";
    }
}
