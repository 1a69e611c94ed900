package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks at drafts and reads along is recorded: also the end of it, when the node that knew of it is dead. */
class NodesDepartedTest extends NodesScene {
    private static final Duration NOTICED = TAKEN_OVER.plus(Departures.SOON).plusSeconds(1);

    private DeskFixture one;
    private DeskFixture two;
    private DeskFixture three;

    @BeforeEach
    void three_nodes() {
        one = node(builder -> builder.monitoringTold(true));
        two = node(builder -> builder.monitoringTold(true));
        three = node(builder -> builder.monitoringTold(true));
    }

    private ChatId lookedAt(DeskFixture visitors, DeskFixture agents) {
        TestClient ann = agents.agent("ann");
        TestClient vera = visitors.visitor("vera");
        ChatId chat = visitors.startsChat(vera);
        ServerFrame.Offer offer = vera.latest(ServerFrame.Offer.class);
        vera.sends(new ClientFrame.Consent(
                visitors.command(), chat, offer.notice(), ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        settle();
        agents.looks(ann, chat);
        assertThat(folded(chat).looking()).containsExactly(new AgentId("ann"));
        return chat;
    }

    private Chat folded(ChatId chat) {
        Chat folded = Chat.none(chat);
        for (RecordedEvent event : events(chat)) {
            folded = folded.evolve(event);
        }
        return folded;
    }

    private TestClient reads(DeskFixture node, ChatId chat) {
        TestClient sue = node.connect("sue");
        sue.sends(new ClientFrame.Hello(
                1, dev.peekwire.protocol.Role.AGENT, "agent-sue", "en", false, List.of(new Cursor(chat, 0))));
        settle();
        return sue;
    }

    // ---- drafts

    @Test
    void who_looked_on_a_node_that_died_looks_no_more() {
        ChatId chat = lookedAt(one, two);
        kill(two);
        pass(NOTICED);
        assertThat(folded(chat).looking()).isEmpty();
        assertThat(events(chat, ChatEvent.PeekEnded.class)).hasSize(1);
        assertThat(chatsOf("ann")).as("within the grace").containsExactly(chat);
    }

    @Test
    void the_next_dispatcher_ends_what_was_looked_at_on_the_last_ones_node() {
        ChatId chat = lookedAt(two, one);
        kill(one);
        pass(NOTICED);
        assertThat(folded(chat).looking()).isEmpty();
    }

    @Test
    void it_ends_in_a_chat_that_nobody_has_in_memory_too() {
        ChatId chat = lookedAt(one, one);
        kill(one);
        pass(NOTICED);
        assertThat(folded(chat).looking()).isEmpty();
    }

    @Test
    void an_agent_who_is_on_another_node_too_looks_no_more_when_the_one_of_the_screen_died() {
        ChatId chat = lookedAt(one, two);
        three.agent("ann");
        kill(two);
        pass(NOTICED);
        assertThat(folded(chat).looking()).isEmpty();
    }

    @Test
    void who_looks_goes_on_when_a_third_node_dies() {
        ChatId chat = lookedAt(one, two);
        kill(three);
        pass(NOTICED);
        assertThat(folded(chat).looking()).containsExactly(new AgentId("ann"));
    }

    @Test
    void who_looks_goes_on_when_another_takes_over() {
        ChatId chat = lookedAt(three, two);
        kill(one);
        pass(NOTICED);
        assertThat(folded(chat).looking()).containsExactly(new AgentId("ann"));
    }

    // ---- reading along

    @Test
    void a_supervisor_of_a_node_that_died_reads_no_more_and_the_visitor_is_told() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        reads(two, chat);
        assertThat(folded(chat).monitors()).hasSize(1);
        kill(two);
        pass(NOTICED);
        assertThat(folded(chat).monitors()).isEmpty();
        assertThat(vera.all(ServerFrame.Event.class).map(event -> event.event().event()))
                .hasAtLeastOneElementOfType(ChatEvent.MonitorEnded.class);
    }

    @Test
    void a_supervisor_who_reads_on_at_another_node_stays_recorded() {
        ChatId chat = one.startsChat(one.visitor("vera"));
        TestClient here = reads(two, chat);
        reads(three, chat);
        here.disconnects();
        settle();
        assertThat(folded(chat).monitors()).hasSize(1);
    }

    @Test
    void a_supervisor_who_stops_reads_no_more_on_any_node() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        TestClient here = reads(two, chat);
        TestClient there = reads(three, chat);
        here.sends(new AgentFrame.Monitor(two.command(), chat, false));
        settle();
        one.posts(vera, chat, "for nobody else");
        assertThat(folded(chat).monitors()).isEmpty();
        assertThat(messages(here)).isEmpty();
        assertThat(messages(there)).isEmpty();
    }

    @Test
    void a_supervisor_at_a_node_that_only_slept_is_recorded_anew() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        TestClient sue = reads(two, chat);
        stop(two);
        pass(NOTICED);
        assertThat(folded(chat).monitors()).isEmpty();
        goOn(two);
        pass(Duration.ofSeconds(5));
        one.posts(vera, chat, "hello");
        assertThat(messages(sue)).containsExactly("hello");
        assertThat(folded(chat).monitors()).hasSize(1);
        assertThat(events(chat).stream()
                        .filter(event -> event.event() instanceof ChatEvent.MonitorEnded)
                        .map(event -> event.by().kind()))
                .containsOnly(Actor.Kind.DESK);
    }
}
