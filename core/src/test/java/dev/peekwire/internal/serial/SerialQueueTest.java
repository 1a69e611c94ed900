package dev.peekwire.internal.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SerialQueueTest {
    private final Deque<Runnable> executor = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean rejects;
    private final SerialQueue queue = new SerialQueue(this::execute, failures::add);

    private void execute(Runnable task) {
        if (rejects) {
            throw new RejectedExecutionException("full");
        }
        executor.add(task);
    }

    private void settle() {
        while (!executor.isEmpty()) {
            executor.poll().run();
        }
    }

    private void adds(String name) {
        queue.run(() -> done.add(name));
    }

    @Test
    void tasks_run_in_the_order_they_were_added_and_never_inside_the_call() {
        adds("a");
        adds("b");
        assertThat(done).isEmpty();
        settle();
        assertThat(done).containsExactly("a", "b");
        assertThat(queue.idle()).isTrue();
    }

    @Test
    void a_task_added_by_a_task_comes_after_those_that_wait() {
        queue.run(() -> adds("c"));
        adds("b");
        settle();
        assertThat(done).containsExactly("b", "c");
    }

    @Test
    void the_next_task_waits_for_the_stage_of_the_one_before_without_a_thread() {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        queue.chain(() -> stage);
        adds("after");
        settle();
        assertThat(done).isEmpty();
        assertThat(queue.idle()).isFalse();
        stage.complete(null);
        assertThat(done).as("not on the completing thread").isEmpty();
        settle();
        assertThat(done).containsExactly("after");
    }

    @Test
    void a_task_that_fails_is_reported_and_does_not_stop_the_queue() {
        queue.run(() -> {
            throw new IllegalStateException("one");
        });
        queue.run(() -> {
            throw new StackOverflowError("two");
        });
        adds("after");
        settle();
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("one", "two");
        assertThat(done).containsExactly("after");
    }

    @Test
    void a_stage_that_failed_was_not_reported() {
        CompletableFuture<Void> later = new CompletableFuture<>();
        queue.chain(() -> CompletableFuture.failedFuture(new IllegalStateException("at once")));
        queue.chain(() -> later.thenRun(() -> {
            throw new IllegalStateException("later");
        }));
        adds("after");
        settle();
        later.complete(null);
        settle();
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("at once", "later");
        assertThat(done).containsExactly("after");
    }

    @Test
    void a_task_that_the_executor_rejected_stopped_the_queue_for_ever() {
        rejects = true;
        assertThatThrownBy(() -> adds("rejected")).isInstanceOf(RejectedExecutionException.class);
        assertThat(queue.idle()).isTrue();
        rejects = false;
        adds("after");
        settle();
        assertThat(done).containsExactly("after");
    }

    @Test
    void what_waited_for_a_stage_when_the_executor_rejected_runs_with_the_next_task() {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        queue.chain(() -> stage);
        adds("waiting");
        settle();
        rejects = true;
        stage.complete(null);
        rejects = false;
        adds("next");
        settle();
        assertThat(done).containsExactly("waiting", "next");
        assertThat(failures).hasSize(1);
    }

    @Test
    void many_finished_stages_in_a_row_do_not_grow_the_stack() {
        for (int i = 0; i < 100_000; i++) {
            queue.chain(() -> CompletableFuture.completedFuture(null));
        }
        adds("last");
        settle();
        assertThat(done).containsExactly("last");
    }

    @Test
    @Timeout(180)
    void many_threads_never_run_two_tasks_at_once_and_keep_the_order_of_each() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            SerialQueue shared = new SerialQueue(pool, failures::add);
            AtomicInteger inside = new AtomicInteger();
            List<int[]> order = new ArrayList<>();
            int each = 5_000;
            CountDownLatch all = new CountDownLatch(4 * each);
            List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                    .mapToObj(thread -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, each)
                                    .forEach(i -> shared.chain(() -> {
                                        assertThat(inside.incrementAndGet()).isOne();
                                        order.add(new int[] {thread, i});
                                        inside.decrementAndGet();
                                        all.countDown();
                                        return i % 7 == 0 ? CompletableFuture.runAsync(() -> {}, pool) : null;
                                    })),
                            pool))
                    .toList();
            for (CompletableFuture<Void> thread : threads) {
                thread.get(60, TimeUnit.SECONDS);
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).isEmpty();
            for (int t = 0; t < 4; t++) {
                int thread = t;
                assertThat(order.stream().filter(o -> o[0] == thread).map(o -> o[1]))
                        .isSorted()
                        .hasSize(each);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
