package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Rules 2, 3, 5, 9 and 10: what happens when the network fails, and afterwards. */
abstract class FailingRules extends ListeningRules {
    private static final int FLOOD = 64 * 1024 * 1024 / Frames.LARGE;

    @Test
    void rule_2_while_the_bus_is_down_publishing_answers_false_at_once() throws Exception {
        harness.down();
        awaitState(bus, false);
        for (int number = 1; number <= 100; number++) {
            assertThat(bus.publish(nodes, Frames.number(number)).toCompletableFuture())
                    .isCompletedWithValue(false);
        }
    }

    @Test
    void rule_2_every_publish_is_answered_though_the_network_fails_and_a_yes_is_heard_or_a_gap() throws Exception {
        Ears ears = listen(other, nodes);
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (int number = 1; number <= 400; number++) {
            answers.add(bus.publish(nodes, Frames.number(number)).toCompletableFuture());
            if (number == 200) {
                assertThat(get(answers.get(0))).as("taken before the failure").isTrue();
                harness.down();
            }
        }
        answers.forEach(this::get);
        harness.up();
        awaitState(bus, true);
        awaitState(other, true);
        assertThat(publish(bus, nodes, Frames.number(1_000))).isTrue();
        List<Long> told = ears.awaitNumber(1_000);
        assertThat(told).contains(Ears.GAP);
        assertThat(untoldJumps(told)).isEmpty();
        assertThat(get(answers.get(399))).as("taken after the failure").isFalse();
    }

    @Test
    void rule_3_what_waits_to_be_published_is_bounded() throws Exception {
        assumeTrue(harness.freeze(), "the bus knows no silent network");
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        boolean refused = false;
        for (int number = 1; number <= FLOOD && !refused && bus.up(); number++) {
            CompletableFuture<Boolean> answer =
                    bus.publish(nodes, Frames.large(number)).toCompletableFuture();
            answers.add(answer);
            refused = answer.isDone() && !answer.join();
        }
        assertThat(refused).as("refused before 64 MiB waited").isTrue();
        answers.forEach(this::get);
        harness.thaw();
    }

    @Test
    void rule_5_a_gap_is_told_before_the_next_frame() throws Exception {
        Ears ears = listen(other, nodes);
        publish(bus, nodes, 1, 1);
        ears.await(1);
        interrupt();
        publish(bus, nodes, 2, 2);
        List<Long> told = ears.awaitNumber(2);
        assertThat(told).startsWith(1L, Ears.GAP).endsWith(Ears.GAP, 2L);
    }

    @Test
    void rule_5_a_gap_is_told_though_no_frame_follows() throws Exception {
        Ears ears = listen(other, nodes);
        interrupt();
        assertThat(ears.awaitGap()).contains(Ears.GAP);
    }

    @Test
    void rule_9_what_was_listened_to_and_what_was_asked_for_meanwhile_is_heard_again() throws Exception {
        Ears before = listen(other, nodes);
        harness.down();
        awaitState(bus, false);
        awaitState(other, false);
        Ears meanwhile = new Ears(patience());
        BusSubscription asked = other.subscribe(nodes, meanwhile);
        assertThat(asked.ready().toCompletableFuture()).isNotDone();
        harness.up();
        get(asked.ready());
        awaitState(bus, true);
        before.awaitGap();
        assertThat(publish(bus, nodes, Frames.number(7))).isTrue();
        before.awaitNumber(7);
        assertThat(meanwhile.awaitNumber(7)).endsWith(7L);
    }

    @Test
    void rule_9_a_bus_that_is_left_while_it_is_down_stays_left() throws Exception {
        Ears ears = new Ears(patience());
        BusSubscription subscription = subscribe(other, nodes, ears);
        harness.down();
        awaitState(other, false);
        subscription.close();
        harness.up();
        awaitState(bus, true);
        awaitState(other, true);
        Ears sound = listen(other, nodes);
        publish(bus, nodes, 1, 1);
        sound.awaitNumber(1);
        assertThat(ears.told()).isEmpty();
    }

    @Test
    void rule_9_a_peer_that_falls_silent_is_noticed_and_it_heals() throws Exception {
        Ears ears = listen(other, nodes);
        assumeTrue(harness.freeze(), "the bus knows no silent network");
        awaitState(bus, false);
        awaitState(other, false);
        harness.thaw();
        awaitState(bus, true);
        awaitState(other, true);
        ears.awaitGap();
        assertThat(publish(bus, nodes, Frames.number(1))).isTrue();
        ears.awaitNumber(1);
    }

    @Test
    void rule_10_a_watcher_is_told_how_it_is_and_each_change() throws Exception {
        List<Boolean> states = new CopyOnWriteArrayList<>();
        List<Boolean> left = new CopyOnWriteArrayList<>();
        bus.watch(states::add);
        ClusterBus.Watching watching = bus.watch(left::add);
        await("the present state", () -> states.size() == 1 && left.size() == 1);
        watching.close();
        interrupt();
        await("two changes", () -> states.size() >= 3);
        assertThat(states).containsExactly(true, false, true);
        assertThat(left).containsExactly(true);
    }

    @Test
    void rule_13_a_bus_that_is_closed_while_the_network_is_down_stays_closed() throws Exception {
        List<Boolean> states = new CopyOnWriteArrayList<>();
        harness.down();
        awaitState(bus, false);
        bus.watch(states::add);
        await("the present state", () -> !states.isEmpty());
        bus.close();
        harness.up();
        awaitState(other, true);
        assertThat(within(quiet(), bus::up)).isFalse();
        assertThat(states).containsExactly(false);
    }
}
