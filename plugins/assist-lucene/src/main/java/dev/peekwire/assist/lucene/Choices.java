package dev.peekwire.assist.lucene;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What agents chose, the latest of it, counted by term. Of one thread at a time. */
final class Choices {
    /** A term that went with so many scripts tells none from the others, so no more are noted for it. */
    private static final int MOST_SCRIPTS = 32;

    private final ArrayDeque<Choice> all = new ArrayDeque<>();
    private final Map<Long, Map<String, Fading>> counts = new HashMap<>();
    private final int most;
    private final Duration halfLife;

    /**
     * What is kept of one choice: hashes, and the script.
     *
     * @param chat hash of the chat's id
     * @param visitor hash of the visitor's id
     * @param terms hashes of terms
     * @param script the chosen one's id
     * @param at when
     */
    record Choice(long chat, long visitor, Set<Long> terms, String script, Instant at) {
        private Choice of(Predicate<Long> which) {
            Set<Long> some = terms.stream().filter(which).collect(Collectors.toUnmodifiableSet());
            return new Choice(chat, visitor, some, script, at);
        }
    }

    Choices(int most, Duration halfLife) {
        this.most = most;
        this.halfLife = halfLife;
    }

    void add(Choice choice) {
        Choice noted = choice.of(term -> isOpen(term, choice.script()));
        all.addLast(noted);
        count(noted);
        if (all.size() > most) {
            uncount(all.removeFirst());
        }
    }

    /** As if the choices had not been: what is left is counted anew, so that nothing is left of them in rounding either. */
    void forget(Predicate<Choice> which) {
        if (all.removeIf(which)) {
            counts.clear();
            all.forEach(this::count);
        }
    }

    /** How often each script was chosen for this term, by its id, as much of it as is left now. */
    Map<String, Double> of(long term, Instant now) {
        Map<String, Double> left = new HashMap<>();
        counts.getOrDefault(term, Map.of()).forEach((script, count) -> left.put(script, count.at(now, halfLife)));
        return left;
    }

    int size() {
        return all.size();
    }

    int terms() {
        return counts.size();
    }

    private boolean isOpen(long term, String script) {
        Map<String, Fading> byScript = counts.getOrDefault(term, Map.of());
        return byScript.size() < MOST_SCRIPTS || byScript.containsKey(script);
    }

    private void count(Choice choice) {
        choice.terms().forEach(term -> counts.computeIfAbsent(term, key -> new HashMap<>())
                .computeIfAbsent(choice.script(), key -> new Fading(choice.at()))
                .add(choice.at(), halfLife));
    }

    private void uncount(Choice choice) {
        choice.terms()
                .forEach(term -> counts.computeIfPresent(term, (key, byScript) -> {
                    byScript.computeIfPresent(
                            choice.script(), (id, count) -> count.remove(choice.at(), halfLife) ? null : count);
                    return byScript.isEmpty() ? null : byScript;
                }));
    }
}
