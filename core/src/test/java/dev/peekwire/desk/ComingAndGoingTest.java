package dev.peekwire.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queueing, and what happens when agents, visitors and desks leave and come back. */
class ComingAndGoingTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final DeskFixture desk = new DeskFixture();

    private static String token(TestClient visitor) {
        return visitor.latest(ServerFrame.Welcome.class).resumeToken();
    }

    private static List<ChatEvent> events(TestClient client) {
        return client.all(ServerFrame.Event.class).map(e -> e.event().event()).toList();
    }

    private long stored(ChatId chat, ChatEvent.Type type) {
        return desk.store.read(desk.desk.id(), chat, 0, 1_000).stream()
                .filter(e -> e.event().type() == type)
                .count();
    }

    private CloseReason closedFor(ChatId chat) {
        List<RecordedEvent> events = desk.store.read(desk.desk.id(), chat, 0, 1_000);
        return ((ChatEvent.Closed) events.get(events.size() - 1).event()).reason();
    }

    private ChatEvent.Assigned assignment(TestClient visitor) {
        return (ChatEvent.Assigned) events(visitor).stream()
                .filter(ChatEvent.Assigned.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    // ---- queueing

    @Test
    void chats_are_given_in_the_order_they_came_and_not_beyond_an_agents_capacity() {
        List<TestClient> visitors = new ArrayList<>();
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            visitors.add(desk.visitor("v" + i));
            chats.add(desk.startsChat(visitors.get(i)));
            desk.pass(A_MOMENT);
        }
        TestClient agent = desk.agent("ann");
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann")))
                .containsExactlyElementsOf(chats.subList(0, 3));
        agent.sends(new ClientFrame.Close(desk.command(), chats.get(1)));
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann")))
                .containsExactly(chats.get(0), chats.get(2), chats.get(3));
        assertThat(desk.store.load(desk.desk.id(), new AgentId("ann"))).isEqualTo(3);
    }

    @Test
    void a_queued_chat_that_a_supervisor_gave_to_somebody_stayed_in_the_queue_and_did_not_count() {
        TestClient ann = desk.agent("ann");
        TestClient supervisor = desk.agent("sue", "super-sue");
        ann.sends(new AgentFrame.Presence(false));
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            chats.add(desk.startsChat(desk.visitor("v" + i)));
            desk.pass(A_MOMENT);
        }
        TestClient bob = desk.agent("bob");
        assertThat(desk.store.load(desk.desk.id(), new AgentId("bob"))).isEqualTo(3);
        bob.sends(new ClientFrame.Close(desk.command(), chats.get(0)));
        assertThat(desk.store.load(desk.desk.id(), new AgentId("bob"))).isEqualTo(3);
        bob.sends(new AgentFrame.Presence(false));
        bob.sends(new ClientFrame.Close(desk.command(), chats.get(1)));
        bob.sends(new AgentFrame.Presence(true));
        ChatId last = desk.startsChat(desk.visitor("last"));
        supervisor.sends(new AgentFrame.Transfer(desk.command(), last, DeskFixture.MAIN, new AgentId("bob"), null));
        assertThat(supervisor.latest(ServerFrame.Refused.class).refusal().code())
                .isEqualTo(ErrorCode.NO_CAPACITY);
        ann.sends(new AgentFrame.Presence(true));
        ChatId next = desk.startsChat(desk.visitor("next"));
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann"))).contains(last, next);
        assertThat(desk.store.load(desk.desk.id(), new AgentId("bob"))).isEqualTo(3);
    }

    @Test
    void a_transfer_out_of_the_queue_takes_the_place_and_a_slot() {
        TestClient supervisor = desk.agent("sue", "super-sue");
        TestClient ann = desk.agent("ann");
        ann.sends(new AgentFrame.Presence(false));
        ChatId first = desk.startsChat(desk.visitor("v1"));
        TestClient bob = desk.agent("bob", "agent-bob");
        bob.sends(new AgentFrame.Leave(desk.command(), first));
        bob.sends(new AgentFrame.Presence(false));
        TestClient visitor = desk.visitor("v2");
        ChatId chat = desk.startsChat(visitor);
        bob.sends(new AgentFrame.Presence(true));
        assertThat(assignment(visitor).agent()).isEqualTo(new AgentId("bob"));
        assertThat(supervisor.closed).isNull();
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("bob"))).contains(chat);
    }

    // ---- leaving

    @Test
    void an_agent_who_is_back_in_time_keeps_the_chat() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        agent.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace().minus(A_MOMENT));
        TestClient back = desk.agent("ann2", "agent-ann");
        desk.pass(Limits.DEFAULT.agentGrace());
        assertThat(stored(chat, ChatEvent.Type.REQUEUED)).isZero();
        desk.posts(visitor, chat, "there?");
        assertThat(events(back)).anyMatch(ChatEvent.MessagePosted.class::isInstance);
    }

    @Test
    void an_agents_chats_go_back_after_the_grace_and_to_the_next_agent() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        desk.agent("bob");
        agent.disconnects();
        desk.pass(Limits.DEFAULT.agentGrace());
        assertThat(stored(chat, ChatEvent.Type.REQUEUED)).isOne();
        assertThat(assignment(visitor).agent()).isEqualTo(new AgentId("bob"));
    }

    @Test
    void an_agent_who_left_twice_was_given_the_rest_of_the_first_grace_only() {
        TestClient agent = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        Duration half = Limits.DEFAULT.agentGrace().dividedBy(2);
        agent.disconnects();
        desk.pass(half);
        TestClient back = desk.agent("ann2", "agent-ann");
        back.disconnects();
        desk.pass(half.plus(A_MOMENT));
        assertThat(stored(chat, ChatEvent.Type.REQUEUED)).isZero();
        desk.pass(half);
        assertThat(stored(chat, ChatEvent.Type.REQUEUED)).isOne();
    }

    @Test
    void a_visitor_who_does_not_come_back_ends_the_chat_and_frees_the_agent() {
        desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        visitor.disconnects();
        desk.pass(Limits.DEFAULT.visitorGrace().minus(A_MOMENT));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
        desk.pass(A_MOMENT);
        assertThat(closedFor(chat)).isEqualTo(CloseReason.VISITOR_LEFT);
        assertThat(desk.store.load(desk.desk.id(), new AgentId("ann"))).isZero();
    }

    @Test
    void a_visitor_who_came_back_and_left_again_has_the_whole_grace_again() {
        TestClient visitor = desk.visitor("vera");
        desk.startsChat(visitor);
        Duration half = Limits.DEFAULT.visitorGrace().dividedBy(2);
        visitor.disconnects();
        desk.pass(half);
        desk.visitor("vera2", token(visitor)).disconnects();
        desk.pass(half.plus(A_MOMENT));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
        desk.pass(half);
        assertThat(desk.store.openCount(desk.desk.id())).isZero();
    }

    @Test
    void one_of_two_tabs_closing_is_no_leaving() {
        TestClient visitor = desk.visitor("vera");
        desk.startsChat(visitor);
        desk.visitor("tab", token(visitor));
        visitor.disconnects();
        desk.pass(Limits.DEFAULT.visitorGrace().plus(A_MOMENT));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
    }

    @Test
    void chats_whose_visitor_did_not_come_back_after_a_restart_stayed_open_for_ever() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        desk.desk.close();
        desk.settle();
        DeskFixture next = new DeskFixture(desk.store, builder -> builder);
        next.pass(Limits.DEFAULT.visitorGrace());
        assertThat(closedFor(chat)).isEqualTo(CloseReason.VISITOR_LEFT);
        assertThat(next.desk.stats().rooms()).isZero();
    }

    /** As docs/guides/operations.md says, "The secret". */
    @Test
    void with_another_secret_a_visitor_is_a_stranger_whose_chat_ends_after_the_grace_and_agents_go_on() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        String token = token(visitor);
        TestClient ann = desk.agent("ann");
        assertThat(ann.seen).extracting(ServerFrame::type).contains(ServerFrame.Type.EVENT);
        desk.desk.close();
        desk.settle();
        DeskFixture next = new DeskFixture(
                desk.store,
                builder -> builder.secret("another secret, 32 bytes or more".getBytes(UTF_8)),
                desk.time,
                "next-",
                new ArrayList<>());
        TestClient stranger = next.visitor("vera", token, new Cursor(chat, 0));
        assertThat(stranger.latest(ServerFrame.Welcome.class).self())
                .isNotEqualTo(visitor.latest(ServerFrame.Welcome.class).self());
        assertThat(stranger.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        TestClient again = next.agent("ann", "agent-ann", new Cursor(chat, 0));
        assertThat(events(again)).extracting(ChatEvent::type).contains(ChatEvent.Type.ASSIGNED);
        ChatId second = next.startsChat(stranger);
        assertThat(second).isNotEqualTo(chat);
        next.pass(Limits.DEFAULT.visitorGrace());
        assertThat(closedFor(chat)).isEqualTo(CloseReason.VISITOR_LEFT);
        assertThat(next.store.openCount(next.desk.id())).isOne();
    }

    @Test
    void a_desk_that_was_closed_still_ended_the_chats_of_the_next() {
        TestClient visitor = desk.visitor("vera");
        desk.startsChat(visitor);
        desk.desk.close();
        desk.settle();
        assertThat(visitor.closed).isEqualTo(CloseCode.RESTART);
        desk.pass(Limits.DEFAULT.visitorGrace().plus(A_MOMENT));
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
    }

    @Test
    void a_closed_chat_stayed_in_memory_while_anybody_who_had_read_it_was_connected() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        agent.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(events(visitor)).last().isInstanceOf(ChatEvent.Closed.class);
        assertThat(events(agent)).last().isInstanceOf(ChatEvent.Closed.class);
        assertThat(desk.desk.stats().rooms()).isZero();
        visitor.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(visitor.latest(ServerFrame.Synced.class).cursor().version()).isEqualTo(3);
        assertThat(desk.desk.stats().rooms()).isZero();
    }

    @Test
    void two_desks_with_one_store_do_not_see_each_other() {
        DeskFixture other = new DeskFixture(desk.store, builder -> builder.id("second"));
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        TestClient stranger = other.agent("ann");
        TestClient same = other.visitor("vera", token(visitor), new Cursor(chat, 0));
        stranger.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(List.of(stranger, same)).allSatisfy(client -> assertThat(
                        client.latest(ServerFrame.Refused.class).refusal().code())
                .isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(stranger.all(ServerFrame.Event.class)).isEmpty();
        assertThat(same.latest(ServerFrame.Welcome.class).desk()).isEqualTo(other.desk.id());
        assertThat(other.desk.stats().rooms()).isZero();
    }
}
