package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.event;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptClaim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentTest {
    private static final ScriptClaim GREETING = new ScriptClaim("greet", "2", "en", Map.of("name", "Kari"));
    private final Agent agent = new Agent();

    private void reconnect() {
        agent.peer().drop(CloseCode.LOST);
        agent.listen();
        agent.time.advance(125);
    }

    private void comesBack() {
        agent.peer().tell(FakeDesk.welcomeFrame("self-1"));
    }

    @Test
    void hello_presents_the_agents_token() {
        agent.client.connect();
        assertThat(agent.peer().received)
                .containsExactly(new ClientFrame.Hello(1, Role.AGENT, "agent-token", null, false, List.of()));
    }

    @Test
    void each_command_is_its_frame() {
        agent.connected();
        AgentClient client = agent.client;
        client.post(CHAT, "hi");
        client.post(CHAT, "Hello!", GREETING, true);
        client.note(CHAT, "careful");
        client.transfer(CHAT, new TeamId("tier2"), new AgentId("bo"), "angry");
        client.join(CHAT);
        client.leave(CHAT);
        client.peek(CHAT, true);
        client.setAttributes(CHAT, Map.of("a", "b"));
        client.end(CHAT);
        assertThat(agent.peer().received)
                .containsExactly(
                        new ClientFrame.Post(id("c1"), CHAT, "hi"),
                        new ClientFrame.Post(id("c2"), CHAT, "Hello!", GREETING, true),
                        new AgentFrame.Note(id("c3"), CHAT, "careful"),
                        new AgentFrame.Transfer(id("c4"), CHAT, new TeamId("tier2"), new AgentId("bo"), "angry"),
                        new AgentFrame.Join(id("c5"), CHAT),
                        new AgentFrame.Leave(id("c6"), CHAT),
                        new AgentFrame.Peek(id("c7"), CHAT, true),
                        new ClientFrame.Attributes(id("c8"), CHAT, Map.of("a", "b")),
                        new ClientFrame.Close(id("c9"), CHAT));
    }

    @Test
    void availability_is_told_again_after_a_reconnect() {
        agent.client.available(true);
        agent.client.connect();
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Presence.class)).containsExactly(new AgentFrame.Presence(true));
        agent.client.available(false);
        reconnect();
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Presence.class)).containsExactly(new AgentFrame.Presence(false));
    }

    @Test
    void opening_a_chat_is_done_when_its_events_have_come() {
        agent.connected();
        var opened = agent.client.open(CHAT);
        assertThat(agent.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 0)));
        agent.peer().tell(event(1, Scene.started()));
        agent.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 2)));
        agent.listen();
        assertThat(Scene.done(opened)).isEqualTo(2);
        assertThat(agent.told).containsExactly("event 1", "synced 2");
    }

    @Test
    void a_chat_opened_offline_is_asked_for_in_the_hello() {
        agent.connected();
        agent.peer().drop(CloseCode.LOST);
        var opened = agent.client.open(CHAT);
        agent.listen();
        agent.time.advance(125);
        assertThat(agent.peer().last(ClientFrame.Hello.class).resume()).containsExactly(new Cursor(CHAT, 0));
        comesBack();
        agent.peer().tell(new ServerFrame.Synced(new Cursor(CHAT, 3)));
        agent.listen();
        assertThat(Scene.done(opened)).isEqualTo(3);
    }

    @Test
    void opening_fails_with_the_desks_refusal_or_after_the_time_out() {
        agent.connected();
        var refused = agent.client.open(CHAT);
        agent.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.NOT_FOUND, "none")));
        var late = agent.client.open(Scene.OTHER);
        agent.time.advance(30_000);
        agent.listen();
        assertThat(refused.toCompletableFuture()).isCompletedExceptionally();
        assertThat(late.toCompletableFuture()).isCompletedExceptionally();
        assertThat(agent.told).as("the stage says it").isEmpty();
    }

    @Test
    void a_chat_that_comes_with_a_past_is_fetched_whole() {
        agent.connected();
        agent.peer().tell(event(5, Scene.said("e")));
        assertThat(agent.peer().received).containsExactly(new ClientFrame.Open(new Cursor(CHAT, 0)));
    }

    @Test
    void a_forgotten_chat_is_told() {
        agent.connected();
        agent.peer().tell(event(1, Scene.started()));
        agent.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.NOT_FOUND, "none")));
        agent.listen();
        assertThat(agent.told).containsExactly("event 1", "forgotten chat-1");
    }

    @Test
    void keep_looking_looks_again_after_each_grant_and_each_reconnect() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        agent.client.keepLooking(CHAT, true);
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Peek(id("c1"), CHAT, true));
        agent.peer().tell(new ServerFrame.Refused(id("c1"), CHAT, Refusal.of(ErrorCode.CONSENT_REQUIRED, "no")));
        agent.peer().tell(event(1, Scene.granted(PeekLevel.FULL)));
        assertThat(agent.peer().last(AgentFrame.Peek.class)).isEqualTo(new AgentFrame.Peek(id("c2"), CHAT, true));
        reconnect();
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Peek.class))
                .as("a new command, for the old one was done on the old connection")
                .containsExactly(new AgentFrame.Peek(id("c3"), CHAT, true));
        agent.listen();
        assertThat(agent.told).doesNotContain("error CONSENT_REQUIRED");
    }

    @Test
    void keep_looking_ends_by_word_or_with_the_chat() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        agent.client.keepLooking(CHAT, false);
        assertThat(agent.peer().last(AgentFrame.Peek.class)).isEqualTo(new AgentFrame.Peek(id("c2"), CHAT, false));
        agent.client.keepLooking(CHAT, true);
        agent.peer().tell(event(1, Scene.ended()));
        reconnect();
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Peek.class)).isEmpty();
    }

    @Test
    void an_agent_who_looks_at_assigned_chats_follows_them_until_they_are_somebody_elses() {
        Agent looker = new Agent(true).connected();
        AgentId self = new AgentId("self-1");
        TeamId team = new TeamId("main");
        looker.peer().tell(event(1, new ChatEvent.Assigned(self, team, null)));
        assertThat(looker.peer().received).containsExactly(new AgentFrame.Peek(id("c1"), CHAT, true));
        looker.peer().tell(event(2, new ChatEvent.Assigned(new AgentId("else"), team, self)));
        looker.peer().tell(event(3, Scene.granted(PeekLevel.FULL)));
        assertThat(looker.peer().received).hasSize(1);
    }

    @Test
    void a_chat_that_came_back_from_the_queue_was_not_looked_at_any_more() {
        Agent looker = new Agent(true).connected();
        AgentId self = new AgentId("self-1");
        TeamId team = new TeamId("main");
        looker.peer().tell(event(1, new ChatEvent.Assigned(self, team, null)));
        looker.peer().tell(event(2, new ChatEvent.Requeued(team, self)));
        looker.peer().tell(event(3, new ChatEvent.Assigned(self, team, null)));
        assertThat(looker.peer().received)
                .containsExactly(new AgentFrame.Peek(id("c1"), CHAT, true), new AgentFrame.Peek(id("c2"), CHAT, true));
    }

    @Test
    void who_kept_looking_before_taking_part_was_not_shown_anything_afterwards() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        agent.peer().tell(new ServerFrame.Refused(id("c1"), CHAT, Refusal.of(ErrorCode.FORBIDDEN, "no")));
        agent.peer().tell(event(1, new ChatEvent.Joined(new AgentId("else"))));
        assertThat(agent.peer().received).hasSize(1);
        agent.peer().tell(event(2, new ChatEvent.Joined(new AgentId("self-1"))));
        assertThat(agent.peer().last(AgentFrame.Peek.class)).isEqualTo(new AgentFrame.Peek(id("c2"), CHAT, true));
    }

    private void couldNot(String command) {
        agent.peer().tell(new ServerFrame.Refused(id(command), CHAT, Refusal.of(ErrorCode.UNAVAILABLE, "for now")));
        agent.time.advance(125);
    }

    @Test
    void a_look_that_the_desk_could_not_begin_or_end_for_now_was_never_tried_again() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        couldNot("c1");
        couldNot("c2");
        assertThat(agent.peer().received)
                .as("anew, after a pause each")
                .containsExactly(
                        new AgentFrame.Peek(id("c1"), CHAT, true),
                        new AgentFrame.Peek(id("c2"), CHAT, true),
                        new AgentFrame.Peek(id("c3"), CHAT, true));
        agent.client.keepLooking(CHAT, false);
        couldNot("c4");
        assertThat(agent.peer().last(AgentFrame.Peek.class)).isEqualTo(new AgentFrame.Peek(id("c5"), CHAT, false));
        agent.listen();
        assertThat(agent.told).isEmpty();
    }

    @Test
    void a_look_that_is_not_wanted_any_more_is_not_tried_again_nor_is_one_of_a_connection_before() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        agent.peer().tell(new ServerFrame.Refused(id("c1"), CHAT, Refusal.of(ErrorCode.UNAVAILABLE, "for now")));
        agent.client.keepLooking(CHAT, false);
        agent.time.advance(1_000);
        assertThat(agent.peer().last(AgentFrame.Peek.class)).isEqualTo(new AgentFrame.Peek(id("c2"), CHAT, false));
        agent.peer().tell(new ServerFrame.Refused(id("c2"), CHAT, Refusal.of(ErrorCode.UNAVAILABLE, "for now")));
        reconnect();
        comesBack();
        agent.time.advance(1_000);
        assertThat(agent.peer().all(AgentFrame.Peek.class)).isEmpty();
    }

    @Test
    void other_refusals_of_looking_are_told() {
        agent.connected();
        agent.client.keepLooking(CHAT, true);
        agent.peer().tell(new ServerFrame.Refused(id("c1"), CHAT, Refusal.of(ErrorCode.FORBIDDEN, "no")));
        agent.listen();
        assertThat(agent.told).containsExactly("error FORBIDDEN");
    }
}
