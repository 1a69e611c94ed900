package dev.peekwire.tck.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<String> ran = new ArrayList<>();

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private Runnable note(String name) {
        return () -> ran.add(name + " at "
                + Duration.between(VirtualScheduler.EPOCH, scheduler.now()).toSeconds());
    }

    @Test
    void time_stands_still_until_it_is_moved() {
        long nanos = scheduler.nanoTime();
        assertThat(scheduler.now()).isEqualTo(VirtualScheduler.EPOCH);
        scheduler.advance(Duration.ofMillis(1_500));
        assertThat(scheduler.now()).isEqualTo(VirtualScheduler.EPOCH.plusMillis(1_500));
        assertThat(scheduler.nanoTime() - nanos).isEqualTo(1_500_000_000L);
    }

    @Test
    void nanoseconds_pass_the_overflow_and_differences_stay_right() {
        long nanos = scheduler.nanoTime();
        scheduler.advance(seconds(60));
        assertThat(scheduler.nanoTime()).isNegative();
        assertThat(scheduler.nanoTime() - nanos).isEqualTo(60_000_000_000L);
    }

    @Test
    void tasks_run_in_order_of_due_time_and_then_of_scheduling() {
        scheduler.after(seconds(2), note("c"));
        scheduler.after(seconds(1), note("a"));
        scheduler.after(seconds(2), note("d"));
        scheduler.after(seconds(1), note("b"));
        scheduler.advance(seconds(5));
        assertThat(ran).containsExactly("a at 1", "b at 1", "c at 2", "d at 2");
        assertThat(scheduler.now()).isEqualTo(VirtualScheduler.EPOCH.plusSeconds(5));
    }

    @Test
    void a_task_waits_until_its_time_has_come() {
        scheduler.after(seconds(3), note("a"));
        scheduler.advance(Duration.ofMillis(2_999));
        assertThat(ran).isEmpty();
        assertThat(scheduler.pending()).isEqualTo(1);
        scheduler.advance(Duration.ofMillis(1));
        assertThat(ran).containsExactly("a at 3");
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void a_task_without_delay_never_runs_inside_the_call() {
        scheduler.after(Duration.ZERO, note("a"));
        scheduler.after(seconds(-1), note("b"));
        assertThat(ran).isEmpty();
        scheduler.advance(Duration.ZERO);
        assertThat(ran).containsExactly("a at 0", "b at 0");
    }

    @Test
    void tasks_may_schedule_tasks_that_fall_due_in_the_same_advance() {
        scheduler.after(seconds(1), () -> {
            note("a").run();
            scheduler.after(Duration.ZERO, note("b"));
            scheduler.after(seconds(2), note("d"));
            scheduler.after(seconds(9), note("e"));
        });
        scheduler.after(seconds(2), note("c"));
        scheduler.advance(seconds(3));
        assertThat(ran).containsExactly("a at 1", "b at 1", "c at 2", "d at 3");
        assertThat(scheduler.pending()).isEqualTo(1);
    }

    @Test
    void a_cancelled_task_does_not_run_and_cancelling_twice_is_harmless() {
        Scheduler.Task task = scheduler.after(seconds(1), note("a"));
        scheduler.after(seconds(1), note("b"));
        task.cancel();
        task.cancel();
        scheduler.advance(seconds(1));
        assertThat(ran).containsExactly("b at 1");
    }

    @Test
    void a_task_may_cancel_one_that_is_due_at_the_same_time() {
        List<Scheduler.Task> later = new ArrayList<>();
        scheduler.after(seconds(1), () -> later.get(0).cancel());
        later.add(scheduler.after(seconds(1), note("a")));
        scheduler.advance(seconds(1));
        assertThat(ran).isEmpty();
    }

    @Test
    void a_failure_reaches_the_test_and_the_other_tasks_wait() {
        scheduler.after(seconds(1), () -> {
            throw new IllegalArgumentException("broken");
        });
        scheduler.after(seconds(2), note("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.advance(seconds(5)));
        assertThat(scheduler.now()).isEqualTo(VirtualScheduler.EPOCH.plusSeconds(1));
        scheduler.advance(seconds(1));
        assertThat(ran).containsExactly("a at 2");
    }

    @Test
    void advancing_backwards_or_inside_a_task_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.advance(seconds(-1)));
        scheduler.after(Duration.ZERO, () -> scheduler.advance(seconds(1)));
        assertThatIllegalStateException().isThrownBy(() -> scheduler.advance(seconds(1)));
    }

    @Test
    void a_task_that_schedules_itself_without_delay_ends_the_advance() {
        scheduler.after(Duration.ZERO, new Runnable() {
            @Override
            public void run() {
                scheduler.after(Duration.ZERO, this);
            }
        });
        assertThatThrownBy(() -> scheduler.advance(Duration.ZERO)).hasMessageContaining("1000000 tasks");
    }

    @Test
    void closing_drops_what_waits_and_what_comes_later() {
        scheduler.after(seconds(1), note("a"));
        scheduler.close();
        scheduler.close();
        scheduler.after(seconds(1), note("b")).cancel();
        assertThat(scheduler.pending()).isZero();
        scheduler.advance(seconds(2));
        assertThat(ran).isEmpty();
        assertThat(scheduler.now()).isEqualTo(VirtualScheduler.EPOCH.plusSeconds(2));
    }
}
