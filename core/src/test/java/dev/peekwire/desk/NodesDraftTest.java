package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visitor types on one node, the agent reads on another. */
class NodesDraftTest extends NodesScene {
    private DeskFixture one;
    private DeskFixture two;
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    @BeforeEach
    void the_agent_looks() {
        ConsentPolicy policy = ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK);
        one = node(builder -> builder.consent(policy));
        two = node(builder -> builder.consent(policy));
        ann = two.agent("ann");
        vera = one.visitor("vera");
        chat = one.startsChat(vera);
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
        grants();
        two.looks(ann, chat);
    }

    private void grants() {
        ServerFrame.Offer offer = vera.latest(ServerFrame.Offer.class);
        vera.sends(new ClientFrame.Consent(
                one.command(), chat, offer.notice(), ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        settle();
    }

    @Test
    void who_knows_more_than_the_node_has_heard_of_is_not_refused() {
        TestClient vim = one.visitor("vim");
        ChatId other = one.startsChat(vim);
        assertThat(assigned(other)).containsExactly(new AgentId("ann"));
        hub.lose(frame -> frame.type() == NodeFrame.Type.APPENDED);
        one.consents(vim, other);
        two.looks(ann, other);
        assertThat(ann.last(ServerFrame.Refused.class)).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(vim.latest(ServerFrame.Demand.class).readers()).isEqualTo(1);
    }

    private int readers() {
        return vera.latest(ServerFrame.Demand.class).readers();
    }

    private void types(long seq, String text) {
        int channel = vera.latest(ServerFrame.Demand.class).channel();
        vera.sends(PeekScene.snapshot(channel, seq, text));
        settle();
    }

    private List<ServerFrame> peeks() {
        return PeekScene.peeks(ann);
    }

    private String shown() {
        return ((ServerFrame.PeekSnapshot) peeks().get(peeks().size() - 1)).text();
    }

    @Test
    void what_is_typed_on_one_node_is_read_on_the_other_and_masked() {
        assertThat(readers()).isEqualTo(1);
        types(1, "card " + PeekScene.CARD + " ok ");
        assertThat(shown()).startsWith("card 4111").doesNotContain("1111 1111");
    }

    @Test
    void no_event_holds_what_was_typed() {
        types(1, "not sent at all ");
        assertThat(events(chat).toString()).doesNotContain("not sent");
        assertThat(events(chat, ChatEvent.PeekStarted.class)).hasSize(1);
    }

    @Test
    void a_withdrawal_is_answered_when_the_other_nodes_screens_are_clear() {
        types(1, "hello ");
        ann.confirms = false;
        long before = vera.all(ServerFrame.Ok.class).count();
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        settle();
        ServerFrame.PeekErase erase = ann.latest(ServerFrame.PeekErase.class);
        assertThat(vera.all(ServerFrame.Ok.class)).hasSize((int) before);
        ann.sends(new AgentFrame.Erased(erase.erasure()));
        settle();
        assertThat(vera.all(ServerFrame.Ok.class)).hasSize((int) before + 1);
        assertThat(events(chat, ChatEvent.ConsentWithdrawn.class)).hasSize(1);
        assertThat(readers()).isZero();
    }

    @Test
    void without_the_bus_nothing_is_shown_and_nothing_leaves_and_it_comes_back_by_itself() {
        types(1, "hello ");
        hub.down();
        settle();
        assertThat(ann.latest(ServerFrame.PeekErase.class)).isNotNull();
        assertThat(readers()).isZero();
        one.posts(vera, chat, "a message all the same");
        pass(Duration.ofSeconds(1));
        assertThat(events(chat, ChatEvent.MessagePosted.class)).hasSize(1);
        hub.up();
        pass(Duration.ofSeconds(5));
        assertThat(readers()).isEqualTo(1);
        int before = peeks().size();
        types(2, "again ");
        assertThat(peeks()).hasSizeGreaterThan(before);
        assertThat(shown()).isEqualTo("again ");
    }

    /** A connection's confirmation was taken for that of all who had looked at that node since. */
    @Test
    void a_withdrawal_was_answered_while_the_draft_was_on_a_screen_of_another_node() {
        TestClient second = two.agent("ann");
        TestClient third = two.agent("ann");
        two.looks(second, chat);
        types(1, "hello ");
        ann.confirms = false;
        ann.sends(new AgentFrame.Peek(two.command(), chat, false));
        second.breaks();
        two.looks(third, chat);
        pass(Duration.ofMillis(600));
        assertThat(DeskFixture.screen(third)).isNotEmpty();
        third.confirms = false;
        third.sends(new AgentFrame.Peek(two.command(), chat, false));
        long before = vera.all(ServerFrame.Ok.class).count();
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        ann.sends(new AgentFrame.Erased(ann.latest(ServerFrame.PeekErase.class).erasure()));
        settle();
        assertThat(vera.all(ServerFrame.Ok.class)).hasSize((int) before);
        third.sends(
                new AgentFrame.Erased(third.latest(ServerFrame.PeekErase.class).erasure()));
        settle();
        assertThat(vera.all(ServerFrame.Ok.class)).hasSize((int) before + 1);
    }

    /** The node of the old connection found it gone, and knew nothing of the new one. */
    @Test
    void who_came_back_to_another_node_saw_nothing_once_the_old_connection_was_found_broken() {
        TestClient again = one.agent("ann");
        one.looks(again, chat);
        ann.disconnects();
        types(1, "hello ");
        assertThat(DeskFixture.screen(again)).isEqualTo("hello ");
        again.disconnects();
        assertThat(events(chat)).last().satisfies(event -> assertThat(event.event())
                .isEqualTo(new ChatEvent.PeekEnded(new AgentId("ann"))));
    }

    @Test
    void who_stopped_looking_on_one_node_was_stopped_on_the_other() {
        TestClient again = one.agent("ann");
        one.looks(again, chat);
        ann.sends(new AgentFrame.Peek(two.command(), chat, false));
        types(1, "hello ");
        assertThat(DeskFixture.screen(again)).isEqualTo("hello ");
        assertThat(DeskFixture.screen(ann)).isEmpty();
    }

    @Test
    void a_transfer_takes_the_draft_from_those_who_may_not_see_it() {
        types(1, "hello ");
        TestClient bob = one.agent("bob");
        ann.sends(new AgentFrame.Transfer(two.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        settle();
        assertThat(assigned(chat)).endsWith(new AgentId("bob"));
        assertThat(ann.latest(ServerFrame.PeekErase.class)).isNotNull();
        int before = peeks().size();
        one.looks(bob, chat);
        types(2, "for bob ");
        assertThat(peeks()).hasSize(before);
        assertThat(PeekScene.peeks(bob)).isNotEmpty();
    }
}
