package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BusStateTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final BusState state = new BusState(tasks::add);
    private final List<Boolean> told = new ArrayList<>();

    @Test
    void a_watcher_is_told_how_it_is_and_then_each_change() {
        state.watch(told::add);
        state.set(true);
        state.set(true);
        state.set(false);
        run();

        assertThat(told).containsExactly(false, true, false);
    }

    @Test
    void who_watches_no_more_is_told_nothing() {
        ClusterBus.Watching watching = state.watch(told::add);
        state.set(true);
        watching.close();
        watching.close();
        run();

        assertThat(told).isEmpty();
    }

    @Test
    void a_watcher_that_throws_is_told_on_and_the_others_too() {
        List<Boolean> failing = new ArrayList<>();
        state.watch(up -> {
            failing.add(up);
            throw new IllegalStateException("on purpose");
        });
        state.watch(told::add);
        state.set(true);
        run();

        assertThat(failing).containsExactly(false, true);
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void after_closing_it_is_down_and_nobody_is_told() {
        state.set(true);
        state.watch(told::add);
        state.close();
        state.set(true);
        state.watch(told::add);
        run();

        assertThat(state.up()).isFalse();
        assertThat(told).isEmpty();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
