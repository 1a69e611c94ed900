package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes die, sleep, leave; the bus goes and comes back. */
class NodesFaultTest extends NodesScene {
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();

    private DeskFixture one;
    private DeskFixture two;
    private DeskFixture three;

    @BeforeEach
    void three_nodes() {
        one = node();
        two = node();
        three = node();
    }

    private List<ChatId> come(DeskFixture node, int many) {
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            chats.add(node.startsChat(node.visitor("v" + i)));
            pass(A_MOMENT);
        }
        return chats;
    }

    // ---- death

    @Test
    void the_queue_of_a_dead_node_goes_on_at_another_in_its_order() {
        capacity = 1;
        List<ChatId> chats = come(two, 3);
        assertThat(leader()).isSameAs(one);
        kill(one);
        pass(TAKEN_OVER);
        assertThat(leader()).isIn(two, three);
        for (int i = 0; i < 3; i++) {
            three.agent("agent" + i);
            assertThat(chatsOf("agent" + i)).containsExactly(chats.get(i));
        }
    }

    @Test
    void a_start_while_nobody_dispatches_is_refused_for_now_and_works_when_somebody_does() {
        kill(one);
        TestClient vera = two.visitor("vera");
        ClientFrame.Start start = new ClientFrame.Start(two.command(), null, "en", Map.of());
        vera.sends(start);
        pass(Duration.ofSeconds(4));
        ServerFrame.Refused refused = vera.latest(ServerFrame.Refused.class);
        assertThat(refused.refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refused.refusal().retryable()).isTrue();
        pass(TAKEN_OVER);
        vera.sends(start);
        assertThat(vera.last(ServerFrame.Ok.class)).isPresent();
    }

    @Test
    void an_accept_while_nobody_dispatches_is_refused_for_now_and_offers_are_made_anew() {
        one.desk.routing(asking(OfferPolicy.ASK));
        two.desk.routing(asking(OfferPolicy.ASK));
        three.desk.routing(asking(OfferPolicy.ASK));
        TestClient ann = two.agent("ann");
        ChatId chat = three.startsChat(three.visitor("vera"));
        kill(one);
        accepts(two, ann, chat);
        pass(Duration.ofSeconds(4));
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        pass(TAKEN_OVER);
        assertThat(offered(ann)).containsExactly(chat, chat);
        accepts(two, ann, chat);
        assertThat(chatsOf("ann")).containsExactly(chat);
    }

    @Test
    void the_next_dispatcher_gives_nothing_to_the_agents_of_the_dead_node() {
        capacity = 1;
        TestClient first = two.visitor("first");
        one.agent("ann");
        ChatId had = two.startsChat(first);
        ChatId waits = two.startsChat(two.visitor("second"));
        assertThat(chatsOf("ann")).containsExactly(had);
        kill(one);
        first.sends(new ClientFrame.Close(two.command(), had));
        pass(TAKEN_OVER);
        assertThat(assigned(waits)).isEmpty();
        three.agent("bob");
        assertThat(assigned(waits)).containsExactly(new AgentId("bob"));
    }

    @Test
    void what_agents_have_counts_after_a_takeover() {
        capacity = 1;
        TestClient ann = two.agent("ann");
        List<ChatId> chats = come(three, 2);
        kill(one);
        pass(TAKEN_OVER);
        come(three, 1);
        assertThat(chatsOf("ann")).containsExactly(chats.get(0));
        ann.sends(new ClientFrame.Close(two.command(), chats.get(0)));
        assertThat(chatsOf("ann")).containsExactly(chats.get(1));
    }

    @Test
    void agents_of_a_dead_node_have_the_grace_to_come_back_to_another() {
        TestClient ann = one.agent("ann");
        TestClient bob = one.agent("bob");
        List<ChatId> chats = come(two, 2);
        assertThat(ann.seen).isNotEmpty();
        assertThat(bob.seen).isNotEmpty();
        kill(one);
        pass(TAKEN_OVER);
        TestClient again = three.agent("ann");
        pass(GRACE.plusSeconds(3));
        three.agent("zoe");
        assertThat(chatsOf("bob")).isEmpty();
        assertThat(chats)
                .allMatch(
                        chat -> chatsOf("ann").contains(chat) || chatsOf("zoe").contains(chat));
        ChatId mine = chatsOf("ann").get(0);
        three.posts(again, mine, "hello");
        assertThat(events(mine, ChatEvent.MessagePosted.class)).hasSize(1);
    }

    @Test
    void the_chats_of_an_agent_of_a_dead_node_go_back_in_front_after_the_grace() {
        capacity = 1;
        one.agent("ann");
        List<ChatId> chats = come(two, 2);
        kill(one);
        pass(TAKEN_OVER.plus(GRACE).plusSeconds(3));
        two.agent("bob");
        assertThat(chatsOf("bob")).containsExactly(chats.get(0));
    }

    @Test
    void visitors_of_a_dead_node_have_the_grace_to_come_back_to_another() {
        TestClient stays = one.visitor("stays");
        ChatId comesBack = one.startsChat(stays);
        ChatId leaves = one.startsChat(one.visitor("leaves"));
        String token = stays.latest(ServerFrame.Welcome.class).resumeToken();
        kill(one);
        pass(TAKEN_OVER);
        two.visitor("stays", token, new Cursor(comesBack, 0));
        pass(Limits.DEFAULT.visitorGrace().plusSeconds(3));
        assertThat(memory.open(DESK)).containsExactly(comesBack);
        assertThat(events(leaves, ChatEvent.Closed.class)).hasSize(1);
    }

    @Test
    void who_waits_is_told_the_place_by_the_next_dispatcher() {
        TestClient vera = two.visitor("vera");
        TestClient next = three.visitor("next");
        ChatId first = two.startsChat(vera);
        three.startsChat(next);
        pass(Duration.ofSeconds(3));
        kill(one);
        pass(TAKEN_OVER);
        vera.sends(new ClientFrame.Close(two.command(), first));
        pass(Duration.ofSeconds(5));
        assertThat(next.latest(RoutingFrame.Queued.class).position()).isEqualTo(1);
    }

    @Test
    void a_node_that_leaves_is_followed_at_once() {
        come(two, 1);
        one.desk.close();
        settle();
        pass(Duration.ofSeconds(1));
        assertThat(leader()).isIn(two, three);
        two.agent("ann");
        assertThat(chatsOf("ann")).hasSize(1);
    }

    // ---- sleep

    @Test
    void a_node_that_slept_too_long_gives_nothing_away_and_joins_anew() {
        capacity = 1;
        ChatId chat = two.startsChat(two.visitor("vera"));
        TestClient old = one.agent("ann");
        assertThat(chatsOf("ann")).containsExactly(chat);
        ChatId next = two.startsChat(two.visitor("next"));
        old.sendsOnly(new ClientFrame.Close(one.command(), chat));
        stop(one);
        pass(TAKEN_OVER);
        DeskFixture leads = leader();
        three.agent("bob");
        assertThat(chatsOf("bob")).containsExactly(next);
        goOn(one);
        pass(Duration.ofSeconds(3));
        assertThat(leader()).isSameAs(leads);
        assertThat(assigned(next)).containsExactly(new AgentId("bob"));
        assertThat(memory.registry().nodes(DESK)).hasSize(3);
        ChatId third = two.startsChat(two.visitor("third"));
        assertThat(chatsOf("ann")).containsExactly(third);
    }

    @Test
    void a_visitor_at_a_node_that_slept_is_not_taken_for_gone_once_it_is_back() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        stop(one);
        pass(TAKEN_OVER);
        goOn(one);
        pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        assertThat(memory.open(DESK)).containsExactly(chat);
    }

    // ---- the bus

    @Test
    void without_the_bus_letters_and_the_feed_carry_what_it_carried() {
        for (DeskFixture node : nodes) {
            node.desk.routing(asking(OfferPolicy.ASK));
        }
        hub.down();
        TestClient ann = two.agent("ann");
        pass(Duration.ofSeconds(1));
        TestClient vera = three.visitor("vera");
        vera.sends(new ClientFrame.Start(three.command(), null, "en", Map.of()));
        pass(Duration.ofSeconds(1));
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        pass(Duration.ofSeconds(1));
        assertThat(offered(ann)).containsExactly(chat);
        accepts(two, ann, chat);
        pass(Duration.ofSeconds(2));
        assertThat(ann.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        three.posts(vera, chat, "hello");
        two.posts(ann, chat, "good day");
        pass(Duration.ofMillis(300));
        assertThat(messages(ann)).containsExactly("hello", "good day");
        assertThat(messages(vera)).containsExactly("hello", "good day");
        hub.up();
        settle();
        three.posts(vera, chat, "bye");
        assertThat(messages(ann)).endsWith("bye");
    }

    @Test
    void a_notice_that_the_bus_has_lost_is_made_up_for_within_two_seconds() {
        TestClient ann = two.agent("ann");
        TestClient vera = three.visitor("vera");
        ChatId chat = three.startsChat(vera);
        hub.lose(frame -> true);
        three.posts(vera, chat, "hello");
        assertThat(messages(ann)).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(messages(ann)).containsExactly("hello");
    }

    @Test
    void an_ask_that_is_lost_is_answered_with_try_again() {
        TestClient ann = two.agent("ann");
        hub.lose(frame -> frame.type() == dev.peekwire.cluster.NodeFrame.Type.ASK);
        ann.sends(new AgentFrame.Accept(two.command(), new ChatId("nothing")));
        assertThat(ann.last(ServerFrame.Refused.class)).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }
}
