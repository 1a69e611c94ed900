package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BusInboxTest {
    private static final int SIZE = 100 - BusInbox.OVERHEAD;
    private static final long GAP = -1;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Long> told = new ArrayList<>();
    private Runnable within = () -> {};
    private boolean brief;
    private final BusInbox inbox = new BusInbox(new Listener(), tasks::add, 300);

    @Test
    void frames_are_told_in_order_by_one_task_at_a_time() {
        frames(1, 2, 3);

        assertThat(tasks).hasSize(1);
        run();
        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_passes_the_limit_is_dropped_and_told_as_one_gap_in_its_place() {
        frames(1, 2, 3, 4, 5);
        run();
        frames(6);
        run();

        assertThat(told).containsExactly(1L, 2L, 3L, GAP, 6L);
    }

    @Test
    void a_brief_frame_is_told_within_the_call_if_nothing_waits() {
        brief = true;
        frames(1, 2);

        assertThat(told).containsExactly(1L, 2L);
        assertThat(tasks).isEmpty();
    }

    @Test
    void a_brief_frame_does_not_overtake_what_waits() {
        frames(1);
        brief = true;
        frames(2);
        inbox.gap();
        frames(3);

        assertThat(told).isEmpty();
        run();
        assertThat(told).containsExactly(1L, 2L, GAP, 3L);
    }

    @Test
    void what_comes_while_a_brief_frame_is_told_is_told_after_it() {
        brief = true;
        within = () -> {
            within = () -> {};
            inbox.frame(new NodeFrame.Dispatching(new NodeId("n"), 2), SIZE);
            assertThat(told).isEmpty();
        };
        frames(1);
        run();

        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void a_brief_frame_that_fails_is_no_obstacle_to_the_next() {
        brief = true;
        within = () -> {
            within = () -> {};
            throw new IllegalStateException("on purpose");
        };
        frames(1, 2);

        assertThat(told).containsExactly(2L);
    }

    @Test
    void gaps_in_a_row_are_one() {
        inbox.gap();
        inbox.gap();
        run();

        assertThat(told).containsExactly(GAP);
    }

    @Test
    void frames_that_waited_when_the_connection_broke_are_told_before_the_gap() {
        frames(1);
        inbox.suspend();
        frames(2);
        inbox.gap();
        frames(3);
        run();

        assertThat(told).containsExactly(1L, GAP, 3L);
    }

    @Test
    void after_it_is_resumed_it_goes_on_without_a_gap() {
        inbox.suspend();
        inbox.resume();
        frames(1);
        run();

        assertThat(told).containsExactly(1L);
    }

    @Test
    void nothing_is_told_after_it_was_closed() {
        frames(1);
        inbox.close();
        frames(2);
        inbox.gap();
        run();

        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_that_closes_it_is_told_nothing_more() {
        BusInbox[] self = new BusInbox[1];
        BusInbox closing = new BusInbox(
                new Listener() {
                    @Override
                    public void onFrame(NodeFrame frame) {
                        super.onFrame(frame);
                        self[0].close();
                    }
                },
                tasks::add,
                300);
        self[0] = closing;
        closing.frame(frame(1), SIZE);
        closing.frame(frame(2), SIZE);
        run();

        assertThat(told).containsExactly(1L);
    }

    @Test
    void a_listener_that_throws_hears_on() {
        BusInbox failing = new BusInbox(
                new Listener() {
                    @Override
                    public void onFrame(NodeFrame frame) {
                        super.onFrame(frame);
                        throw new IllegalStateException("on purpose");
                    }
                },
                tasks::add,
                300);
        failing.frame(frame(1), SIZE);
        failing.frame(frame(2), SIZE);
        run();

        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void an_executor_that_takes_nothing_any_more_does_no_harm() {
        BusInbox late = new BusInbox(
                new Listener(),
                task -> {
                    throw new RejectedExecutionException();
                },
                300);
        late.frame(frame(1), SIZE);

        assertThat(told).isEmpty();
    }

    private void frames(long... numbers) {
        for (long number : numbers) {
            inbox.frame(frame(number), SIZE);
        }
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static NodeFrame frame(long number) {
        return new NodeFrame.Dispatching(new NodeId("node"), number);
    }

    private class Listener implements BusListener {
        @Override
        public void onFrame(NodeFrame frame) {
            within.run();
            told.add(((NodeFrame.Dispatching) frame).epoch());
        }

        @Override
        public boolean brief(NodeFrame frame) {
            return brief;
        }

        @Override
        public void onGap() {
            told.add(GAP);
        }
    }
}
