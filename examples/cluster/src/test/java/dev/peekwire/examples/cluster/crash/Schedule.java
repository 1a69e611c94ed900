package dev.peekwire.examples.cluster.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which faults happen when: the same for the same seed. Kinds are dealt like cards, so that each comes before any comes
 * again; nodes take turns within a kind. Faults overlap, but nothing has two at once, and one node always runs.
 */
final class Schedule {
    private final Random random;
    private final int nodes;
    private final Duration every;
    private final Map<Fault.Kind, Integer> turns = new EnumMap<>(Fault.Kind.class);
    private final List<Fault> faults = new ArrayList<>();

    private Schedule(long seed, int nodes, Duration every) {
        this.random = new Random(seed);
        this.nodes = nodes;
        this.every = every;
    }

    /**
     * Makes one.
     *
     * @param kinds what to deal; a kind that stands there twice comes twice as often
     * @param from when the first begins
     * @param until when the last has begun
     * @param every how long from one to the next, more or less
     */
    static List<Fault> of(long seed, int nodes, List<Fault.Kind> kinds, Duration from, Duration until, Duration every) {
        Schedule schedule = new Schedule(seed, nodes, every);
        schedule.deal(kinds, from, until);
        return List.copyOf(schedule.faults);
    }

    private void deal(List<Fault.Kind> kinds, Duration from, Duration until) {
        Duration at = from;
        List<Fault.Kind> deck = new ArrayList<>();
        while (at.compareTo(until) < 0) {
            if (deck.isEmpty()) {
                deck.addAll(kinds);
                Collections.shuffle(deck, random);
            }
            at = add(deck.remove(0), at)
                    .at()
                    .plus(within(every.dividedBy(2), every.multipliedBy(3).dividedBy(2)));
        }
    }

    private Fault add(Fault.Kind kind, Duration earliest) {
        int turn = turns.merge(kind, 1, Integer::sum) - 1;
        int node = kind.ofNode() ? (turn + kind.ordinal()) % nodes : -1;
        Duration lasts = within(Duration.ofMillis(kind.least()), Duration.ofMillis(kind.most()));
        Fault fault = new Fault(kind, node, earliest, lasts);
        while (!possible(fault)) {
            fault = new Fault(kind, node, fault.at().plusMillis(100), lasts);
        }
        faults.add(fault);
        return fault;
    }

    private boolean possible(Fault fault) {
        List<Fault> meanwhile = faults.stream().filter(fault::meets).toList();
        boolean free = meanwhile.stream().noneMatch(other -> other.victim().equals(fault.victim()));
        long stopped = meanwhile.stream().filter(Fault::stopsNode).count();
        return free && (!fault.stopsNode() || stopped < nodes - 1);
    }

    private Duration within(Duration least, Duration most) {
        return Duration.ofMillis(
                least.toMillis() + (long) (random.nextDouble() * (most.toMillis() - least.toMillis())));
    }
}
