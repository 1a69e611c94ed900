package dev.peekwire.examples.cluster.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** What clients were answered, and when; and a few counts. Thread-safe. */
final class Tally {
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * A command that was acknowledged.
     *
     * @param asked when it was sent first
     * @param answered when its acknowledgement was there
     */
    record Answer(Instant asked, Instant answered) {
        Duration took() {
            return Duration.between(asked, answered);
        }
    }

    void acknowledged(Instant asked) {
        synchronized (answers) {
            answers.add(new Answer(asked, Instant.now()));
        }
    }

    void count(String what) {
        counts.computeIfAbsent(what, unseen -> new LongAdder()).increment();
    }

    long counted(String what) {
        LongAdder adder = counts.get(what);
        return adder == null ? 0 : adder.sum();
    }

    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, adder) -> all.put(what, adder.sum()));
        return all;
    }

    List<Answer> answers(Predicate<Answer> which) {
        synchronized (answers) {
            return answers.stream().filter(which).toList();
        }
    }

    /** The longest time in which nothing at all was acknowledged. */
    Duration longestSilence() {
        List<Instant> times =
                answers(any -> true).stream().map(Answer::answered).sorted().toList();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < times.size(); i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
