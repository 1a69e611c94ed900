package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Supervisors watch, reassign, pull, monitor and whisper; and everybody who may asks why. */
class SupervisorsTest extends RoutingScene {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private DeskFixture desk = desk(asking(OfferPolicy.PUSH));

    private TestClient supervisor() {
        TestClient sue = desk.connect("sue");
        sue.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "super-sue", "en", false, List.of()));
        return sue;
    }

    private static List<ChatEvent> seen(TestClient client) {
        return client.all(ServerFrame.Event.class).map(e -> e.event().event()).toList();
    }

    // ---- load

    private static AgentLoad row(String agent, Presence presence, TeamId team) {
        String name = agent.equals("sue") ? "Super" : "Agent";
        return new AgentLoad(id(agent), name, presence, 0, 3, 1, Set.of(team), Set.of(), List.of());
    }

    @Test
    void a_supervisor_sees_all_teams_and_agents_at_once_and_whenever_they_change() {
        TestClient ann = desk.agent("ann");
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Watch(true));
        RoutingFrame.Load first = sue.latest(RoutingFrame.Load.class);
        assertThat(first.teams())
                .containsExactly(
                        new TeamLoad(MAIN, 0, 0, 1, 0, 0, 3, Optional.empty()),
                        new TeamLoad(OTHER, 0, 0, 0, 1, 0, 3, Optional.empty()));
        assertThat(first.agents())
                .containsExactly(row("ann", Presence.AVAILABLE, MAIN), row("sue", Presence.AWAY, OTHER));
        desk.startsChat(desk.visitor("vera"));
        ann.sends(new AgentFrame.Presence(false));
        desk.startsChat(desk.visitor("victor"));
        desk.pass(A_SECOND);
        RoutingFrame.Load next = sue.latest(RoutingFrame.Load.class);
        assertThat(next.teams().get(0))
                .isEqualTo(
                        new TeamLoad(MAIN, 1, 0, 0, 1, 1, 3, next.teams().get(0).oldest()));
        assertThat(next.agents().get(0).presence()).isEqualTo(Presence.AWAY);
        assertThat(next.agents().get(0).load()).isEqualTo(1);
    }

    @Test
    void an_agent_sees_the_own_teams_only() {
        TestClient ann = desk.agent("ann");
        desk.agent("cyd", "other-cyd");
        ann.sends(new AgentFrame.Watch(true));
        RoutingFrame.Load load = ann.latest(RoutingFrame.Load.class);
        assertThat(load.teams()).extracting(TeamLoad::team).containsExactly(MAIN);
        assertThat(load.agents()).extracting(AgentLoad::agent).containsExactly(id("ann"));
    }

    @Test
    void load_is_told_at_most_once_a_second_and_not_at_all_while_nothing_changes() {
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Watch(true));
        desk.pass(A_SECOND);
        seesNothing(sue);
        for (int i = 0; i < 5; i++) {
            desk.startsChat(desk.visitor("v" + i));
        }
        desk.pass(A_MOMENT);
        assertThat(sue.all(RoutingFrame.Load.class)).hasSize(1);
        desk.pass(Duration.ofMinutes(1));
        assertThat(sue.all(RoutingFrame.Load.class).count()).isLessThanOrEqualTo(2);
        seesNothing(sue);
        sue.sends(new AgentFrame.Watch(false));
        desk.startsChat(desk.visitor("last"));
        desk.pass(Duration.ofMinutes(1));
        assertThat(sue.all(RoutingFrame.Load.class)).isEmpty();
    }

    @Test
    void the_product_asks_the_desk_how_teams_stand_and_why_a_chat_waits() {
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        var loads = desk.desk.loads().toCompletableFuture();
        var trace = desk.desk.trace(chat).toCompletableFuture();
        desk.settle();
        assertThat(loads.join()).extracting(TeamLoad::waiting).containsExactly(1, 0);
        assertThat(trace.join().orElseThrow().steps())
                .extracting(RoutingTrace.Step::outcome)
                .containsExactly(RoutingTrace.Outcome.WAITS);
    }

    // ---- acting

    @Test
    void a_supervisor_reassigns_a_chat() {
        desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.agent("bob");
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("bob"), null));
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        assertThat(chatsOf(desk, "ann")).isEmpty();
    }

    @Test
    void a_supervisor_pulls_a_waiting_chat_and_one_that_somebody_has() {
        ChatId waits = desk.startsChat(desk.visitor("v1"));
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Take(desk.command(), waits));
        assertThat(chatsOf(desk, "sue")).containsExactly(waits);
        assertThat(desk.desk.stats().waiting()).isZero();
        TestClient ann = desk.agent("ann");
        ChatId hers = desk.startsChat(desk.visitor("v2"));
        ann.sends(new AgentFrame.Take(desk.command(), hers));
        refused(ann, ErrorCode.FORBIDDEN);
        sue.sends(new AgentFrame.Take(desk.command(), hers));
        assertThat(chatsOf(desk, "sue")).containsExactly(waits, hers);
        assertThat(chatsOf(desk, "ann")).isEmpty();
    }

    @Test
    void a_pulled_chat_that_was_offered_is_offered_no_more() {
        desk = desk(asking(OfferPolicy.ASK));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        supervisor().sends(new AgentFrame.Take(desk.command(), chat));
        assertThat(ended(ann)).hasSize(1);
        accepts(desk, ann, chat);
        refused(ann, ErrorCode.WRONG_STATE);
        assertThat(chatsOf(desk, "sue")).containsExactly(chat);
    }

    @Test
    void a_supervisor_joins_a_chat_which_is_recorded_and_the_visitor_sees_it() {
        desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        desk.posts(sue, chat, "May I help?");
        assertThat(stored(desk, chat, ChatEvent.Joined.class)).containsExactly(new ChatEvent.Joined(id("sue")));
        assertThat(seen(vera)).contains(new ChatEvent.Joined(id("sue")));
        assertThat(seen(vera)).last().isInstanceOf(ChatEvent.MessagePosted.class);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    // ---- monitoring

    @Test
    void reading_a_chat_is_recorded_before_anything_is_shown_and_until_the_supervisor_is_gone() {
        desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        sue.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        ChatEvent begun = new ChatEvent.MonitorStarted(id("sue"), true);
        assertThat(seen(sue)).hasSize(3).endsWith(begun);
        assertThat(seen(vera)).endsWith(begun);
        desk.posts(vera, chat, "hello");
        assertThat(seen(sue)).last().isInstanceOf(ChatEvent.MessagePosted.class);
        sue.disconnects();
        assertThat(seen(vera)).endsWith(new ChatEvent.MonitorEnded(id("sue"), true));
    }

    @Test
    void whether_the_visitor_is_told_is_policy() {
        desk = desk(asking(OfferPolicy.PUSH), builder -> builder.monitoringTold(false));
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Monitor(desk.command(), chat, true));
        assertThat(seen(sue)).isNotEmpty();
        assertThat(seen(ann)).endsWith(new ChatEvent.MonitorStarted(id("sue"), false));
        assertThat(seen(vera)).noneMatch(ChatEvent.MonitorStarted.class::isInstance);
        sue.sends(new AgentFrame.Monitor(desk.command(), chat, false));
        assertThat(seen(ann)).endsWith(new ChatEvent.MonitorEnded(id("sue"), false));
        seesNothing(sue);
        desk.posts(vera, chat, "hello");
        assertThat(seen(sue)).isEmpty();
    }

    @Test
    void a_supervisor_who_reads_on_two_connections_reads_until_the_last_is_gone() {
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        TestClient sue = supervisor();
        TestClient phone = supervisor();
        sue.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        phone.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(stored(desk, chat, ChatEvent.MonitorStarted.class)).hasSize(1);
        sue.disconnects();
        assertThat(stored(desk, chat, ChatEvent.MonitorEnded.class)).isEmpty();
        phone.disconnects();
        assertThat(stored(desk, chat, ChatEvent.MonitorEnded.class)).hasSize(1);
    }

    /** The old connection's end was recorded between the new one's beginning and its reading. */
    @Test
    void a_supervisor_who_came_back_the_moment_the_old_connection_was_found_broken_read_on_unrecorded() {
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        TestClient again = supervisor();
        sue.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        sue.breaks();
        again.sends(new AgentFrame.Monitor(desk.command(), chat, true));
        desk.posts(vera, chat, "hello");
        assertThat(seen(again)).last().isInstanceOf(ChatEvent.MessagePosted.class);
        assertThat(seen(again).stream()
                        .filter(event ->
                                event instanceof ChatEvent.MonitorStarted || event instanceof ChatEvent.MonitorEnded))
                .last()
                .isInstanceOf(ChatEvent.MonitorStarted.class);
    }

    @Test
    void a_supervisor_who_had_joined_and_left_read_on_unrecorded() {
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Join(desk.command(), chat), new AgentFrame.Leave(desk.command(), chat));
        desk.posts(vera, chat, "hello");
        assertThat(seen(sue)).last().isInstanceOf(ChatEvent.Left.class);
        readsAgainWhenRecorded(sue, chat);
    }

    @Test
    void a_supervisor_who_had_given_a_chat_away_read_on_unrecorded() {
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.agent("ann");
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(
                new AgentFrame.Take(desk.command(), chat),
                new AgentFrame.Transfer(desk.command(), chat, MAIN, id("ann"), null));
        desk.posts(vera, chat, "hello");
        assertThat(seen(sue)).last().isInstanceOf(ChatEvent.Assigned.class);
        readsAgainWhenRecorded(sue, chat);
    }

    private void readsAgainWhenRecorded(TestClient sue, ChatId chat) {
        sue.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(seen(sue)).hasAtLeastOneElementOfType(ChatEvent.MessagePosted.class);
        assertThat(stored(desk, chat, ChatEvent.MonitorStarted.class)).hasSize(1);
    }

    @Test
    void a_supervisor_whispers_without_joining() {
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        TestClient sue = supervisor();
        sue.sends(new AgentFrame.Note(desk.command(), chat, "offer her a refund"));
        assertThat(seen(ann)).endsWith(new ChatEvent.NotePosted("offer her a refund"));
        assertThat(seen(vera)).noneMatch(ChatEvent.NotePosted.class::isInstance);
        assertThat(stored(desk, chat, ChatEvent.Joined.class)).isEmpty();
    }

    // ---- why

    @Test
    void who_may_read_a_chat_is_told_why_it_did_not_go_to_somebody() {
        TestClient ann = desk.agent("ann");
        TestClient bob = desk.agent("bob");
        bob.sends(new AgentFrame.Presence(false));
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        ann.sends(new AgentFrame.Trace(desk.command(), chat, id("bob")));
        RoutingFrame.Trace trace = ann.latest(RoutingFrame.Trace.class);
        assertThat(trace.whyNot()).contains("bob").contains("away");
        assertThat(trace.trace().steps()).last().satisfies(step -> {
            assertThat(step.outcome()).isEqualTo(RoutingTrace.Outcome.ASSIGNED);
            assertThat(step.agent()).isEqualTo(id("ann"));
            assertThat(step.considered())
                    .extracting(RoutingTrace.Considered::agent, RoutingTrace.Considered::verdict)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(id("ann"), RoutingTrace.Verdict.CHOSEN),
                            org.assertj.core.groups.Tuple.tuple(id("bob"), RoutingTrace.Verdict.AWAY));
        });
        TestClient stranger = desk.agent("cyd", "other-cyd");
        stranger.sends(new AgentFrame.Trace(desk.command(), chat, null));
        refused(stranger, ErrorCode.NOT_FOUND);
    }
}
