package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A desk that stopped and started again: the router is rebuilt from the store. And one that does nothing at all. */
class RoutingRestartTest extends RoutingScene {
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();

    private static DeskFixture restarted(DeskFixture before, RoutingPlan plan) {
        before.desk.close();
        before.settle();
        return new DeskFixture(before.store, builder -> builder.routing(plan).authenticator(oneAtATime()));
    }

    private static DeskFixture oneEach(RoutingPlan plan) {
        return desk(plan, builder -> builder.authenticator(oneAtATime()));
    }

    private static List<ChatId> come(DeskFixture desk, int many) {
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            chats.add(desk.startsChat(desk.visitor("v" + i)));
            desk.pass(A_MOMENT);
        }
        return chats;
    }

    @Test
    void the_queue_is_as_it_was_and_in_its_order() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        List<ChatId> chats = come(desk, 3);
        DeskFixture next = restarted(desk, plan);
        assertThat(next.desk.stats().waiting()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            next.agent("agent" + i);
            assertThat(chatsOf(next, "agent" + i)).containsExactly(chats.get(i));
        }
    }

    @Test
    void a_smaller_queue_after_a_restart_loses_nobody_and_refuses_the_next() {
        DeskFixture desk = oneEach(asking(OfferPolicy.PUSH));
        List<ChatId> chats = come(desk, 3);
        RoutingPlan smaller = plan(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)), TeamPolicy.of(OTHER));
        DeskFixture next = restarted(desk, smaller);
        assertThat(next.desk.stats().waiting()).isEqualTo(3);
        IntStream.range(0, 4).forEach(i -> next.command());
        TestClient late = next.visitor("late");
        late.sends(new ClientFrame.Start(next.command(), null, "en", Map.of()));
        refused(late, dev.peekwire.ErrorCode.QUEUE_FULL);
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chats.get(0));
    }

    @Test
    void agents_who_come_back_in_time_keep_their_chats_and_what_they_have_counts() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        desk.agent("ann");
        List<ChatId> chats = come(desk, 2);
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        next.pass(GRACE.multipliedBy(2));
        assertThat(chatsOf(next, "ann")).containsExactly(chats.get(0));
        assertThat(stored(next, chats.get(0), ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void agents_who_do_not_come_back_lose_their_chats_to_the_front_of_the_queue() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        desk.agent("ann");
        List<ChatId> chats = come(desk, 2);
        DeskFixture next = restarted(desk, plan);
        next.pass(GRACE);
        next.agent("bob");
        assertThat(chatsOf(next, "bob")).containsExactly(chats.get(0));
    }

    @Test
    void a_chat_that_was_in_front_is_in_front_again() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        ChatId older = desk.startsChat(desk.visitor("older"));
        desk.pass(A_MOMENT);
        TestClient ann = desk.agent("ann");
        ChatId younger = desk.startsChat(desk.visitor("younger"));
        ann.sends(new ClientFrame.Leave(desk.command(), older));
        assertThat(chatsOf(desk, "ann")).containsExactly(younger);
        ann.disconnects();
        desk.pass(GRACE);
        DeskFixture next = restarted(desk, plan);
        next.agent("bob");
        assertThat(chatsOf(next, "bob")).containsExactly(younger);
    }

    @Test
    void a_warm_transfer_goes_on() {
        RoutingPlan plan = asking(OfferPolicy.ASK);
        DeskFixture desk = oneEach(plan);
        TestClient ann = desk.agent("ann");
        ChatId chat = come(desk, 1).get(0);
        accepts(desk, ann, chat);
        desk.agent("bob");
        ann.sends(new ClientFrame.Transfer(desk.command(), chat, MAIN, null, null, 0, true));
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        TestClient bob = next.agent("bob");
        assertThat(offered(bob)).containsExactly(chat);
        next.pass(Limits.DEFAULT.warmTransfer());
        assertThat(stored(next, chat, ChatEvent.HandoverEnded.class))
                .containsExactly(new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT));
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void supervisors_who_were_reading_do_not_read_for_ever() {
        DeskFixture desk = new DeskFixture();
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.agent("sue", "super-sue").sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(stored(desk, chat, ChatEvent.MonitorStarted.class)).hasSize(1);
        DeskFixture next = restarted(desk, asking(OfferPolicy.PUSH));
        assertThat(stored(next, chat, ChatEvent.MonitorEnded.class)).hasSize(1);
    }

    @Test
    void a_left_message_survives_without_its_visitor() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, "call me"));
        DeskFixture next = restarted(desk, plan);
        next.pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).hasSize(1);
    }

    @Test
    void an_idle_desk_wakes_for_nothing() {
        DeskFixture desk = new DeskFixture();
        assertThat(desk.time.pending()).isZero();
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.posts(ann, chat, "hello");
        desk.pass(Duration.ofSeconds(5));
        assertThat(desk.time.pending())
                .as("the heartbeat, and the visitor's silence")
                .isEqualTo(2);
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        vera.disconnects();
        ann.disconnects();
        desk.pass(GRACE.plusSeconds(5));
        assertThat(desk.time.pending()).isZero();
    }

    @Test
    void a_queue_that_nobody_serves_wakes_when_something_is_due_and_not_before() {
        DeskFixture desk = new DeskFixture();
        TestClient vera = desk.visitor("vera");
        desk.startsChat(vera);
        desk.pass(Duration.ofSeconds(5));
        assertThat(desk.time.pending())
                .as("the heartbeat, and the longest wait")
                .isEqualTo(2);
    }
}
