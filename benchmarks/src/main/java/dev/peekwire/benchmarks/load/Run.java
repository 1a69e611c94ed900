package dev.peekwire.benchmarks.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One run: sends what is due, and counts what arrives, from the moment when it was due. On the loop's thread but for its
 * construction.
 */
final class Run {
    private static final int AT_ONCE = 64;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    /** What was due in the last moment may arrive a little later and be in time. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Fleet fleet;
    private final Schedule schedule;
    private final long nanos;
    private final Histogram latency = new Histogram(LONGEST, 3);
    private final CompletableFuture<Void> primed = new CompletableFuture<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final long expected;
    private long startedAt;
    private int next;
    private int waiting;
    private boolean counting;
    private long delivered;
    private long messages;
    private long bytes;
    private long inTime = -1;
    private String sample = "";

    Run(Fleet fleet, Schedule schedule, long nanos) {
        this.fleet = fleet;
        this.schedule = schedule;
        this.nanos = nanos;
        this.expected = fleet.screens().stream()
                .mapToLong(s -> schedule.of(s.visitor()))
                .sum();
    }

    // ---- before: every draft is there

    /** Sends each visitor's snapshot, gently; done when every agent has it. */
    CompletableFuture<Void> prime() {
        waiting = fleet.screens().size();
        fleet.listen(this);
        sendSnapshots();
        return primed;
    }

    private void sendSnapshots() {
        for (int i = 0; i < AT_ONCE && next < schedule.snapshots(); i++) {
            sendNext();
        }
        if (next < schedule.snapshots()) {
            fleet.sockets().after(TimeUnit.MILLISECONDS.toNanos(5), this::sendSnapshots);
        }
    }

    private void sendNext() {
        Schedule.Due frame = schedule.frame(next++);
        fleet.send(frame.visitor(), schedule.bytes(frame));
    }

    // ---- the run

    /** Begins; done when all has arrived, or nothing more came for too long. */
    CompletableFuture<Void> start() {
        fleet.screens().forEach(Screen::begin);
        counting = true;
        startedAt = System.nanoTime();
        fleet.sockets().after(nanos + GRACE, () -> inTime = delivered);
        sendDue();
        return done;
    }

    private void sendDue() {
        for (int i = 0; next < schedule.size(); i++) {
            long wait = startedAt + schedule.frame(next).due() - System.nanoTime();
            if (wait > 0 || i == AT_ONCE) {
                fleet.sockets().after(Math.max(0, wait), this::sendDue);
                return;
            }
            sendNext();
        }
        fleet.sockets().after(Math.max(0, startedAt + nanos + GRACE - System.nanoTime()), () -> await(delivered));
    }

    private void await(long before) {
        long now = System.nanoTime();
        if (delivered >= expected || (delivered == before && now - startedAt > nanos + PATIENCE)) {
            fleet.listen(null);
            done.complete(null);
        } else {
            long seen = delivered;
            fleet.sockets().after(TimeUnit.MILLISECONDS.toNanos(20), () -> await(seen));
        }
    }

    /** A draft frame came to an agent: all that it covers is there now. */
    void arrived(Screen screen, long number, int size) {
        int reached = screen.reached(number);
        if (!counting) {
            if (--waiting == 0) {
                primed.complete(null);
            }
            return;
        }
        long now = System.nanoTime() - startedAt;
        for (int frame = screen.shown() + 1; frame <= reached; frame++) {
            latency.recordValue(Math.min(LONGEST, Math.max(0, now - schedule.due(screen.visitor(), frame))));
            delivered++;
        }
        screen.shown(Math.max(reached, screen.shown()));
        messages++;
        bytes += size;
    }

    boolean wantsSample() {
        return counting && sample.isEmpty();
    }

    /** One that shows a letter says more than one that masks it. */
    void sample(String text) {
        if (!text.contains("\u2022")) {
            sample = text;
        }
    }

    // ---- afterwards

    Line report() {
        double seconds = nanos / 1e9;
        return Line.of("ran")
                .with("seconds", seconds)
                .with("frames", schedule.size() - schedule.snapshots())
                .with("acts", schedule.acts())
                .with("bytesUp", schedule.payload())
                .with("bytesDown", bytes)
                .with("expected", expected)
                .with("delivered", delivered)
                .with("inTime", inTime < 0 ? delivered : inTime)
                .with("messages", messages)
                .with("sampleUp", Texts.pack(schedule.sample()))
                .with("sampleDown", Texts.pack(sample))
                .with("latency", Texts.pack(latency));
    }
}
