package dev.peekwire.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.bus.memory.MemoryBus;
import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.desk.VirtualTime;
import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana and Ben sit at the second node, the visitor is at the first, unless a test says otherwise. */
class RelayTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId BEN = new AgentId("ben");

    private final VirtualTime time = new VirtualTime();
    private final MemoryHub hub = MemoryHub.create(Runnable::run, time);
    private final RelayNode first = new RelayNode("n1", hub, time);
    private final RelayNode second = new RelayNode("n2", hub, time);
    private final RelayNode third = new RelayNode("n3", hub, time);

    @BeforeEach
    void visitor() {
        first.visitorComes();
    }

    private void pass(long millis) {
        time.advance(Duration.ofMillis(millis), () -> {});
    }

    private Screen lookAtSecond(AgentId agent) {
        first.looks(agent);
        second.looks(agent);
        third.looks(agent);
        return second.screen(agent);
    }

    // ---- typing

    @Test
    void what_is_typed_at_one_node_is_seen_at_another_at_once() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        assertThat(screen.text()).isEqualTo("hello ");
        first.types("hello you ");
        assertThat(screen.text()).isEqualTo("hello you ");
        first.types("");
        assertThat(screen.text()).isEmpty();
    }

    @Test
    void who_comes_back_in_the_same_moment_is_shown_what_stands_there() {
        Screen before = lookAtSecond(ANA);
        first.types("hello ");
        List<Screen> after = new ArrayList<>();
        hub.join().subscribe(CHANNEL, new BusListener() {
            @Override
            public void onFrame(NodeFrame frame) {
                // While the second node speaks: what happens meanwhile is settled at once afterwards.
                if (frame instanceof DraftFrame.Wanted && after.isEmpty()) {
                    after.add(new Screen(second.draft));
                    second.draft.lost(before);
                    second.draft.look(ANA, after.get(0));
                }
            }

            @Override
            public void onGap() {}
        });
        pass(2_000);
        assertThat(after).extracting(Screen::text).containsExactly("hello ");
    }

    @Test
    void the_visitors_node_masks_and_the_other_shows_it_as_it_is() {
        Screen screen = lookAtSecond(ANA);
        Screen beside = first.screen(ANA);
        String text = "my card is 4111 1111 1111 1111, mail a@example.org and wor";
        for (int i = 1; i <= text.length(); i++) {
            first.types(text.substring(0, i));
            assertThat(screen.text()).isEqualTo(beside.text());
        }
        assertThat(screen.text()).contains("4111").doesNotContain("1111 1111");
    }

    @Test
    void the_visitor_is_told_how_many_look_wherever_they_are() {
        assertThat(first.readers()).isZero();
        lookAtSecond(ANA);
        assertThat(first.readers()).isEqualTo(1);
        third.looks(BEN);
        first.looks(BEN);
        third.screen(BEN);
        assertThat(first.readers()).isEqualTo(2);
        first.screen(ANA);
        assertThat(first.readers()).isEqualTo(2);
    }

    @Test
    void who_is_not_entitled_is_shown_nothing_until_the_chat_says_so() {
        Screen screen = second.screen(ANA);
        assertThat(first.readers()).isZero();
        first.looks(ANA);
        assertThat(first.readers()).isEqualTo(1);
        first.types("now ");
        assertThat(screen.text()).isEqualTo("now ");
        first.looksNoMore(ANA);
        assertThat(first.readers()).isZero();
        assertThat(screen.text()).isEmpty();
    }

    @Test
    void who_looks_later_gets_the_whole_text() {
        lookAtSecond(ANA);
        first.types("so far ");
        first.looks(BEN);
        assertThat(third.screen(BEN).text()).isEqualTo("so far ");
        assertThat(second.screen(BEN).text()).isEqualTo("so far ");
    }

    // ---- erasing

    @Test
    void a_sent_draft_is_gone_elsewhere_before_that_is_answered() {
        Screen screen = lookAtSecond(ANA);
        screen.staysSilent();
        first.types("hello ");
        CompletableFuture<?> sent = first.sends();
        assertThat(screen.text()).isEmpty();
        assertThat(screen.erased()).containsExactly(EraseReason.SENT);
        assertThat(sent).isNotDone();
        pass(RelayNode.ERASE_DEADLINE.toMillis());
        assertThat(sent).isDone();
        assertThat(screen.closed()).isNotNull();
    }

    @Test
    void an_erasure_that_is_confirmed_at_once_delays_nothing() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        assertThat(first.sends()).isDone();
        first.types("next ");
        assertThat(screen.text()).isEqualTo("next ");
    }

    @Test
    void when_the_last_one_elsewhere_stops_looking_nothing_leaves_the_device_any_more() {
        lookAtSecond(ANA);
        first.types("hello ");
        second.stops(ANA);
        assertThat(first.readers()).isZero();
        assertThat(first.sends()).isDone();
        assertThat(time.pending()).isLessThanOrEqualTo(3);
    }

    @Test
    void when_the_visitor_goes_the_other_screens_are_cleared() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        first.visitorGoes();
        assertThat(screen.text()).isEmpty();
        assertThat(first.draft.allErased()).isDone();
    }

    // ---- what fails

    @Test
    void a_step_that_was_lost_is_made_up_for_by_the_next() {
        Screen screen = lookAtSecond(ANA);
        first.types("one ");
        loseNext(ServerFrame.Type.PEEK_EDIT);
        first.types("one two ");
        assertThat(screen.text()).isEqualTo("one ");
        first.types("one two three ");
        assertThat(screen.text()).isEqualTo("one two three ");
    }

    private void loseNext(ServerFrame.Type type) {
        AtomicInteger left = new AtomicInteger(1);
        hub.lose(frame ->
                frame instanceof DraftFrame.Step step && step.frame().type() == type && left.getAndDecrement() > 0);
    }

    @Test
    void a_snapshot_that_was_lost_is_asked_for_again() {
        Screen screen = lookAtSecond(ANA);
        loseNext(ServerFrame.Type.PEEK_SNAPSHOT);
        first.types("hello ");
        assertThat(screen.text()).isEmpty();
        pass(Relays.EVERY.toMillis());
        assertThat(screen.text()).isEqualTo("hello ");
    }

    @Test
    void a_bus_that_is_down_clears_what_came_over_it_and_stops_the_demand() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        hub.down();
        assertThat(screen.text()).isEmpty();
        assertThat(screen.erased()).containsExactly(EraseReason.PAUSED);
        assertThat(first.readers()).isZero();
        assertThat(screen.opened()).isEqualTo(1);
        hub.up();
        assertThat(first.readers()).isEqualTo(1);
        assertThat(screen.opened()).isEqualTo(2);
        first.types("again ");
        assertThat(screen.text()).isEqualTo("again ");
    }

    @Test
    void after_a_cut_a_screen_that_does_not_confirm_is_waited_for() {
        Screen screen = lookAtSecond(ANA);
        screen.staysSilent();
        first.types("hello ");
        hub.down();
        hub.up();
        assertThat(first.readers()).isZero();
        CompletableFuture<?> sent = first.sends();
        assertThat(sent).isNotDone();
        pass(RelayNode.ERASE_DEADLINE.plus(Relays.EVERY).toMillis());
        assertThat(screen.closed()).isNotNull();
        assertThat(sent).isDone();
    }

    @Test
    void a_node_that_hears_nothing_clears_its_screens_before_the_visitor_is_told_that_they_are() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        hub.silence(second.bus);
        CompletableFuture<?> withdrawn = first.draft.withdrawing();
        assertThat(screen.text()).isEqualTo("hello ");
        time.advance(
                Duration.ofSeconds(10),
                () -> assertThat(withdrawn.isDone() && !screen.text().isEmpty()).isFalse());
        assertThat(screen.text()).isEmpty();
        assertThat(screen.erased()).containsExactly(EraseReason.PAUSED);
        assertThat(withdrawn).isDone();
        assertThat(first.readers()).isZero();
    }

    @Test
    void a_node_that_is_silent_for_a_while_comes_back_by_itself() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        hub.silence(second.bus);
        pass(10_000);
        hub.mend(second.bus);
        pass(5_000);
        first.types("hello again ");
        assertThat(screen.text()).isEqualTo("hello again ");
    }

    @Test
    void erasures_that_get_lost_are_settled_in_bounded_time() {
        lookAtSecond(ANA);
        first.types("hello ");
        hub.lose(frame -> frame instanceof DraftFrame.Erased);
        CompletableFuture<?> sent = first.sends();
        assertThat(sent).isNotDone();
        pass(RelayNode.ERASE_DEADLINE
                .plus(Relays.SILENCE)
                .plus(RelayNode.ERASE_DEADLINE)
                .toMillis());
        assertThat(sent).isDone();
    }

    // ---- who moves

    @Test
    void the_visitor_may_come_to_another_node_and_the_first_lets_go() {
        Screen screen = lookAtSecond(ANA);
        first.types("here ");
        pass(1_000);
        third.visitorComes();
        assertThat(first.hasVisitor()).isFalse();
        assertThat(screen.text()).isEmpty();
        pass(Relays.EVERY.toMillis());
        third.types("there ");
        assertThat(screen.text()).isEqualTo("there ");
    }

    @Test
    void the_visitor_may_come_to_the_node_of_the_agent() {
        Screen screen = lookAtSecond(ANA);
        first.types("here ");
        pass(1_000);
        second.visitorComes();
        assertThat(first.hasVisitor()).isFalse();
        second.types("with you ");
        assertThat(screen.text()).isEqualTo("with you ");
        assertThat(second.readers()).isEqualTo(1);
    }

    @Test
    void the_visitor_comes_back_to_the_node_it_left() {
        Screen screen = lookAtSecond(ANA);
        first.visitorGoes();
        pass(10_000);
        first.visitorComes();
        pass(Relays.EVERY.toMillis());
        first.types("back ");
        assertThat(screen.text()).isEqualTo("back ");
    }

    @Test
    void a_node_that_still_believes_in_the_visitor_is_not_listened_to() {
        Screen screen = lookAtSecond(ANA);
        hub.silence(first.bus);
        pass(1_000);
        third.visitorComes();
        pass(Relays.EVERY.toMillis());
        third.types("there ");
        hub.mend(first.bus);
        pass(3_000);
        assertThat(first.hasVisitor()).isFalse();
        assertThat(screen.text()).isEqualTo("there ");
    }

    // ---- nodes of an earlier version

    private static final BusChannel CHANNEL = BusChannel.draft(new DeskId("main"), RelayNode.CHAT);
    private static final NodeId EARLIER = new NodeId("earlier");

    private List<DraftFrame> hear(MemoryBus bus, BusChannel channel) {
        List<DraftFrame> heard = new ArrayList<>();
        bus.subscribe(channel, new BusListener() {
            @Override
            public void onFrame(NodeFrame frame) {
                heard.add((DraftFrame) frame);
            }

            @Override
            public void onGap() {}
        });
        return heard;
    }

    private static List<String> texts(List<DraftFrame> frames) {
        return frames.stream()
                .filter(DraftFrame.Step.class::isInstance)
                .map(frame -> ((DraftFrame.Step) frame).frame())
                .filter(ServerFrame.PeekSnapshot.class::isInstance)
                .map(frame -> ((ServerFrame.PeekSnapshot) frame).text())
                .toList();
    }

    @Test
    void who_hears_everything_on_one_channel_is_shown_the_draft_there() {
        MemoryBus earlier = hub.join();
        List<DraftFrame> heard = hear(earlier, CHANNEL);
        first.looks(ANA);
        earlier.publish(CHANNEL, new DraftFrame.Wanted(EARLIER, RelayNode.CHAT, List.of(ANA), true));
        first.types("hello ");
        assertThat(texts(heard)).containsExactly("hello ");
    }

    @Test
    void who_tells_everything_on_one_channel_is_listened_to() {
        first.visitorGoes();
        second.looks(ANA);
        Screen screen = second.screen(ANA);
        MemoryBus earlier = hub.join();
        earlier.publish(CHANNEL, new DraftFrame.Alive(EARLIER, RelayNode.CHAT, 1, List.of()));
        ServerFrame snapshot = new ServerFrame.PeekSnapshot(1, 1, "hello ", DraftText.check("hello "));
        earlier.publish(CHANNEL, new DraftFrame.Step(EARLIER, new NodeId("n2"), RelayNode.CHAT, snapshot));
        assertThat(screen.text()).isEqualTo("hello ");
    }

    // ---- cost

    @Test
    void the_visitors_node_does_not_hear_its_own_steps() {
        List<DraftFrame> heard = hear(hub.join(), CHANNEL);
        List<DraftFrame> apart = hear(hub.join(), BusChannel.steps(new DeskId("main"), RelayNode.CHAT));
        lookAtSecond(ANA);
        first.types("hello ");
        assertThat(texts(heard)).isEmpty();
        assertThat(texts(apart)).containsExactly("hello ");
    }

    @Test
    void a_draft_that_nobody_looks_at_costs_no_timer_and_no_channel() {
        assertThat(time.pending()).isZero();
        lookAtSecond(ANA);
        second.stops(ANA);
        first.looksNoMore(ANA);
        pass(60_000);
        assertThat(time.pending()).isZero();
    }

    @Test
    void a_node_that_closes_clears_its_screens() {
        Screen screen = lookAtSecond(ANA);
        first.types("hello ");
        second.close();
        assertThat(screen.text()).isEmpty();
        assertThat(first.readers()).isZero();
    }
}
