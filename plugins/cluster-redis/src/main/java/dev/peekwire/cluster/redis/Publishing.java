package dev.peekwire.cluster.redis;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one connection was given and the server has not answered: bounded in bytes, and answered once it is broken. */
final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    /** What a command takes besides its own bytes while it waits. */
    private static final int OVERHEAD = 256;

    private final long limit;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Map<Long, CompletableFuture<Boolean>> unanswered = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Object order = new Object();
    private volatile boolean broken;

    Publishing(long limit) {
        this.limit = limit;
    }

    /**
     * Gives the connection a command, in the order of calls.
     *
     * @param bytes how large it is
     */
    CompletionStage<Boolean> publish(int bytes, Supplier<CompletionStage<Long>> command) {
        long weight = (long) bytes + OVERHEAD;
        if (waiting.addAndGet(weight) > limit) {
            waiting.addAndGet(-weight);
            return CompletableFuture.completedStage(false);
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        unanswered.put(number, answer);
        if (broken) {
            answered(number, false);
        } else {
            send(command).whenComplete((receivers, failure) -> {
                waiting.addAndGet(-weight);
                settle(number, failure);
            });
        }
        return answer.minimalCompletionStage();
    }

    private CompletionStage<Long> send(Supplier<CompletionStage<Long>> command) {
        try {
            synchronized (order) {
                return command.get();
            }
        } catch (RuntimeException closed) {
            return CompletableFuture.failedStage(closed);
        }
    }

    /** On the connection's thread: what waits for the answer does not block, and a hop would cost as much as the sending. */
    private void settle(long number, @Nullable Throwable failure) {
        if (failure != null) {
            failed(failure);
        }
        answered(number, failure == null);
    }

    private void answered(long number, boolean taken) {
        CompletableFuture<Boolean> answer = unanswered.remove(number);
        if (answer != null) {
            answer.complete(taken);
        }
    }

    private void failed(Throwable failure) {
        if (Refusals.byServer(failure) && Long.bitCount(refused.incrementAndGet()) == 1) {
            LOG.warn("Redis refused a frame: {}, {} times by now", Refusals.code(failure), refused.get());
        }
    }

    /** Nothing more is answered by the server: all that waits is lost, or that can't be told. */
    void end() {
        broken = true;
        unanswered.keySet().forEach(number -> answered(number, false));
    }
}
