package dev.peekwire.tck.store;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stores that append rightly for those who wait, and wrongly for those who do not. */
final class BrokenAsyncs {
    private BrokenAsyncs() {}

    static final class ThrowsAtTheCaller extends DelegatingStore {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            return CompletableFuture.completedFuture(append(r));
        }
    }

    /** Looks whether it fits, says so, and writes when the next append comes. */
    static final class AnswersBeforeItIsDone extends DelegatingStore {
        private final List<AppendRequest> later = new ArrayList<>();

        @Override
        public synchronized AppendResult append(AppendRequest r) {
            later.forEach(inner::append);
            later.clear();
            return super.append(r);
        }

        @Override
        public synchronized CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            later.forEach(inner::append);
            later.clear();
            inner.openCount(r.desk());
            if (seen(r) || full(r) || version(r) != r.expectedVersion()) {
                return super.appendAsync(r);
            }
            later.add(r);
            return CompletableFuture.completedFuture(
                    new AppendResult.Appended(version(r) + r.events().size()));
        }
    }

    static final class LosesTheCommand extends DelegatingStore {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            return super.appendAsync(withoutCommand(r));
        }
    }

    static final class IgnoresTheCapacity extends DelegatingStore {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            return super.appendAsync(with(r, List.of()));
        }
    }

    static final class TellsOfConflictsByFailing extends DelegatingStore {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            return super.appendAsync(r)
                    .thenCompose(result -> result instanceof AppendResult.VersionConflict
                            ? CompletableFuture.failedFuture(new IllegalStateException("conflict"))
                            : CompletableFuture.completedFuture(result));
        }
    }

    /** The second append that comes while one is under way takes its place. */
    static final class RemembersOneAtATime extends Threaded {
        private CompletableFuture<AppendResult> last = new CompletableFuture<>();

        @Override
        public synchronized CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            CompletableFuture<AppendResult> mine = new CompletableFuture<>();
            last = mine;
            later(() -> complete(mine, r));
            return mine;
        }

        private synchronized void complete(CompletableFuture<AppendResult> mine, AppendRequest r) {
            CompletableFuture<AppendResult> answer = inner.appendAsync(r).toCompletableFuture();
            if (mine == last) {
                answer.whenComplete((result, failure) -> settle(mine, result, failure));
            }
        }
    }

    static final class ForgetsWhatWaitsWhenClosed extends Threaded {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            CompletableFuture<AppendResult> mine = new CompletableFuture<>();
            later(() -> inner.appendAsync(r).whenComplete((result, failure) -> settle(mine, result, failure)));
            return mine;
        }

        @Override
        public void close() {
            forget();
            super.close();
        }
    }

    /** Waits for its own thread, on that thread. */
    static final class WaitsForItself extends Threaded {
        @Override
        public CompletionStage<AppendResult> appendAsync(AppendRequest r) {
            CompletableFuture<AppendResult> mine = new CompletableFuture<>();
            if (!Thread.currentThread().getName().equals(NAME)) {
                later(() -> inner.appendAsync(r).whenComplete((result, failure) -> settle(mine, result, failure)));
            }
            return mine;
        }
    }

    /** Has a thread of its own, which lets things gather. */
    private abstract static class Threaded extends DelegatingStore {
        static final String NAME = "broken-store";
        private static final long GATHERS_MILLIS = 50;

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread own = new Thread(task, NAME);
            own.setDaemon(true);
            return own;
        });

        final void later(Runnable task) {
            if (thread.isShutdown()) {
                task.run();
            } else {
                thread.schedule(task, GATHERS_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        static void settle(
                CompletableFuture<AppendResult> mine, @Nullable AppendResult result, @Nullable Throwable failure) {
            if (failure == null) {
                mine.complete(result);
            } else {
                mine.completeExceptionally(failure);
            }
        }

        final void forget() {
            thread.shutdownNow();
        }

        /** What waits is tried, and told that it is too late. */
        @Override
        public void close() {
            thread.shutdown();
            super.close();
        }
    }
}
