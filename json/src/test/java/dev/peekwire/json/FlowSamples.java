package dev.peekwire.json;

import static dev.peekwire.json.Samples.CHAT;
import static dev.peekwire.json.Samples.COMMAND;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What concerns walks through flows, of {@link Samples}. */
final class FlowSamples {
    private static final ScriptRef RETURNS = new ScriptRef("returns", 3);
    private static final FlowPosition ORDER = new FlowPosition(RETURNS, "order", 1);
    private static final FlowPosition REASON = new FlowPosition(RETURNS, "reason", 0);
    private static final List<String> STEPS = List.of("greet", "order", "reason", "bye");

    private FlowSamples() {}

    static Map<String, Frame> client() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("findFlows", new AgentFrame.FindFlows(COMMAND, CHAT));
        all.put("walk, entering", walk(FlowAct.enter("returns")));
        all.put("walk, entering another", walk(FlowAct.enter("returns", REASON)));
        all.put("walk, going to a step", walk(FlowAct.goTo("order", REASON)));
        all.put("walk, choosing", walk(FlowAct.choose(1, REASON)));
        all.put("walk, answering in words", walk(FlowAct.answer("12-3456", ORDER)));
        all.put("walk, answering with a message", walk(FlowAct.heard(12, ORDER)));
        all.put("walk, answering with the latest message", walk(FlowAct.heard(0, ORDER)));
        all.put("walk, resuming", walk(FlowAct.resume(REASON)));
        all.put("walk, leaving", walk(FlowAct.leave(ORDER)));
        all.put("walk with what was filled in", walk(FlowAct.choose(2, REASON).with(Map.of("days", "3"))));
        return all;
    }

    private static Frame walk(FlowAct act) {
        return new AgentFrame.Walk(COMMAND, CHAT, act);
    }

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put(
                "flows",
                new ResponseFrame.Flows(
                        COMMAND,
                        CHAT,
                        List.of(
                                new FlowOffer(RETURNS, "Returns & refunds", "returns", List.of("en", "fr")),
                                new FlowOffer(new ScriptRef("hours", 1), "Opening hours", null, List.of("en")))));
        all.put("flows, none", new ResponseFrame.Flows(COMMAND, CHAT, List.of()));
        all.put("flow, choosing", flow(choosing()));
        all.put("flow, asking", flow(asking()));
        all.put("flow, gone", flow(FlowStand.gone(new FlowPosition(new ScriptRef("returns", 2), "order", 0))));
        all.put("flow, over", flow(null));
        return all;
    }

    private static Frame flow(FlowStand stand) {
        return new ResponseFrame.Flow(CHAT, stand);
    }

    private static FlowStand choosing() {
        List<FlowOption> options = List.of(new FlowOption(1, "It is late"), new FlowOption(2, "It is broken"));
        return new FlowStand(REASON, "Returns & refunds", "What is wrong with it?", options, null, STEPS, false);
    }

    private static FlowStand asking() {
        FlowQuestion order = new FlowQuestion("order", Answer.Type.REFERENCE, null, null, "##-####", List.of(), 2);
        return new FlowStand(ORDER, "Returns & refunds", "What is your order number?", List.of(), order, STEPS, false);
    }

    static Map<String, ChatEvent> events() {
        Map<String, ChatEvent> all = new LinkedHashMap<>();
        all.put("flow_moved", new ChatEvent.FlowMoved(ORDER, null));
        all.put("flow_moved to its end", new ChatEvent.FlowMoved(REASON, FlowEnd.ESCALATED));
        return all;
    }
}
