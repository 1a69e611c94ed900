package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Unlike the system's scheduler, what was scheduled before close still comes, and then the thread ends. */
@Timeout(300)
final class OwnSchedulerTest {
    private static final Duration SOON = Duration.ofMillis(200);

    private final OwnScheduler scheduler = new OwnScheduler();
    private final BlockingQueue<Thread> ran = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void what_waits_when_it_is_closed_still_runs_and_then_its_thread_ends() throws Exception {
        scheduler.after(SOON, this::run);
        scheduler.close();
        Thread thread = next();
        await().atMost(Duration.ofMinutes(1)).until(() -> !thread.isAlive());
    }

    @Test
    void a_task_that_comes_after_close_runs_too_and_leaves_no_thread() throws Exception {
        scheduler.close();
        scheduler.after(SOON, this::run);
        Thread thread = next();
        await().atMost(Duration.ofMinutes(1)).until(() -> !thread.isAlive());
    }

    @Test
    void a_task_that_is_cancelled_keeps_no_thread() throws Exception {
        Scheduler.Task late = scheduler.after(Duration.ofDays(1), this::run);
        scheduler.after(Duration.ZERO, this::run);
        Thread thread = next();
        scheduler.close();
        assertThat(thread.isAlive()).isTrue();
        late.cancel();
        late.cancel();
        await().atMost(Duration.ofMinutes(1)).until(() -> !thread.isAlive());
        assertThat(ran).isEmpty();
    }

    @Test
    void a_task_that_throws_is_done_too() throws Exception {
        scheduler.after(Duration.ZERO, () -> {
            run();
            throw new IllegalStateException("thrown on purpose");
        });
        scheduler.close();
        Thread thread = next();
        await().atMost(Duration.ofMinutes(1)).until(() -> !thread.isAlive());
    }

    @Test
    void its_clocks_are_the_systems() {
        assertThat(scheduler.now()).isNotNull();
        long before = System.nanoTime();
        assertThat(scheduler.nanoTime() - before)
                .isBetween(0L, Duration.ofSeconds(10).toNanos());
    }

    private void run() {
        ran.add(Thread.currentThread());
    }

    private Thread next() throws InterruptedException {
        Thread thread = ran.poll(60, TimeUnit.SECONDS);
        assertThat(thread).isNotNull();
        return thread;
    }
}
