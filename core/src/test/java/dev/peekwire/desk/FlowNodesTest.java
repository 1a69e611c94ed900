package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.responses.Responses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flows that are walked on several nodes. */
class FlowNodesTest extends NodesScene {
    private DeskFixture one;
    private DeskFixture two;
    private TestClient vera;
    private ChatId chat;

    @BeforeEach
    void two_nodes() {
        Responses responses = FlowScene.responses(ResponsePolicy.of(
                PolicyRule.builder("bots", ResponseMode.FREE).bot(BotMode.FLOWS).build()));
        one = node(builder -> builder.responses(responses));
        two = node(builder -> builder.responses(responses));
    }

    private void starts() {
        vera = one.visitor("vera");
        vera.sends(new ClientFrame.Start(one.command(), "returns", "en", Map.of("name", "Kari")));
        chat = vera.latest(ServerFrame.Ok.class).chat();
    }

    private List<String> messages() {
        return events(chat, ChatEvent.MessagePosted.class).stream()
                .map(ChatEvent.MessagePosted::text)
                .toList();
    }

    private Chat chat() {
        return Chat.fold(chat, events(chat));
    }

    @Test
    void an_agent_on_another_node_walks_and_is_told_where_it_stands() {
        TestClient ann = two.agent("ann");
        starts();
        ann.sends(new AgentFrame.Walk(two.command(), chat, FlowAct.enter("returns")));
        assertThat(FlowScene.stand(ann).at()).isEqualTo(FlowScene.at("order"));
        one.posts(vera, chat, "12-3456");
        ann.sends(new AgentFrame.Walk(two.command(), chat, FlowAct.heard(0, FlowScene.at("order"))));
        assertThat(messages()).containsExactly(FlowScene.GREETING, FlowScene.ASKED, "12-3456", FlowScene.REASON);
        assertThat(FlowScene.stand(ann).at()).isEqualTo(FlowScene.at("reason"));
    }

    @Test
    void who_was_faster_on_another_node_has_walked_and_the_other_is_told_so() {
        TestClient ann = two.agent("ann");
        starts();
        TestClient sue = one.agent("sue");
        sue.sends(new AgentFrame.Join(one.command(), chat));
        ann.sends(new AgentFrame.Walk(two.command(), chat, FlowAct.enter("returns")));
        assertThat(FlowScene.stand(sue).at()).isEqualTo(FlowScene.at("order"));
        ann.sendsOnly(new AgentFrame.Walk(two.command(), chat, FlowAct.answer("12-3456", FlowScene.at("order"))));
        sue.sendsOnly(new AgentFrame.Walk(one.command(), chat, FlowAct.answer("65-4321", FlowScene.at("order"))));
        settle();
        List<TestClient> refused = List.of(ann, sue).stream()
                .filter(client ->
                        client.all(ServerFrame.Refused.class).findAny().isPresent())
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(FlowScene.refusal(refused.get(0)).code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(events(chat, ChatEvent.FlowMoved.class)).hasSize(2);
        assertThat(FlowScene.stand(ann)).isEqualTo(FlowScene.stand(sue));
    }

    @Test
    void a_step_that_was_found_out_for_an_older_state_is_found_out_again() {
        TestClient ann = two.agent("ann");
        starts();
        ann.sends(new AgentFrame.Walk(two.command(), chat, FlowAct.enter("returns")));
        vera.sendsOnly(new ClientFrame.Attributes(one.command(), chat, Map.of("name", "Kaja")));
        ann.sendsOnly(new AgentFrame.Walk(two.command(), chat, FlowAct.enter("returns", FlowScene.at("order"))));
        settle();
        assertThat(ann.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(two.desk.stats().conflicts() + one.desk.stats().conflicts())
                .as("the nodes were in each other's way")
                .isPositive();
        boolean first = events(chat).stream()
                        .filter(event -> event.event() instanceof ChatEvent.AttributesSet)
                        .findFirst()
                        .orElseThrow()
                        .version()
                < chat().lastFlowMove();
        assertThat(messages()).contains(first ? "Hello Kaja." : "Hello Kari.");
    }

    @Test
    void a_bots_walk_survives_the_death_of_the_node_and_goes_on_with_the_next_message() {
        starts();
        pass(FlowDesk.BEGINS_AFTER);
        assertThat(messages()).containsExactly(FlowScene.GREETING, FlowScene.ASKED);
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        kill(one);
        two.pass(TAKEN_OVER);
        vera = two.visitor("vera", token, new Cursor(chat, 0));
        two.posts(vera, chat, "12-3456");
        assertThat(messages())
                .containsExactly(
                        FlowScene.GREETING,
                        FlowScene.ASKED,
                        "12-3456",
                        FlowScene.REASON,
                        "1. It is late\n2. It is broken\n3. Another order");
        assertThat(events(chat).stream()
                        .filter(event -> event.event() instanceof ChatEvent.FlowMoved)
                        .map(event -> event.by()))
                .containsOnly(Actor.DESK)
                .hasSize(2);
    }

    @Test
    void a_chat_that_other_nodes_read_too_is_answered_by_one_of_them_once() {
        starts();
        TestClient sue = two.connect("sue");
        sue.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-sue", "en", false, List.of()));
        sue.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        pass(FlowDesk.BEGINS_AFTER);
        one.posts(vera, chat, "12-3456");
        pass(A_MOMENT);
        assertThat(messages()).hasSize(5);
        assertThat(events(chat, ChatEvent.FlowMoved.class)).hasSize(2);
    }
}
