package dev.peekwire.tck.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManualExecutorTest {
    private final ManualExecutor executor = new ManualExecutor();
    private final List<String> ran = new ArrayList<>();

    @Test
    void nothing_runs_until_it_is_told_to() {
        executor.execute(() -> ran.add("a"));
        assertThat(ran).isEmpty();
        assertThat(executor.pending()).isEqualTo(1);
    }

    @Test
    void one_task_at_a_time_in_the_order_submitted() {
        executor.execute(() -> ran.add("a"));
        executor.execute(() -> ran.add("b"));
        assertThat(executor.runOne()).isTrue();
        assertThat(ran).containsExactly("a");
        assertThat(executor.runOne()).isTrue();
        assertThat(executor.runOne()).isFalse();
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void running_all_includes_what_tasks_submit() {
        executor.execute(() -> executor.execute(() -> ran.add("b")));
        executor.execute(() -> ran.add("a"));
        assertThat(executor.runAll()).isEqualTo(3);
        assertThat(ran).containsExactly("a", "b");
        assertThat(executor.runAll()).isZero();
    }

    @Test
    void a_failure_reaches_the_test_and_the_tasks_behind_it_stay() {
        executor.execute(() -> {
            throw new IllegalArgumentException("broken");
        });
        executor.execute(() -> ran.add("a"));
        assertThatIllegalArgumentException().isThrownBy(executor::runAll);
        assertThat(executor.pending()).isEqualTo(1);
    }

    @Test
    void a_task_that_submits_itself_ends_the_run() {
        executor.execute(new Runnable() {
            @Override
            public void run() {
                executor.execute(this);
            }
        });
        assertThatIllegalStateException().isThrownBy(executor::runAll);
    }

    @Test
    void many_threads_may_submit() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(IntStream.range(0, 400)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> executor.execute(() -> ran.add("x")), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            pool.shutdownNow();
        }
        assertThat(executor.runAll()).isEqualTo(400);
        assertThat(ran).hasSize(400);
    }
}
