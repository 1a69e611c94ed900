package dev.peekwire.examples.cluster.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long, how many, how bad.
 *
 * @param load for how long there is load and faults
 * @param chats how many visitors, each with one open chat at a time
 * @param agents how many agents; they have fewer places than there are visitors
 * @param seed fixes the schedule of the faults
 * @param kinds which faults, dealt in turn
 * @param every how long from one fault to the next, more or less
 * @param pace how long a visitor thinks between two messages, more or less
 * @param patience what of the full random delay clients wait before they reconnect
 * @param commit PostgreSQL's {@code synchronous_commit}: {@code off} plants a loss that the checker must find
 * @param report where the report goes
 */
record CrashSettings(
        Duration load,
        int chats,
        int agents,
        long seed,
        List<Fault.Kind> kinds,
        Duration every,
        Duration pace,
        double patience,
        String commit,
        Path report) {
    static final int NODES = 3;
    /**
     * Within this after the last fault everybody is back and every chat goes on. The short form runs in every build, on machines
     * that do other things, too; so it asks whether all heals, and the long form how soon.
     */
    static final Duration HEALED =
            Duration.ofSeconds(System.getProperty("crash.minutes", "").isEmpty() ? 300 : 90);

    /** A minute, with the worst of each sort; the longer form if {@code crash.minutes} says how long. */
    static CrashSettings read() {
        String minutes = System.getProperty("crash.minutes", "");
        return minutes.isEmpty() ? brief() : thorough(Duration.ofSeconds(Math.round(Double.parseDouble(minutes) * 60)));
    }

    private static CrashSettings brief() {
        List<Fault.Kind> worst = List.of(
                Fault.Kind.NODE_KILLED,
                Fault.Kind.NODE_KILLED,
                Fault.Kind.NODE_KILLED,
                Fault.Kind.NODE_PAUSED_BEYOND_EVICTION,
                Fault.Kind.POSTGRES_KILLED,
                Fault.Kind.REDIS_KILLED,
                Fault.Kind.CLIENTS_CUT,
                Fault.Kind.NODE_TO_POSTGRES_STALLED,
                Fault.Kind.NODE_TO_REDIS_DELAYED);
        int chats = Integer.getInteger("crash.chats", 30);
        return with(Duration.ofSeconds(36), chats, worst, Duration.ofSeconds(3), Duration.ofMillis(1_500), 0.15);
    }

    private static CrashSettings thorough(Duration load) {
        int chats = Integer.getInteger("crash.chats", 200);
        List<Fault.Kind> all = List.of(Fault.Kind.values());
        return with(load, chats, all, Duration.ofSeconds(6), Duration.ofSeconds(3), 1);
    }

    private static CrashSettings with(
            Duration load, int chats, List<Fault.Kind> kinds, Duration every, Duration pace, double patience) {
        int agents = Math.max(2, chats * 4 / 5 / CrashNode.CAPACITY);
        long seed = Long.getLong("crash.seed", System.nanoTime() & 0xffff_ffffL);
        String commit = System.getProperty("crash.commit", "on");
        Path report = Path.of(System.getProperty("crash.report", "target/crash-report.md"));
        return new CrashSettings(load, chats, agents, seed, kinds, every, pace, patience, commit, report);
    }
}
