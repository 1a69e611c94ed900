package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visitor types on one node, the agent is suggested scripts on another. */
class NodesSuggestionsTest extends NodesScene {
    private final TypingScene.ByWord suggester = new TypingScene.ByWord();
    private final TypingScene.ByWord others = new TypingScene.ByWord();
    private final List<NodeFrame> said = new ArrayList<>();
    private DeskFixture one;
    private DeskFixture two;
    private TestClient ann;
    private TestClient vera;
    private ChatId chat;

    @BeforeEach
    void the_agent_is_elsewhere_and_looks_at_nothing() {
        one = node(builder -> TypingScene.with(suggester).apply(builder));
        two = node(builder -> TypingScene.with(others).apply(builder));
        ann = two.agent("ann");
        vera = one.visitor("vera");
        chat = one.startsChat(vera);
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
        TypingScene.grants(one, vera, chat, Purpose.PEEK, Purpose.SUGGESTIONS);
        settle();
        hub.lose(frame -> {
            said.add(frame);
            return false;
        });
    }

    private void types(String text) {
        one.types(vera, text);
        pass(TypingScene.A_WHILE);
    }

    private String suggested() {
        return TypingScene.suggested(ann);
    }

    private void isSuggestedForWhatIsTyped() {
        types("why so late ");
        assertThat(suggested()).isEqualTo("typed [late]");
    }

    @Test
    void what_is_typed_on_one_node_brings_scripts_to_the_other_and_does_not_go_there_itself() {
        assertThat(vera.latest(ServerFrame.Demand.class).suggester()).isTrue();
        isSuggestedForWhatIsTyped();
        assertThat(said.stream().filter(frame -> frame instanceof DraftFrame))
                .as("what nodes say of the draft")
                .allSatisfy(frame -> assertThat(frame).isInstanceOf(DraftFrame.Suggested.class));
        assertThat(said.stream().filter(DraftFrame.Suggested.class::isInstance).map(NodeFrame::toString))
                .allSatisfy(told -> assertThat(told).doesNotContain("late"));
        assertThat(others.asked).isEmpty();
        assertThat(events(chat).toString()).doesNotContain("late");
    }

    @Test
    void the_node_that_shows_the_draft_to_its_agent_does_not_let_its_own_suggester_read_it() {
        two.looks(ann, chat);
        isSuggestedForWhatIsTyped();
        assertThat(PeekScene.peeks(ann)).isNotEmpty();
        assertThat(others.asked).isEmpty();
    }

    @Test
    void sending_takes_it_away_and_the_agents_node_asks_about_what_was_sent() {
        isSuggestedForWhatIsTyped();
        one.posts(vera, chat, "why is my loan not there?");
        pass(Duration.ofSeconds(2));
        assertThat(suggested()).isEqualTo("sent [loan]");
        assertThat(others.read()).isEmpty();
    }

    @Test
    void a_withdrawal_takes_it_away() {
        isSuggestedForWhatIsTyped();
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        settle();
        assertThat(suggested()).isEqualTo("typed []");
        assertThat(vera.latest(ServerFrame.Demand.class).mode()).isEqualTo(DemandMode.NONE);
    }

    @Test
    void a_visitor_who_is_gone_takes_it_away() {
        isSuggestedForWhatIsTyped();
        vera.disconnects();
        settle();
        assertThat(suggested()).isEqualTo("typed []");
    }

