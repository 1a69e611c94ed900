package dev.peekwire.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.desk.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Timers that are there only while something is due. */
class TimersTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final List<String> rung = new ArrayList<>();

    private void pass(Duration by) {
        time.advance(by, () -> {});
    }

    private Optional<Instant> in(Duration delay) {
        return Optional.of(time.now().plus(delay));
    }

    // ---- DueTimer

    private DueTimer timer() {
        return new DueTimer(time, () -> rung.add("due"));
    }

    @Test
    void a_due_timer_rings_at_its_moment_and_keeps_one_task() {
        DueTimer timer = timer();
        timer.set(in(SECOND.multipliedBy(5)));
        timer.set(in(SECOND));
        timer.set(in(SECOND));
        assertThat(time.pending()).isEqualTo(1);
        pass(SECOND.minusMillis(1));
        assertThat(rung).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(rung).hasSize(1);
    }

    @Test
    void a_due_timer_with_nothing_due_keeps_no_task() {
        DueTimer timer = timer();
        timer.set(in(SECOND));
        timer.set(Optional.empty());
        assertThat(time.pending()).isZero();
    }

    @Test
    void a_due_timer_that_has_rung_is_set_for_the_same_moment_again() {
        DueTimer timer = timer();
        Optional<Instant> moment = in(SECOND);
        timer.set(moment);
        pass(SECOND);
        timer.rung();
        timer.set(moment);
        pass(SECOND);
        assertThat(rung).hasSize(2);
    }

    @Test
    void a_closed_due_timer_is_not_set_any_more() {
        DueTimer timer = timer();
        timer.set(in(SECOND));
        timer.close();
        timer.set(in(SECOND.multipliedBy(2)));
        assertThat(time.pending()).isZero();
    }

    // ---- DueQueue

    private final DueQueue<String> queue = new DueQueue<>(time, rung::add);

    @Test
    void a_due_queue_tells_each_thing_once_in_the_order_of_their_times() {
        queue.put("late", SECOND.multipliedBy(3));
        queue.put("soon", SECOND);
        queue.put("then", SECOND.multipliedBy(2));
        assertThat(time.pending()).isEqualTo(1);
        pass(SECOND.multipliedBy(10));
        assertThat(rung).containsExactly("soon", "then", "late");
        assertThat(time.pending()).isZero();
        assertThat(queue.size()).isZero();
    }

    @Test
    void what_is_put_off_is_due_then_and_not_before() {
        queue.put("chat", SECOND);
        pass(SECOND.dividedBy(2));
        queue.put("chat", SECOND);
        pass(SECOND.dividedBy(2));
        assertThat(rung).isEmpty();
        pass(SECOND.dividedBy(2));
        assertThat(rung).containsExactly("chat");
    }

    @Test
    void what_is_brought_forward_is_due_then() {
        queue.put("chat", SECOND.multipliedBy(9));
        queue.put("chat", SECOND);
        pass(SECOND);
        assertThat(rung).containsExactly("chat");
    }

    @Test
    void what_is_removed_is_not_due_and_the_last_of_it_takes_the_timer_along() {
        queue.put("a", SECOND);
        queue.put("b", SECOND);
        queue.remove("a");
        pass(SECOND);
        assertThat(rung).containsExactly("b");
        queue.put("c", SECOND);
        queue.remove("c");
        assertThat(time.pending()).isZero();
    }

    @Test
    void a_closed_due_queue_tells_nothing_and_keeps_no_timer() {
        queue.put("a", SECOND);
        queue.close();
        queue.put("b", SECOND);
        pass(SECOND.multipliedBy(2));
        assertThat(rung).isEmpty();
        assertThat(time.pending()).isZero();
    }

    // ---- Pacer

    private final Pacer pacer = new Pacer(time, SECOND, () -> rung.add("told"));

    @Test
    void a_pacer_tells_the_first_change_at_once_and_later_ones_once_in_an_interval() {
        pacer.changed();
        pacer.changed();
        pass(Duration.ZERO);
        assertThat(rung).hasSize(1);
        pacer.changed();
        pacer.changed();
        pass(SECOND.minusMillis(1));
        assertThat(rung).hasSize(1);
        pass(Duration.ofMillis(1));
        assertThat(rung).hasSize(2);
    }

    @Test
    void a_pacer_that_was_silent_for_long_tells_at_once() {
        pacer.changed();
        pass(SECOND.multipliedBy(5));
        pacer.changed();
        pass(Duration.ZERO);
        assertThat(rung).hasSize(2);
        assertThat(time.pending()).isZero();
    }

    @Test
    void a_closed_pacer_tells_nothing() {
        pacer.changed();
        pacer.close();
        pacer.changed();
        pass(SECOND);
        assertThat(rung).isEmpty();
        assertThat(time.pending()).isZero();
    }
}
