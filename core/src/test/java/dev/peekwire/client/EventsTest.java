package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.event;
import static dev.peekwire.client.Scene.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void what_comes_twice_is_told_once() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(event(2, said("a")));
        visitor.peer().tell(event(2, said("a")));
        visitor.peer().tell(event(1, Scene.started()));
        assertThat(visitor.told).containsExactly("event 2");
    }

    @Test
    void a_gap_is_asked_for_once_and_what_came_too_early_is_held_back() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(event(4, said("d")));
        visitor.peer().tell(event(5, said("e")));
        assertThat(visitor.told).isEmpty();
        assertThat(visitor.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 1)));
        visitor.peer().tell(event(2, said("b")));
        visitor.peer().tell(event(3, said("c")));
        visitor.peer().tell(event(4, said("d")));
        visitor.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 5)));
        assertThat(visitor.told).containsExactly("event 2", "event 3", "event 4", "event 5");
    }

    @Test
    void a_chat_that_the_desk_could_not_read_for_now_stood_still_until_the_next_connection() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(event(3, said("c")));
        for (int failures = 0; failures < 2; failures++) {
            visitor.peer().received.clear();
            visitor.peer().tell(unread());
            assertThat(visitor.peer().received).isEmpty();
            visitor.time.advance(125);
            assertThat(visitor.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 1)));
        }
        visitor.peer().tell(event(2, said("b")));
        visitor.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 3)));
        assertThat(visitor.told).containsExactly("event 2", "event 3");
    }

    @Test
    void what_could_not_be_read_is_not_asked_for_again_when_it_was_forgotten_or_on_another_connection() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(unread());
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.time.advance(1_000);
        assertThat(visitor.peer().received).isEmpty();
        visitor.peer().tell(unread());
        visitor.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.NOT_FOUND, "none")));
        visitor.time.advance(1_000);
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void a_known_chat_that_could_not_be_opened_again_was_told_from_its_beginning() {
        Agent agent = new Agent().connected();
        agent.peer().tell(event(1, said("a")));
        var opened = agent.client.open(CHAT);
        agent.peer().tell(unread());
        agent.peer().received.clear();
        agent.peer().tell(event(2, said("b")));
        agent.time.advance(125);
        agent.listen();
        assertThat(opened.toCompletableFuture()).isCompletedExceptionally();
        assertThat(agent.told).containsExactly("event 1", "event 2");
        assertThat(agent.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 2)));
    }

    @Test
    void a_chat_of_the_agents_that_could_not_be_read_at_first_was_never_told() {
        Agent agent = new Agent().connected();
        agent.peer().tell(unread());
        agent.time.advance(125);
        agent.listen();
        assertThat(agent.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 0)));
        assertThat(agent.told).isEmpty();
    }

    @Test
    void a_closed_chat_that_was_opened_offline_was_not_asked_for() {
        Agent agent = new Agent().connected();
        agent.peer().tell(event(1, Scene.ended()));
        agent.peer().drop(CloseCode.LOST);
        var opened = agent.client.open(CHAT);
        agent.listen();
        agent.time.advance(125);
        assertThat(agent.peer().last(ClientFrame.Hello.class).resume()).containsExactly(new Cursor(CHAT, 1));
        agent.desk.welcome("self-1");
        agent.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 2)));
        agent.listen();
        assertThat(Scene.done(opened)).isEqualTo(2);
        agent.peer().drop(CloseCode.LOST);
        agent.listen();
        agent.time.advance(125);
        assertThat(agent.peer().last(ClientFrame.Hello.class).resume())
                .as("nothing more will come")
                .isEmpty();
    }

    @Test
    void what_came_of_a_closed_chats_command_was_never_told_if_the_connection_was_lost_before() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().tell(event(2, Scene.ended()));
        chat.survey(5, null);
        visitor.peer().tell(Scene.ok("c2", 3));
        assertThat(visitor.peer().last(ClientFrame.Open.class).cursor()).isEqualTo(new Cursor(CHAT, 2));
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        assertThat(visitor.peer().last(ClientFrame.Hello.class).resume()).containsExactly(new Cursor(CHAT, 2));
    }

    private static ServerFrame unread() {
        return new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.UNAVAILABLE, "not now"));
    }

    @Test
    void a_secret_between_two_events_is_no_gap() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(event(1, 7, said("a")));
        assertThat(visitor.told).containsExactly("event 7");
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void after_a_reconnect_only_what_was_missed_is_asked_for_and_told() {
        Visitor visitor = new Visitor();
        visitor.chat();
        visitor.peer().tell(event(2, said("a")));
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        assertThat(visitor.peer().last(ClientFrame.Hello.class).resume()).containsExactly(new Cursor(CHAT, 2));
        visitor.desk.welcome();
        visitor.told.clear();
        visitor.peer().tell(event(4, said("overtakes")));
        visitor.peer().tell(event(3, said("b")));
        visitor.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 4)));
        assertThat(visitor.told).containsExactly("event 3", "event 4");
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void a_closed_chat_is_not_asked_for_again() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().tell(event(2, Scene.ended()));
        assertThat(chat.state()).isEqualTo(VisitorChat.State.CLOSED);
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        assertThat(visitor.peer().last(ClientFrame.Hello.class).resume()).isEmpty();
    }

    @Test
    void the_chat_says_whether_somebody_has_it() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        assertThat(chat.state()).isEqualTo(VisitorChat.State.WAITING);
        visitor.peer().tell(event(2, new ChatEvent.Assigned(new AgentId("a"), new TeamId("t"), null)));
        assertThat(chat.state()).isEqualTo(VisitorChat.State.ASSIGNED);
        visitor.peer().tell(event(3, new ChatEvent.Requeued(new TeamId("t"), new AgentId("a"))));
        assertThat(chat.state()).isEqualTo(VisitorChat.State.WAITING);
        assertThat(chat.cursor()).isEqualTo(new Cursor(CHAT, 3));
    }

    @Test
    void a_chat_that_the_desk_has_forgotten_is_told_clearly_and_resumed_no_more() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.told.clear();
        visitor.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.NOT_FOUND, "no such chat")));
        assertThat(visitor.told).containsExactly("forgotten chat-1");
        assertThat(chat.state()).isEqualTo(VisitorChat.State.FORGOTTEN);
        assertThat(visitor.client.chat(CHAT)).isEmpty();
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(30_000);
        assertThat(visitor.peer().last(ClientFrame.Hello.class).resume()).isEmpty();
    }

    @Test
    void who_comes_back_as_somebody_else_has_no_chats_and_sends_nothing_to_them() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().drop(CloseCode.LOST);
        var waiting = chat.send("for the old chat");
        visitor.time.advance(125);
        FakePeer peer = visitor.desk.welcome("self-2");
        assertThat(waiting.toCompletableFuture()).isCompletedExceptionally();
        assertThat(visitor.told).contains("forgotten chat-1");
        assertThat(peer.all(ClientFrame.Post.class)).isEmpty();
    }

    @Test
    void the_queue_position_and_offers_are_told() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().tell(new RoutingFrame.Queued(CHAT, 3));
        visitor.peer().tell(Scene.offer(dev.peekwire.consent.ConsentMode.OPT_IN));
        assertThat(visitor.told).containsExactly("queued 3", "offer OPT_IN");
        assertThat(chat.offer()).isPresent();
    }

    @Test
    void a_listener_that_fails_loses_that_call_and_no_other() {
        List<Long> seen = new ArrayList<>();
        VisitorListener failing = new VisitorListener() {
            @Override
            public void onEvent(RecordedEvent event) {
                seen.add(event.version());
                throw new IllegalStateException("listener");
            }
        };
        Visitor visitor = new Visitor(b -> b.listener(failing));
        VisitorChat chat = visitor.chat();
        visitor.peer().tell(event(2, said("a")));
        visitor.peer().tell(event(3, said("b")));
        assertThat(seen).containsExactly(1L, 2L, 3L);
        chat.send("still works");
        assertThat(visitor.peer().all(ClientFrame.Post.class)).hasSize(1);
    }

    @Test
    void listeners_and_stages_wait_for_the_products_executor() {
        List<Runnable> executor = new ArrayList<>();
        Visitor visitor = new Visitor(b -> b.executor(executor::add));
        var connected = visitor.client.connect();
        visitor.desk.welcome();
        assertThat(visitor.told).isEmpty();
        assertThat(connected.toCompletableFuture()).isNotDone();
        assertThat(executor).as("one task at a time").hasSize(1);
        executor.get(0).run();
        assertThat(visitor.told).containsExactly("CONNECTING", "CONNECTED");
        assertThat(connected.toCompletableFuture()).isCompleted();
    }
}
