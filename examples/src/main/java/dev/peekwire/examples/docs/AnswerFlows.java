package dev.peekwire.examples.docs;

import dev.peekwire.ChatId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.response.Approval;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowDiagram;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.responses.Responses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Guide: Scripted and improvised answers, the part about flows. */
public final class AnswerFlows {
    private AnswerFlows() {}

    /** A flow of a question, a choice and three endings. */
    public static ScriptFlow returns() {
        FlowText number = FlowText.in("en", "What is your order number?");
        FlowText again = FlowText.in("en", "It looks like 12-3456; it is on the parcel.");
        return ScriptFlow.builder("returns", 1)
                .title("Returns")
                .topic("returns")
                .locale("en")
                .bots(true)
                .approval(Approval.approved("sue", Instant.parse("2026-11-22T09:00:00Z")))
                .step(new FlowStep.Ask(
                        "order", number, new Answer.Reference("##-####"), "order", "reason", again, 2, "people"))
                .step(new FlowStep.Choose(
                        "reason",
                        FlowText.in("en", "What is wrong with {{attribute.order|it}}?"),
                        List.of(
                                new FlowStep.Option(1, Map.of("en", "It is late"), "late"),
                                new FlowStep.Option(2, Map.of("en", "It is broken"), "expert"))))
                .step(new FlowStep.End("late", FlowText.in("en", "It will be with you tomorrow.")))
                .step(new FlowStep.Escalate("expert", 2, "A broken order."))
                .step(new FlowStep.HandOver("people", null, "Has no order number."))
                .build();
    }

    /** A desk's responses with a flow, which a bot may walk. */
    public static Responses responses() {
        return Responses.builder()
                .library(Answers.library())
                .flow(returns())
                .policy(ResponsePolicy.of(PolicyRule.builder("while you wait", ResponseMode.FREE)
                        .forTopics("returns")
                        .bot(BotMode.FLOWS)
                        .build()))
                .build();
    }

    /** Pictures of flows, for those who review them. */
    public static void draw(Collection<ScriptFlow> flows, Path folder) throws IOException {
        for (ScriptFlow flow : flows) {
            Files.writeString(folder.resolve(flow.ref() + ".svg"), FlowDiagram.svg(flow, "en"));
        }
    }

    /** Keys of a console. */
    public static final class FlowPanel implements AgentListener {
        private @Nullable FlowPosition at;
        private List<FlowOption> keys = List.of();

        @Override
        public void onFlow(ChatId chat, @Nullable FlowStand stand) {
            at = stand == null ? null : stand.at();
            keys = stand == null ? List.of() : stand.options();
        }

        /** The agent has pressed a key. */
        public CompletionStage<Long> pressed(AgentClient agent, ChatId chat, int key) {
            FlowPosition seen = at;
            if (seen == null) {
                return agent.walk(chat, FlowAct.enter("returns"));
            }
            return keys.isEmpty()
                    ? agent.walk(chat, FlowAct.heard(0, seen))
                    : agent.walk(chat, FlowAct.choose(key, seen));
        }
    }
}
