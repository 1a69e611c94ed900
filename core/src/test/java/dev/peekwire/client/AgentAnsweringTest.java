package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowPosition;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Walks through flows, as a product sees them. */
class AgentAnsweringTest {
    private static final ScriptRef RETURNS = new ScriptRef("returns", 3);
    private static final FlowPosition ORDER = new FlowPosition(RETURNS, "order", 0);

    private final Agent agent = new Agent().connected();

    private void tell(ServerFrame frame) {
        agent.peer().tell(frame);
        agent.listen();
    }

    @Test
    void flows_are_asked_for_and_come_as_the_answer() {
        CompletionStage<List<FlowOffer>> asked = agent.client.findFlows(CHAT);
        assertThat(agent.peer().received).containsExactly(new AgentFrame.FindFlows(id("c1"), CHAT));
        FlowOffer offer = new FlowOffer(RETURNS, "Returns", null, List.of("en"));
        tell(new ResponseFrame.Flows(id("c1"), CHAT, List.of(offer)));
        assertThat(asked).isCompletedWithValue(List.of(offer));
    }

    @Test
    void a_step_is_a_command_that_is_answered_by_a_version_or_a_refusal() {
        CompletionStage<Long> entered = agent.client.walk(CHAT, FlowAct.enter("returns"));
        CompletionStage<Long> chosen = agent.client.walk(CHAT, FlowAct.choose(7, ORDER));
        assertThat(agent.peer().received)
                .containsExactly(
                        new AgentFrame.Walk(id("c1"), CHAT, FlowAct.enter("returns")),
                        new AgentFrame.Walk(id("c2"), CHAT, FlowAct.choose(7, ORDER)));
        tell(new ServerFrame.Ok(id("c1"), CHAT, 9));
        tell(new ServerFrame.Refused(id("c2"), CHAT, Refusal.of(ErrorCode.OFF_PATH, "no way to go")));
        assertThat(entered).isCompletedWithValue(9L);
        assertThatThrownBy(() -> chosen.toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.OFF_PATH));
    }

    @Test
    void what_was_suggested_for_a_draft_is_taken_back_when_the_connection_is_lost() {
        ScriptOffer offer = new ScriptOffer(RETURNS, "en", "returns", "Returns", "Send it back.", List.of());
        tell(new ResponseFrame.Suggested(CHAT, false, List.of(offer)));
        tell(new ResponseFrame.Suggested(new ChatId("chat-2"), true, List.of(offer, offer)));
        agent.peer().drop(CloseCode.LOST);
        agent.listen();
        assertThat(agent.told)
                .filteredOn(told -> told.startsWith("suggested"))
                .containsExactly("suggested 1", "suggested 2 for what is typed", "suggested 0 for what is typed");
    }

    @Test
    void where_a_walk_stands_is_told_and_that_it_is_over() {
        tell(new ResponseFrame.Flow(CHAT, FlowStand.gone(ORDER)));
        tell(new ResponseFrame.Flow(CHAT, null));
        assertThat(agent.told).containsExactly("flow chat-1 returns@3/order", "flow chat-1 over");
    }
}
