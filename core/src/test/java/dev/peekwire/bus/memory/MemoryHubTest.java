package dev.peekwire.bus.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hub does on demand; what every bus does is the kit's to test. Listeners are called inside the calls. */
class MemoryHubTest {
    private static final DeskId DESK = new DeskId("desk");
    private static final BusChannel NODES = BusChannel.nodes(DESK);
    private static final NodeId NODE = new NodeId("node");

    private final List<Runnable> due = new ArrayList<>();
    private final MemoryHub hub = MemoryHub.create(Runnable::run, new Due());
    private final MemoryBus bus = hub.join();
    private final MemoryBus other = hub.join();
    private final Heard heard = new Heard();

    @Test
    void a_frame_reaches_all_who_listen_and_its_own_publisher() {
        Heard own = new Heard();
        bus.subscribe(NODES, own);
        other.subscribe(NODES, heard);

        assertThat(publish(bus, 1)).isTrue();

        assertThat(heard.all()).containsExactly("1");
        assertThat(own.all()).containsExactly("1");
    }

    @Test
    void while_the_hub_is_down_nothing_goes_and_afterwards_a_gap_is_told() {
        other.subscribe(NODES, heard);
        hub.down();

        assertThat(publish(bus, 1)).isFalse();
        assertThat(bus.up()).isFalse();
        hub.up();
        assertThat(publish(bus, 2)).isTrue();

        assertThat(heard.all()).containsExactly(Heard.GAP, "2");
    }

    @Test
    void who_asks_while_the_hub_is_down_listens_when_it_is_up_without_a_gap() {
        hub.down();
        BusSubscription subscription = other.subscribe(NODES, heard);
        assertThat(subscription.ready().toCompletableFuture()).isNotDone();

        hub.up();
        publish(bus, 1);

        assertThat(subscription.ready().toCompletableFuture()).isCompleted();
        assertThat(heard.all()).containsExactly("1");
    }

    @Test
    void one_end_that_is_cut_knows_it_and_the_others_go_on() {
        Heard third = new Heard();
        hub.join().subscribe(NODES, third);
        other.subscribe(NODES, heard);
        hub.cut(other);

        assertThat(publish(bus, 1)).isTrue();
        assertThat(publish(other, 2)).isFalse();
        hub.mend(other);

        assertThat(third.all()).containsExactly("1");
        assertThat(heard.all()).containsExactly(Heard.GAP);
    }

    @Test
    void one_end_that_is_silent_does_not_know_it_until_it_is_mended() {
        Heard mine = new Heard();
        bus.subscribe(NODES, mine);
        other.subscribe(NODES, heard);
        hub.silence(other);

        assertThat(publish(other, 1)).isTrue();
        publish(bus, 2);
        assertThat(other.up()).isTrue();
        assertThat(heard.all()).isEmpty();
        hub.mend(other);
        publish(bus, 3);

        assertThat(mine.all()).containsExactly("2", "3");
        assertThat(heard.all()).containsExactly(Heard.GAP, "3");
    }

    @Test
    void frames_are_lost_without_a_word_when_a_test_asks_for_it() {
        other.subscribe(NODES, heard);
        hub.lose(frame -> ((NodeFrame.Dispatching) frame).epoch() == 2);

        publish(bus, 1);
        assertThat(publish(bus, 2)).isTrue();
        publish(bus, 3);

        assertThat(heard.all()).containsExactly("1", "3");
    }

    @Test
    void frames_take_as_long_as_a_test_says() {
        other.subscribe(NODES, heard);
        hub.delay(Duration.ofMillis(300));
        publish(bus, 1);

        assertThat(heard.all()).isEmpty();
        List.copyOf(due).forEach(Runnable::run);

        assertThat(heard.all()).containsExactly("1");
    }

    @Test
    void a_hub_without_a_scheduler_says_that_it_delays_nothing() {
        assertThatThrownBy(() -> MemoryHub.create().delay(Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void its_codec_means_frames_of_this_hub() throws MalformedFrameException {
        NodeFrame frame = frame(1);

        assertThat(other.codec().decode(bus.codec().encode(frame))).containsSame(frame);
        assertThatThrownBy(() ->
                        MemoryHub.create().join().codec().decode(bus.codec().encode(frame)))
                .isInstanceOf(MalformedFrameException.class);
        assertThatThrownBy(() -> bus.codec().decode(new byte[3])).isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void nothing_is_left_of_what_is_closed() {
        BusSubscription subscription = other.subscribe(BusChannel.draft(DESK, new ChatId("chat")), heard);
        subscription.close();
        BusSubscription late = bus.subscribe(NODES, heard);
        bus.close();

        assertThat(late.ready().toCompletableFuture()).isCompleted();
        assertThat(bus.subscribe(NODES, heard).ready().toCompletableFuture()).isCompletedExceptionally();
        assertThat(hub.channels()).isZero();
    }

    private static boolean publish(MemoryBus from, long number) {
        return from.publish(NODES, frame(number)).toCompletableFuture().join();
    }

    private static NodeFrame frame(long number) {
        return new NodeFrame.Dispatching(NODE, number);
    }

    /** Runs what is due when the test does. */
    private final class Due implements Scheduler {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Task after(Duration delay, Runnable task) {
            due.add(task);
            return () -> due.remove(task);
        }

        @Override
        public void close() {}
    }
}
