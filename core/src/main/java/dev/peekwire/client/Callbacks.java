package dev.peekwire.client;

import dev.peekwire.internal.serial.SerialQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Everything that the product's code is told, one after another on the product's executor. Thread-safe. */
final class Callbacks {
    private final SerialQueue queue;

    Callbacks(Executor executor) {
        queue = new SerialQueue(executor, failure -> Reports.failure("a listener", failure));
    }

    void run(Runnable call) {
        queue.run(call);
    }

    /** The same outcome, but told on the product's executor, and not to be completed by the product. */
    <T extends @Nullable Object> CompletionStage<T> stage(CompletableFuture<T> inner) {
        CompletableFuture<T> outer = new CompletableFuture<>();
        inner.whenComplete((value, failure) -> run(() -> {
            if (failure == null) {
                outer.complete(value);
            } else {
                outer.completeExceptionally(failure);
            }
        }));
        return outer.minimalCompletionStage();
    }
}
