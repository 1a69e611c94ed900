package dev.peekwire.client;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life on one connection: never silent for as long as the desk's heartbeat, and not waiting for a desk that is
 * silent for twice as long. Confined to the engine.
 */
final class Heartbeat {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Wire wire;
    private final Link link;
    private final Scheduler scheduler;
    private final long quiet;
    private final long silence;
    private Scheduler.@Nullable Task next;

    Heartbeat(Wire wire, Link link, Scheduler scheduler, Duration beat) {
        this.wire = wire;
        this.link = link;
        this.scheduler = scheduler;
        long nanos = (beat.compareTo(SHORTEST) < 0 ? SHORTEST : beat).toNanos();
        this.quiet = nanos / 2;
        this.silence = nanos * 2;
    }

    void tick() {
        long now = scheduler.nanoTime();
        long unheard = now - wire.heardAt();
        if (unheard >= silence) {
            link.silent(wire);
            return;
        }
        if (now - wire.sentAt() >= quiet) {
            link.ping(wire);
        }
        long wait = Math.min(silence - unheard, quiet - (now - wire.sentAt()));
        next = link.later(Duration.ofNanos(Math.max(wait, 1)), this::tick);
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
