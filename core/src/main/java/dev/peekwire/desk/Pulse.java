package dev.peekwire.desk;

import dev.peekwire.draft.DraftPacing;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of all connections: closes those that show no sign of life, and stretches the draft window while the
 * workers lag. Beats only while somebody is connected.
 */
final class Pulse {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long LAGGING_NANOS = Duration.ofMillis(200).toNanos();
    private static final long IN_TIME_NANOS = Duration.ofMillis(50).toNanos();

    private final Desk desk;
    private final Set<Session> sessions;
    private volatile Duration window;
    private Scheduler.@Nullable Task next;
    private boolean stopped;

    Pulse(Desk desk, Set<Session> sessions) {
        this.desk = desk;
        this.sessions = sessions;
        this.window = desk.limits().window();
    }

    Duration window() {
        return window;
    }

    synchronized void start() {
        if (next == null && !stopped) {
            next = desk.scheduler().after(BEAT, this::beat);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel();
        }
    }

    private void beat() {
        long asked = desk.scheduler().nanoTime();
        try {
            desk.workers().execute(() -> sweep(asked));
        } catch (RejectedExecutionException busy) {
            Desk.failed("the heartbeat's worker", busy);
        }
        synchronized (this) {
            next = null;
        }
        if (!sessions.isEmpty()) {
            start();
        }
    }

    private void sweep(long asked) {
        long now = desk.scheduler().nanoTime();
        long silence = 2 * desk.limits().heartbeat().toNanos();
        for (Session session : sessions) {
            if (now - session.heardAt() > silence) {
                session.close(CloseCode.HEARTBEAT, "no sign of life");
            }
        }
        pace(now - asked);
    }

    private void pace(long lag) {
        Duration before = window;
        if (lag > LAGGING_NANOS) {
            window = longer(before);
        } else if (lag < IN_TIME_NANOS) {
            window = shorter(before);
        }
        if (!window.equals(before)) {
            SharedFrame pace = new SharedFrame(new ServerFrame.Pace(window));
            sessions.stream()
                    .filter(Session::welcomed)
                    .filter(Session::isVisitor)
                    .forEach(session -> session.send(pace));
        }
    }

    private static Duration longer(Duration window) {
        Duration twice = window.multipliedBy(2);
        return twice.compareTo(DraftPacing.LONGEST) > 0 ? DraftPacing.LONGEST : twice;
    }

    private Duration shorter(Duration window) {
        Duration half = window.dividedBy(2);
        Duration shortest = desk.limits().window();
        return half.compareTo(shortest) < 0 ? shortest : half;
    }
}
