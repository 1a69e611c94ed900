package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Offers, presence, holds, pulls, load and traces. */
class AgentDutyTest {
    private static final TeamId NIGHT = new TeamId("night");
    private static final RoutingFrame.Offered OFFERED =
            new RoutingFrame.Offered(CHAT, NIGHT, null, null, Instant.EPOCH, Duration.ofSeconds(20));

    private final Agent agent = new Agent().connected();

    private void comesBack() {
        agent.peer().drop(CloseCode.LOST);
        agent.listen();
        agent.time.advance(1_000);
        agent.peer().tell(FakeDesk.welcomeFrame("self-1"));
        agent.listen();
    }

    private void tell(ServerFrame frame) {
        agent.peer().tell(frame);
        agent.listen();
    }

    @Test
    void each_command_is_its_frame() {
        AgentClient client = agent.client;
        client.accept(CHAT);
        client.decline(CHAT);
        client.hold(CHAT, true);
        client.take(CHAT);
        client.monitor(CHAT, true);
        client.transferWarm(CHAT, NIGHT, new AgentId("bo"), "angry");
        client.escalate(CHAT, NIGHT, 2, "hard", true);
        client.endTransfer(CHAT);
        assertThat(agent.peer().received)
                .containsExactly(
                        new AgentFrame.Accept(id("c1"), CHAT),
                        new AgentFrame.Decline(id("c2"), CHAT),
                        new AgentFrame.Hold(id("c3"), CHAT, true),
                        new AgentFrame.Take(id("c4"), CHAT),
                        new AgentFrame.Monitor(id("c5"), CHAT, true),
                        new AgentFrame.Transfer(id("c6"), CHAT, NIGHT, new AgentId("bo"), "angry", 0, true),
                        new AgentFrame.Transfer(id("c7"), CHAT, NIGHT, null, "hard", 2, true),
                        new AgentFrame.EndTransfer(id("c8"), CHAT));
    }

    @Test
    void an_offer_and_its_end_are_told_once() {
        tell(OFFERED);
        tell(new RoutingFrame.OfferEnded(CHAT, OfferEnd.TAKEN));
        tell(new RoutingFrame.OfferEnded(CHAT, OfferEnd.TAKEN));
        assertThat(agent.told).containsExactly("offered chat-1", "offer ended chat-1 TAKEN");
    }

    @Test
    void an_offer_ends_with_the_connection_and_may_come_again_with_the_next() {
        tell(OFFERED);
        comesBack();
        tell(OFFERED);
        assertThat(agent.told)
                .containsSubsequence("offered chat-1", "offer ended chat-1 UNAVAILABLE", "CONNECTED", "offered chat-1");
    }

    @Test
    void presence_with_paused_teams_is_told_again_after_a_reconnect() {
        agent.client.presence(true, Set.of(NIGHT));
        comesBack();
        agent.client.available(false);
        assertThat(agent.peer().all(AgentFrame.Presence.class))
                .containsExactly(
                        new AgentFrame.Presence(true, Set.of(NIGHT)), new AgentFrame.Presence(false, Set.of(NIGHT)));
    }

    @Test
    void whom_the_desk_took_for_away_stays_away_over_a_reconnect_until_they_say_otherwise() {
        agent.client.available(true);
        tell(new RoutingFrame.Presence(false, Set.of(), PresenceReason.MISSED));
        assertThat(agent.told).containsExactly("presence false [] MISSED");
        comesBack();
        assertThat(agent.peer().last(AgentFrame.Presence.class)).isEqualTo(new AgentFrame.Presence(false));
        agent.client.available(true);
        assertThat(agent.peer().last(AgentFrame.Presence.class)).isEqualTo(new AgentFrame.Presence(true));
    }

    @Test
    void watching_lasts_over_reconnects_until_it_was_enough() {
        agent.client.watch(true);
        tell(new RoutingFrame.Load(List.of(), List.of()));
        assertThat(agent.told).containsExactly("load of 0");
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Watch.class)).containsExactly(new AgentFrame.Watch(true));
        agent.client.watch(false);
        comesBack();
        assertThat(agent.peer().all(AgentFrame.Watch.class)).isEmpty();
    }

    @Test
    void a_trace_is_the_answer_to_its_question() {
        CompletionStage<RoutingFrame.Trace> asked = agent.client.trace(CHAT, new AgentId("bo"));
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Trace(id("c1"), CHAT, new AgentId("bo")));
        RoutingFrame.Trace answer = new RoutingFrame.Trace(id("c1"), new RoutingTrace(CHAT, List.of()), "bo is away");
        tell(answer);
        assertThat(Scene.done(asked)).isEqualTo(answer);
    }

    @Test
    void a_trace_that_is_refused_fails() {
        CompletionStage<RoutingFrame.Trace> asked = agent.client.trace(CHAT, null);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        asked.whenComplete((trace, why) -> failure.set(why));
        tell(new ServerFrame.Refused(id("c1"), CHAT, Refusal.of(ErrorCode.NOT_FOUND, "no such chat")));
        assertThat(failure.get()).hasRootCauseInstanceOf(ChatException.class).hasMessageContaining("no such chat");
    }
}
