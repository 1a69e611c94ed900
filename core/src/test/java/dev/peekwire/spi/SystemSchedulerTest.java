package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SystemSchedulerTest {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final SystemScheduler scheduler = new SystemScheduler(failures::add);

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void the_clocks_are_the_systems() {
        assertThat(scheduler.now()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        long before = System.nanoTime();
        assertThat(scheduler.nanoTime() - before)
                .isBetween(0L, Duration.ofSeconds(10).toNanos());
    }

    @Test
    void a_task_runs_after_its_delay_on_a_named_daemon_thread() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicReference<Long> at = new AtomicReference<>();
        long start = System.nanoTime();
        scheduler.after(Duration.ofMillis(30), () -> {
            at.set(System.nanoTime());
            thread.set(Thread.currentThread());
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> thread.get() != null);
        assertThat(at.get() - start).isGreaterThanOrEqualTo(30_000_000L);
        assertThat(thread.get().getName()).startsWith("peekwire-scheduler-");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void a_task_without_delay_runs_soon_and_not_on_the_callers_thread() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        scheduler.after(Duration.ofDays(-1), () -> thread.set(Thread.currentThread()));
        await().atMost(Duration.ofMinutes(1)).until(() -> thread.get() != null);
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void a_delay_of_more_than_the_longs_nanoseconds_is_a_long_time() {
        Scheduler.Task task = scheduler.after(Duration.ofSeconds(Long.MAX_VALUE), () -> ran.add("never"));
        scheduler.after(Duration.ZERO, () -> ran.add("now"));
        await().atMost(Duration.ofMinutes(1)).until(() -> ran.contains("now"));
        assertThat(ran).containsExactly("now");
        task.cancel();
    }

    @Test
    void a_cancelled_task_does_not_run() {
        CountDownLatch go = new CountDownLatch(1);
        scheduler.after(Duration.ZERO, () -> awaitQuietly(go));
        Scheduler.Task task = scheduler.after(Duration.ZERO, () -> ran.add("cancelled"));
        scheduler.after(Duration.ofMillis(1), () -> ran.add("other"));
        task.cancel();
        task.cancel();
        go.countDown();
        await().atMost(Duration.ofMinutes(1)).until(() -> ran.contains("other"));
        assertThat(ran).containsExactly("other");
    }

    @Test
    void closing_drops_what_waits_and_what_comes_later_and_lets_the_running_task_end() {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        scheduler.after(Duration.ZERO, () -> {
            began.countDown();
            awaitQuietly(go);
            ran.add("running");
        });
        awaitQuietly(began);
        scheduler.after(Duration.ZERO, () -> ran.add("waiting"));
        scheduler.close();
        scheduler.close();
        scheduler.after(Duration.ZERO, () -> ran.add("later")).cancel();
        go.countDown();
        await().atMost(Duration.ofMinutes(1)).until(() -> ran.contains("running"));
        assertThat(ran).containsExactly("running");
        assertThat(failures).isEmpty();
    }

    @Test
    void a_failure_is_reported_and_logged_without_its_message_and_later_tasks_run() {
        Logger logger = (Logger) LoggerFactory.getLogger(SystemScheduler.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        try {
            IllegalStateException failure = new IllegalStateException("what somebody typed");
            scheduler.after(Duration.ZERO, () -> {
                throw failure;
            });
            scheduler.after(Duration.ZERO, () -> {
                throw new AssertionError("an error is a failure too");
            });
            scheduler.after(Duration.ofMillis(1), () -> ran.add("later"));
            await().atMost(Duration.ofMinutes(1)).until(() -> ran.contains("later"));
            assertThat(failures).hasSize(2).startsWith(failure);
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .allMatch(line -> line.startsWith("A scheduled task failed: java.lang."))
                    .noneMatch(line -> line.contains("typed"))
                    .hasSize(2);
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }
    }

    @Test
    void a_reporter_that_fails_keeps_no_task_from_running() {
        try (SystemScheduler broken = new SystemScheduler(failure -> {
            throw new IllegalStateException("the reporter");
        })) {
            broken.after(Duration.ZERO, () -> {
                throw new IllegalStateException("the task");
            });
            broken.after(Duration.ofMillis(1), () -> ran.add("later"));
            await().atMost(Duration.ofMinutes(1)).until(() -> ran.contains("later"));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
