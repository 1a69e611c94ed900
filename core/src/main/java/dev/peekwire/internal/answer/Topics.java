package dev.peekwire.internal.answer;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What somebody's words are about: the topic of the scripts that they find. Pure. */
public final class Topics {
    /** How many scripts are asked for: some of them have no topic. */
    public static final int SCRIPTS = 5;

    private Topics() {}

    /**
     * A topic that was found.
     *
     * @param topic as scripts and rules name it
     * @param score how sure that is, 0 to 1: how sure the best script of the topic is, times the topic's share of what was
     *     found
     */
    public record Found(String topic, double score) {}

    /** The likeliest; among equals the first by name. Empty if no script that was found has a topic. */
    public static Optional<Found> of(List<Suggestion> found, ScriptLibrary library) {
        Map<String, Sum> topics = new TreeMap<>();
        double all = 0;
        for (Suggestion one : found) {
            all += one.score();
            library.version(one.script())
                    .flatMap(ScriptedResponse::topic)
                    .ifPresent(topic -> topics.merge(topic, new Sum(one.score(), one.score()), Sum::and));
        }
        double total = all;
        return topics.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue().score(total)))
                .max(Comparator.comparingDouble(Found::score).thenComparing(Found::topic, Comparator.reverseOrder()))
                .filter(best -> best.score() > 0);
    }

    private record Sum(double best, double sum) {
        private Sum and(Sum other) {
            return new Sum(Math.max(best, other.best), sum + other.sum);
        }

        private double score(double total) {
            return total == 0 ? 0 : best * (sum / total);
        }
    }
}
