package dev.peekwire.examples.typists;

import dev.peekwire.client.VisitorClient;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the place alive: one typist a script, one after another, while somebody answers. At most as many chats at once
 * as there are scripts, and of each at most {@value #ROUNDS} until every agent has been away. Thread-safe.
 */
public final class Typists implements AutoCloseable {
    private static final int ROUNDS = 12;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofSeconds(14);
    private static final Duration SHORTEST_BREAK = Duration.ofSeconds(25);
    private static final Duration LONGEST_BREAK = Duration.ofSeconds(50);

    private final List<Script> scripts = Script.all();
    private final Map<Integer, Typist> typing = new HashMap<>();
    private final Supplier<VisitorClient.Builder> clients;
    private final Scheduler scheduler;
    private final Rhythm breaks;
    private final long seed;
    private int agents;
    private int shift;
    private long begun;

    /**
     * Nobody is there until {@link #agents} says so.
     *
     * @param clients builders of visitors at the desk; executor and transport are theirs to choose
     * @param scheduler the time
     * @param seed of all rhythms
     */
    public Typists(Supplier<VisitorClient.Builder> clients, Scheduler scheduler, long seed) {
        this.clients = clients;
        this.scheduler = scheduler;
        this.seed = seed;
        this.breaks = new Rhythm(seed);
    }

    /** How many agents take chats now. With the first they begin, with the last they leave. */
    public void agents(int count) {
        List<Typist> leaving = arrived(count);
        leaving.forEach(Typist::close);
    }

    private synchronized List<Typist> arrived(int count) {
        boolean first = agents == 0 && count > 0;
        boolean last = agents > 0 && count == 0;
        agents = count;
        if (first) {
            shift++;
            for (int place = 0; place < scripts.size(); place++) {
                later(FIRST.plus(APART.multipliedBy(place)), place, ROUNDS);
            }
        }
        return last ? List.copyOf(typing.values()) : List.of();
    }

    /** How many of them chat now. */
    public synchronized int chatting() {
        return typing.size();
    }

    private void later(Duration delay, int place, int rounds) {
        int during = shift;
        scheduler.after(delay, () -> begin(during, place, rounds));
    }

    private synchronized void begin(int during, int place, int rounds) {
        if (during == shift && agents > 0 && rounds > 0 && !typing.containsKey(place)) {
            Rhythm rhythm = new Rhythm(seed + ++begun);
            Typist typist = new Typist(
                    scripts.get(place), rhythm, scheduler, clients.get(), () -> left(during, place, rounds - 1));
            typing.put(place, typist);
            typist.begin();
        }
    }

    private synchronized void left(int during, int place, int rounds) {
        typing.remove(place);
        if (during == shift) {
            later(breaks.between(SHORTEST_BREAK, LONGEST_BREAK), place, rounds);
        }
    }

    /** Everybody leaves, and nobody comes back. */
    @Override
    public void close() {
        agents(0);
    }
}
