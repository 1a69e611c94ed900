package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.spi.BusSubscription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules 6, 7 and 11, and 13 as far as nothing breaks. */
abstract class ListeningRules extends PublishingRules {
    /** 64 MiB. */
    private static final int FLOOD = 64 * 1024 * 1024 / Frames.LARGE;

    @Test
    void rule_6_calls_come_one_after_another_each_happening_before_the_next() throws InterruptedException {
        Ears ears = listen(other, nodes);
        Thread second = new Thread(() -> publish(other, nodes, 1, 500), "tck");
        second.start();
        publish(bus, nodes, 501, 1_000);
        second.join(patience().toMillis());
        ears.await(1_000);
        assertThat(ears.breaches()).isEmpty();
        assertThat(ears.plainCount()).isEqualTo(1_000);
    }

    @Test
    void rule_6_a_listener_that_throws_hears_on_and_so_do_others() {
        Ears failing = new Ears(patience()).reacting(frame -> {
            throw new IllegalStateException("on purpose");
        });
        subscribe(other, nodes, failing);
        Ears sound = listen(other, nodes);
        publish(bus, nodes, 1, 5);
        assertThat(failing.await(5)).isEqualTo(Frames.numbers(1, 5));
        assertThat(sound.await(5)).isEqualTo(Frames.numbers(1, 5));
        assertThat(other.up()).isTrue();
    }

    @Test
    void rule_6_a_slow_listener_holds_up_nobody() {
        Stuck stuck = new Stuck();
        subscribe(other, nodes, stuck.ears);
        Ears sound = listen(other, nodes);
        publish(bus, nodes, 1, 500);
        assertThat(sound.await(500)).isEqualTo(Frames.numbers(1, 500));
        assertThat(publish(other, nodes, Frames.number(501))).isTrue();
        sound.awaitNumber(501);
        stuck.release();
        assertThat(stuck.ears.awaitNumber(501)).isEqualTo(Frames.numbers(1, 501));
    }

    @Test
    void rule_6_what_waits_for_a_slow_listener_is_bounded_and_what_is_dropped_is_a_gap() {
        Stuck stuck = new Stuck();
        subscribe(other, nodes, stuck.ears);
        Ears sound = listen(other, nodes);
        for (int number = 1; number <= FLOOD; number++) {
            assertThat(publish(bus, nodes, Frames.large(number))).isTrue();
            if (number % 100 == 0) {
                sound.awaitNumber(number);
            }
        }
        stuck.release();
        stuck.ears.awaitGap();
        publish(bus, nodes, FLOOD + 1, FLOOD + 1);
        List<Long> told = stuck.ears.awaitNumber(FLOOD + 1);
        assertThat(told).as("a gap").contains(Ears.GAP);
        assertThat(told).as("frames that waited").hasSizeLessThan(FLOOD);
        assertThat(untoldJumps(told)).as("jumps without a gap before them").isEmpty();
        assertThat(sound.told()).doesNotContain(Ears.GAP);
    }

    /** Numbers that follow another than the one before, though no gap was told in between. */
    static List<Long> untoldJumps(List<Long> told) {
        List<Long> jumps = new ArrayList<>();
        long last = 0;
        boolean gap = false;
        for (long number : told) {
            if (number == Ears.GAP) {
                gap = true;
            } else {
                if (number <= last || (number != last + 1 && !gap)) {
                    jumps.add(number);
                }
                last = number;
                gap = false;
            }
        }
        return jumps;
    }

    @Test
    void rule_7_who_has_closed_hears_nothing_and_the_others_go_on() {
        Ears ears = new Ears(patience());
        BusSubscription subscription = subscribe(other, nodes, ears);
        Ears sound = listen(other, nodes);
        publish(bus, nodes, 1, 1);
        ears.await(1);
        subscription.close();
        subscription.close();
        publish(bus, nodes, 2, 2);
        sound.awaitNumber(2);
        assertThat(ears.more(1, quiet())).isFalse();
    }

    @Test
    void rule_7_a_listener_may_close_from_within_and_listen_anew() {
        BusSubscription[] subscription = new BusSubscription[1];
        CountDownLatch known = new CountDownLatch(1);
        Ears ears = new Ears(patience()).reacting(frame -> {
            await(known);
            subscription[0].close();
        });
        subscription[0] = subscribe(other, nodes, ears);
        known.countDown();
        publish(bus, nodes, 1, 3);
        ears.await(1);
        Ears again = listen(other, nodes);
        // As many as give the one that should be closed the time to hear of them.
        publish(bus, nodes, 4, 500);
        again.awaitNumber(500);
        assertThat(ears.more(1, quiet())).as("heard after it had closed").isFalse();
        assertThat(ears.told()).containsExactly(1L);
        assertThat(again.told()).isEqualTo(Frames.numbers(4, 500));
    }

    @Test
    void rule_7_a_channel_may_be_left_and_come_back_to_at_once() {
        for (int round = 1; round <= 50; round++) {
            Ears ears = new Ears(patience());
            BusSubscription subscription = subscribe(other, nodes, ears);
            publish(bus, nodes, round, round);
            assertThat(ears.await(1)).containsExactly((long) round);
            subscription.close();
        }
    }

    @Test
    void rule_11_bytes_that_are_no_frame_are_passed_over() throws Exception {
        Ears ears = listen(other, nodes);
        assumeTrue(harness.publishRaw(nodes, "{".getBytes(StandardCharsets.UTF_8)), "the bus has no wire to write on");
        harness.publishRaw(nodes, new byte[0]);
        harness.publishRaw(nodes, new byte[] {(byte) 0xC3, (byte) 0x28, 0, -1});
        harness.publishRaw(nodes, "[99,{\"later\":{}}]".getBytes(StandardCharsets.UTF_8));
        publish(bus, nodes, 1, 1);
        assertThat(ears.await(1)).containsExactly(1L);
    }

    @Test
    void rule_13_a_bus_that_is_closed_says_and_hears_nothing_and_the_others_go_on() {
        Ears ears = listen(bus, nodes);
        Ears sound = listen(other, nodes);
        bus.close();
        bus.close();
        assertThat(publish(bus, nodes, Frames.number(1))).isFalse();
        assertThat(bus.up()).isFalse();
        publish(other, nodes, 2, 2);
        assertThat(sound.await(1)).containsExactly(2L);
        assertThat(ears.more(0, quiet())).isFalse();
        assertThat(bus.subscribe(nodes, ears).ready().toCompletableFuture())
                .failsWithin(patience())
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(dev.peekwire.ChatException.class);
    }

    private void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(patience().toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A listener that does not come back from its first call until it is released. */
    private final class Stuck {
        private final CountDownLatch released = new CountDownLatch(1);
        private final Ears ears = new Ears(patience()).reacting(frame -> await(released));

        void release() {
            released.countDown();
        }

        private void await(CountDownLatch latch) {
            try {
                latch.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
