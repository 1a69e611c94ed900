package dev.peekwire.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules 1, 4, 8, 12 and 14, and of rule 2 what holds while all goes well. */
abstract class PublishingRules extends BusFixture {
    private static final int SENDERS = 4;
    private static final int EACH = 250;

    @Test
    void rule_1_frames_arrive_in_order_and_once() {
        Ears ears = listen(other, nodes);
        publish(bus, nodes, 1, 1_000);
        ears.awaitNumber(1_000);
        assertThat(ears.more(1_000, quiet())).as("more than was published").isFalse();
        assertThat(ears.told()).isEqualTo(Frames.numbers(1, 1_000));
    }

    @Test
    void rule_1_concurrent_publishers_keep_each_ones_order() throws InterruptedException {
        Ears ears = listen(other, nodes);
        List<Thread> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> new Thread(() -> publishEach(sender), "tck-" + sender))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join(patience().toMillis());
        }
        ears.await(SENDERS * EACH);
        for (int sender = 0; sender < SENDERS; sender++) {
            NodeId from = new NodeId("sender-" + sender);
            assertThat(ears.frames().stream()
                            .filter(frame -> frame.from().equals(from))
                            .map(Frames::numberOf))
                    .isEqualTo(Frames.numbers(1, EACH));
        }
    }

    private void publishEach(int sender) {
        for (int number = 1; number <= EACH; number++) {
            bus.publish(nodes, Frames.number(new NodeId("sender-" + sender), number));
        }
    }

    @Test
    void rule_1_every_type_of_frame_arrives_unchanged() {
        Ears ears = listen(other, nodes);
        List<NodeFrame> all = Frames.ofEveryType();
        all.forEach(frame -> assertThat(publish(bus, nodes, frame)).isTrue());
        ears.await(all.size());
        assertThat(ears.frames()).isEqualTo(all);
        assertThat(all).extracting(NodeFrame::type).contains(NodeFrame.Type.values());
    }

    @Test
    void rule_1_a_frame_of_many_kilobytes_arrives_whole() {
        NodeFrame frame = Frames.text(1, "\uD83D\uDE80".repeat(15_000));
        Ears ears = listen(other, nodes);
        assertThat(publish(bus, nodes, frame)).isTrue();
        ears.await(1);
        assertThat(ears.frames()).containsExactly(frame);
    }

    @Test
    void rule_1_all_who_listen_hear_it_the_publisher_too() {
        List<Ears> all = List.of(listen(bus, nodes), listen(bus, nodes), listen(other, nodes), listen(other, nodes));
        publish(bus, nodes, 1, 20);
        all.forEach(ears -> ears.awaitNumber(20));
        assertThat(all).allSatisfy(ears -> assertThat(ears.told()).isEqualTo(Frames.numbers(1, 20)));
    }

    @Test
    void rule_2_a_frame_that_nobody_listens_to_is_taken_all_the_same() {
        assertThat(publish(bus, nodes, Frames.number(1))).isTrue();
    }

    @Test
    void rule_4_what_is_published_once_a_subscription_is_ready_is_heard() {
        for (int round = 0; round < 20; round++) {
            BusChannel channel = BusChannel.draft(desk, new ChatId("chat-" + round));
            Ears ears = listen(other, channel);
            publish(bus, channel, 1, 1);
            assertThat(ears.await(1)).containsExactly(1L);
        }
    }

    @Test
    void rule_4_many_channels_asked_for_at_once_all_stand() {
        List<BusChannel> channels = IntStream.range(0, 300)
                .mapToObj(i -> BusChannel.draft(desk, new ChatId("chat-" + i)))
                .toList();
        List<Ears> ears = channels.stream().map(channel -> new Ears(patience())).toList();
        List<BusSubscription> asked = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            asked.add(other.subscribe(channels.get(i), ears.get(i)));
        }
        asked.forEach(subscription -> get(subscription.ready()));
        channels.forEach(channel -> publish(bus, channel, 1, 1));
        ears.forEach(one -> assertThat(one.await(1)).containsExactly(1L));
    }

    @Test
    void rule_4_what_was_published_before_is_not_heard() {
        listen(bus, nodes);
        publish(bus, nodes, 1, 5);
        Ears ears = listen(other, nodes);
        Ears again = listen(bus, nodes);
        publish(bus, nodes, 6, 6);
        assertThat(ears.await(1)).containsExactly(6L);
        assertThat(again.await(1)).containsExactly(6L);
    }

    @Test
    void rule_8_desks_kinds_and_names_are_apart() {
        DeskId twin = new DeskId(desk.value() + ":a");
        List<BusChannel> channels = List.of(
                nodes,
                BusChannel.nodes(twin),
                BusChannel.node(desk, new NodeId("a:b")),
                BusChannel.node(twin, new NodeId("b")),
                BusChannel.draft(desk, new ChatId("a:b")),
                BusChannel.draft(twin, new ChatId("b")),
                BusChannel.draft(desk, new ChatId("A:b")),
                BusChannel.draft(desk, new ChatId("nodes")),
                BusChannel.steps(desk, new ChatId("a:b")),
                BusChannel.node(desk, new NodeId("nodes")));
        List<Ears> ears =
                channels.stream().map(channel -> listen(other, channel)).toList();
        for (int i = 0; i < channels.size(); i++) {
            publish(bus, channels.get(i), i + 1, i + 1);
            publish(bus, channels.get(i), 100, 100);
        }
        for (int i = 0; i < channels.size(); i++) {
            ears.get(i).awaitNumber(100);
            assertThat(ears.get(i).told()).containsExactly(i + 1L, 100L);
        }
    }

    @Test
    void rule_12_nothing_is_kept() throws Exception {
        BusChannel channel = BusChannel.draft(desk, Frames.CHAT);
        Ears ears = listen(other, channel);
        String typed = "zyzzyva-quixotic";
        assertThat(publish(bus, channel, Frames.text(1, typed))).isTrue();
        assertThat(harness.kept()).doesNotContain(typed);
        ears.awaitNumber(1);
        assertThat(harness.kept()).doesNotContain(typed).doesNotContain(desk.value());
    }

    @Test
    void rule_14_letters_come_back_from_their_bytes_at_another_node() throws Exception {
        for (NodeFrame letter : Frames.letters()) {
            assertThat(other.codec().decode(bus.codec().encode(letter))).contains(letter);
        }
    }
}
