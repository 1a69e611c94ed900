package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is due in a chat is due though the node is dead that knew of it. */
class NodesTimersTest extends NodesScene {
    private static final Duration SILENCE = Limits.DEFAULT.visitorSilence();

    private final DeskFixture one = node();
    private final DeskFixture two = node();

    private static String token(TestClient visitor) {
        return visitor.latest(ServerFrame.Welcome.class).resumeToken();
    }

    private ChatId unanswered(TestClient vera) {
        TestClient ann = one.agent("ann");
        ChatId chat = one.startsChat(vera);
        one.posts(ann, chat, "which order is it?");
        assertThat(chatsOf("ann")).containsExactly(chat);
        return chat;
    }

    private void bothComeBack(TestClient vera, ChatId chat) {
        two.visitor("vera", token(vera), new Cursor(chat, 0));
        two.agent("ann");
    }

    @Test
    void a_visitor_who_was_silent_before_the_death_stops_counting_after_it() {
        TestClient vera = one.visitor("vera");
        ChatId chat = unanswered(vera);
        kill(one);
        pass(TAKEN_OVER);
        bothComeBack(vera, chat);
        pass(SILENCE.minus(TAKEN_OVER).minusSeconds(1));
        assertThat(events(chat, ChatEvent.Held.class)).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(events(chat, ChatEvent.Held.class)).containsExactly(new ChatEvent.Held(true));
        assertThat(memory.load(DESK, new AgentId("ann"))).isZero();
    }

    @Test
    void a_visitor_who_has_answered_since_counts_on() {
        TestClient vera = one.visitor("vera");
        ChatId chat = unanswered(vera);
        one.posts(vera, chat, "number 7");
        kill(one);
        pass(TAKEN_OVER);
        bothComeBack(vera, chat);
        pass(SILENCE.multipliedBy(2));
        assertThat(events(chat, ChatEvent.Held.class)).isEmpty();
    }

    @Test
    void a_warm_transfer_that_nobody_took_ends_though_its_node_is_dead() {
        TestClient vera = one.visitor("vera");
        TestClient ann = one.agent("ann");
        ChatId chat = one.startsChat(vera);
        two.agent("bob");
        nodes.forEach(node -> node.desk.routing(asking(OfferPolicy.ASK)));
        ann.sends(new AgentFrame.Transfer(one.command(), chat, DeskFixture.MAIN, null, null, 0, true));
        settle();
        assertThat(events(chat, ChatEvent.HandoverStarted.class)).hasSize(1);
        kill(one);
        pass(TAKEN_OVER);
        bothComeBack(vera, chat);
        pass(Limits.DEFAULT.warmTransfer().plusSeconds(5));
        assertThat(events(chat, ChatEvent.HandoverEnded.class)).hasSize(1);
    }

    @Test
    void an_idle_chat_of_a_visitor_who_does_not_come_back_is_closed_after_the_grace() {
        TestClient vera = one.visitor("vera");
        ChatId chat = unanswered(vera);
        kill(one);
        pass(TAKEN_OVER);
        two.agent("ann");
        pass(Limits.DEFAULT.visitorGrace().minus(TAKEN_OVER));
        assertThat(memory.open(DESK)).containsExactly(chat);
        pass(TAKEN_OVER);
        assertThat(events(chat, ChatEvent.Closed.class))
                .containsExactly(new ChatEvent.Closed(CloseReason.VISITOR_LEFT));
    }

    @Test
    void a_visitor_who_left_before_the_death_is_closed_after_it() {
        TestClient vera = one.visitor("vera");
        ChatId chat = unanswered(vera);
        vera.disconnects();
        settle();
        kill(one);
        pass(TAKEN_OVER.plus(Limits.DEFAULT.visitorGrace()).plusSeconds(1));
        assertThat(events(chat, ChatEvent.Closed.class)).hasSize(1);
    }

    @Test
    void who_waits_too_long_is_sent_away_though_the_queue_has_changed_hands() {
        Duration most = Duration.ofMinutes(2);
        RoutingPlan impatient = RoutingPlan.of(TeamPolicy.of(DeskFixture.MAIN).queueing(100, most));
        one.desk.routing(impatient);
        two.desk.routing(impatient);
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        kill(one);
        pass(TAKEN_OVER);
        assertThat(memory.open(DESK)).containsExactly(chat);
        pass(most.minus(TAKEN_OVER).plusSeconds(1));
        assertThat(events(chat, ChatEvent.Closed.class)).containsExactly(new ChatEvent.Closed(CloseReason.NO_AGENT));
    }

    @Test
    void a_chat_that_an_agent_closes_is_due_for_nothing_any_more() {
        TestClient vera = one.visitor("vera");
        ChatId chat = unanswered(vera);
        kill(one);
        pass(TAKEN_OVER);
        TestClient ann = two.agent("ann");
        ann.sends(new ClientFrame.Close(two.command(), chat));
        long version = events(chat).size();
        pass(SILENCE.multipliedBy(2));
        assertThat(events(chat)).hasSize((int) version);
    }
}