    @Test
    void a_transfer_takes_it_from_who_had_the_chat() {
        isSuggestedForWhatIsTyped();
        TestClient bob = one.agent("bob");
        ann.sends(new AgentFrame.Transfer(two.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        settle();
        assertThat(suggested()).isEqualTo("typed []");
        ann.seen.clear();
        one.startsOver(vera);
        types("my loan ");
        assertThat(TypingScene.suggested(bob)).isEqualTo("typed [loan]");
        assertThat(suggested()).isEqualTo("nothing");
    }

    @Test
    void it_stays_while_the_visitor_thinks() {
        isSuggestedForWhatIsTyped();
        pass(Duration.ofSeconds(25));
        assertThat(suggested()).isEqualTo("typed [late]");
    }

    @Test
    void it_fades_when_the_visitors_node_is_dead() {
        isSuggestedForWhatIsTyped();
        kill(one);
        pass(Duration.ofSeconds(11));
        assertThat(suggested()).isEqualTo("typed []");
    }

    @Test
    void without_the_bus_it_is_taken_away_at_once() {
        isSuggestedForWhatIsTyped();
        hub.down();
        settle();
        assertThat(suggested()).isEqualTo("typed []");
    }

    @Test
    void the_bus_may_lose_that_it_is_gone() {
        isSuggestedForWhatIsTyped();
        hub.lose(frame -> frame.type() == NodeFrame.Type.SUGGESTED);
        one.posts(vera, chat, "why is my loan not there?");
        pass(Duration.ofSeconds(2));
        assertThat(suggested()).isEqualTo("sent [loan]");
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        pass(Duration.ofSeconds(2));
        assertThat(ann.all(ResponseFrame.Suggested.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .draft())
                .isFalse();
    }

    @Test
    void a_withdrawal_of_which_the_bus_says_nothing_takes_it_away_when_the_store_tells_of_it() {
        isSuggestedForWhatIsTyped();
        hub.lose(frame -> frame.type() == NodeFrame.Type.SUGGESTED);
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        pass(Duration.ofSeconds(3));
        assertThat(suggested()).isEqualTo("typed []");
    }

    @Test
    void while_the_agent_is_nowhere_nothing_is_read() {
        isSuggestedForWhatIsTyped();
        ann.disconnects();
        pass(Duration.ofSeconds(2));
        assertThat(vera.latest(ServerFrame.Demand.class).suggester()).isFalse();
        two.agent("ann");
        pass(Duration.ofSeconds(2));
        assertThat(vera.latest(ServerFrame.Demand.class).suggester()).isTrue();
    }

    // ---- hints

    private TestClient kim;
    private ChatId waits;

    private void waitsAndTypes() {
        one = node(builder -> TypingScene.with(suggester)
                .apply(builder)
                .routing(EarlyRoutingTest.PLAN)
                .earlyRouting(0.5));
        two = node(builder -> TypingScene.with(others)
                .apply(builder)
                .routing(EarlyRoutingTest.PLAN)
                .earlyRouting(0.5));
        ann.sends(new AgentFrame.Presence(false));
        pass(Duration.ofSeconds(1));
        kim = one.visitor("kim");
        waits = one.startsChat(kim);
        TypingScene.grants(one, kim, waits, Purpose.PEEK, Purpose.SUGGESTIONS);
        one.types(kim, "about my loan ");
        pass(TypingScene.A_WHILE);
    }

    private List<RoutingTrace.Outcome> trace(DeskFixture node) {
        var asked = node.desk.trace(waits).toCompletableFuture();
        pass(A_MOMENT);
        return asked.join().orElseThrow().steps().stream()
                .map(RoutingTrace.Step::outcome)
                .toList();
    }

    @Test
    void a_hint_is_in_the_trace_wherever_it_is_asked_for_and_in_no_letter() {
        waitsAndTypes();
        for (DeskFixture node : nodes) {
            if (node == one || node == two) {
                assertThat(trace(node)).endsWith(RoutingTrace.Outcome.HINTED);
            }
        }
        assertThat(said.stream().filter(DraftFrame.Hinted.class::isInstance).map(NodeFrame::toString))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told).doesNotContain("money"));
        kim.sends(new ClientFrame.Withdraw(one.command(), waits));
        settle();
        assertThat(trace(one)).doesNotContain(RoutingTrace.Outcome.HINTED);
        assertThat(trace(two)).doesNotContain(RoutingTrace.Outcome.HINTED);
    }

    @Test
    void a_hint_fades_when_its_node_is_dead() {
        waitsAndTypes();
        kill(one);
        pass(Duration.ofSeconds(15));
        assertThat(trace(two)).doesNotContain(RoutingTrace.Outcome.HINTED);
    }

    @Test
    void nothing_found_for_a_draft_is_ever_a_letter() {
        isSuggestedForWhatIsTyped();
        vera.sends(new ClientFrame.Withdraw(one.command(), chat));
        pass(Duration.ofSeconds(2));
        assertThat(said.stream().map(NodeFrame::type)).doesNotContain(NodeFrame.Type.TELL_AGENT);
    }
}
