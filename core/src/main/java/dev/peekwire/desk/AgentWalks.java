package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Walked;
import dev.peekwire.internal.tone.Objections;
import dev.peekwire.internal.walk.Stands;
import dev.peekwire.internal.walk.Walker;
import dev.peekwire.internal.walk.Who;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.responses.Responses;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An agent's walks through flows. */
final class AgentWalks {
    private static final Refusal ASKED_ABOUT = new Refusal(
            ErrorCode.TONE_BLOCKED,
            "the brand's style asks about what this says; fill in other words, or leave the flow and send it as a message",
            "inputs",
            null);

    private final AgentConnection agent;
    private final Desk desk;
    private final AgentTone tone;

    AgentWalks(AgentConnection agent, AgentTone tone) {
        this.agent = agent;
        this.desk = agent.desk();
        this.tone = tone;
    }

    void find(AgentFrame.FindFlows frame) {
        Consumer<Refusal> refused = refusal -> agent.session().refuse(frame.command(), frame.chat(), refusal);
        agent.runtime()
                .in(
                        frame.chat(),
                        room -> Access.check(agent.principal(), room.chat(), Access.Action.ASSIST)
                                .ifPresentOrElse(refused, () -> agent.session()
                                        .send(new ResponseFrame.Flows(
                                                frame.command(),
                                                frame.chat(),
                                                Stands.offers(desk.responses(), room.chat())))),
                        refused);
    }

    /** Found out on each attempt, of the chat as it is then. */
    void walk(AgentFrame.Walk frame) {
        Consumer<Reply> then = reply -> Commands.answer(agent.session(), frame.command(), frame.chat(), reply);
        ChatCommand wanted = ChatCommand.Walk.refused(frame.act(), 0, ChatCommand.Walk.CHANGED);
        Submission step = new Submission(
                frame.command(), Actor.agent(agent.identity().id()), agent.principal(), wanted, Commands.DONE, then);
        agent.runtime().submit(frame.chat(), step.judged((chat, responses) -> made(chat, responses, frame)));
    }

    private ChatCommand made(Chat chat, Responses responses, AgentFrame.Walk frame) {
        ChatCommand.Walk step = new Walker(
                        responses,
                        chat,
                        Who.agent(agent.identity()),
                        desk.messages(),
                        version -> Heard.of(desk, chat.id(), version),
                        desk.scheduler().now())
                .walk(frame.act());
        Refusal against = step.made() == null ? null : against(chat, responses, frame.act(), step.made());
        return against == null ? step : ChatCommand.Walk.refused(frame.act(), chat.version(), against);
    }

    /** A flow's words were approved, so nobody is asked about those; what an agent has put among them was not. */
    private @Nullable Refusal against(Chat chat, Responses responses, FlowAct act, Walked made) {
        boolean typed = act.action() == FlowAct.Action.ANSWER && act.value() != null;
        boolean ownWords = typed || !act.inputs().isEmpty();
        for (Walked.Said said : made.said()) {
            ToneVerdict verdict = tone.style(chat, responses, said.text());
            if (ownWords && verdict.level() == ToneLevel.CONFIRM) {
                return ASKED_ABOUT;
            }
            Refusal blocked = Objections.against(verdict, true);
            if (blocked != null) {
                return blocked;
            }
        }
        return null;
    }

    /** Where the walk of a chat stands that the agent takes part in. Within the chat's order. */
    void tell(Chat chat) {
        if (Access.check(agent.principal(), chat, Access.Action.ASSIST).isEmpty()) {
            agent.session()
                    .send(new ResponseFrame.Flow(
                            chat.id(),
                            Stands.of(
                                            desk.responses(),
                                            chat,
                                            Who.agent(agent.identity()),
                                            desk.scheduler().now())
                                    .orElse(null)));
        }
    }
}
