package dev.peekwire.spi;

import java.util.concurrent.CompletionStage;

/**
 * A channel that is listened to, until it is closed. Thread-safe.
 *
 * @since 0.1.0
 */
public interface BusSubscription extends AutoCloseable {
    /**
     * Completed when the subscription stands for the first time: what is published from then on is heard, or a gap is told.
     * Fails with {@link dev.peekwire.ErrorCode#CLOSED} if it, or the bus, is closed before. Dependents may run on the bus's
     * own threads: they do not block.
     */
    CompletionStage<Void> ready();

    /** Listens no more; idempotent, never blocks. */
    @Override
    void close();
}
