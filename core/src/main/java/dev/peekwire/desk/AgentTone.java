package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Answer;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Rules;
import dev.peekwire.internal.serial.Lanes;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.responses.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the brand's style and the tone checkers say of an agent's words. */
final class AgentTone {
    /** How many questions of one connection about one chat may wait for their answers. */
    static final int MOST_WAITING = 8;

    private static final String UNKNOWN_LANGUAGE = "und";
    private static final Refusal TOO_MANY =
            new Refusal(ErrorCode.RATE_LIMITED, "texts that are still being checked", null, (long) MOST_WAITING);

    private final AgentConnection agent;
    private final Desk desk;
    private final Lanes<ChatId> lanes =
            new Lanes<>(MOST_WAITING, failure -> Desk.failed("checking an agent's words", failure));

    AgentTone(AgentConnection agent) {
        this.agent = agent;
        this.desk = agent.desk();
    }

    /** A message as its client said it. On a worker, in the chat's order: detectors take their time. */
    ChatCommand.Post said(String text, @Nullable ScriptClaim claim) {
        Answer answer = new Answer(agent.identity().tier(), Set.of(), claim);
        return new ChatCommand.Post(desk.messages().redact(text), MessageOrigin.AD_LIB, answer);
    }

    /** What the style sheet says, which answers at once. */
    ToneVerdict style(Chat chat, Responses responses, String text) {
        return desk.tone().style(responses.style().orElse(null), request(chat, text));
    }

    /**
     * What all other checkers say; null if they were not asked, because nothing would come of the message anyway. Whatever
     * follows is done by a worker.
     */
    CompletionStage<@Nullable ToneVerdict> others(Chat chat, ChatCommand.Post said) {
        return mayBeSaid(chat, said)
                ? desk.tone().others(request(chat, said.text())).thenApply(found -> found)
                : CompletableFuture.completedStage(null);
    }

    private static ToneRequest request(Chat chat, String text) {
        return new ToneRequest(
                text,
                chat.locale().orElse(UNKNOWN_LANGUAGE),
                chat.team().orElse(null),
                chat.topic().orElse(null));
    }

    /** Whatever the policy says, which goes by whose words it has. */
    private boolean mayBeSaid(Chat chat, ChatCommand.Post said) {
        Rules rules = new Rules(
                desk.consent(chat.topic().orElse(null)),
                desk.limits().chat(),
                agent.runtime().rooms().agents());
        return Access.check(agent.principal(), chat, Access.Action.POST).isEmpty()
                && chat.decide(Actor.agent(agent.identity().id()), said, rules).type() == Decision.Type.ACCEPTED;
    }

    // ---- asking before saying

    /** Answered in the order of asking. */
    void check(AgentFrame.Check frame) {
        if (desk.tone().isStyleAlone()) {
            checked(frame);
        } else if (!lanes.chain(frame.chat(), () -> checked(frame))) {
            agent.session().refuse(frame.command(), frame.chat(), TOO_MANY);
        }
    }

    private CompletionStage<?> checked(AgentFrame.Check frame) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        Consumer<Refusal> refused = refusal -> {
            agent.session().refuse(frame.command(), frame.chat(), refusal);
            done.complete(null);
        };
        agent.runtime()
                .in(
                        frame.chat(),
                        room -> Access.check(agent.principal(), room.chat(), Access.Action.ASSIST)
                                .ifPresentOrElse(refused, () -> checked(frame, room.chat(), done)),
                        refused);
        return done;
    }

    private void checked(AgentFrame.Check frame, Chat chat, CompletableFuture<@Nullable Void> done) {
        ChatCommand.Post said = said(frame.text(), null);
        ToneVerdict style = style(chat, desk.responses(), said.text());
        if (desk.tone().isStyleAlone()) {
            tell(frame, style, done);
        } else {
            others(chat, said)
                    .whenCompleteAsync(
                            (found, failure) -> tell(frame, found == null ? style : style.and(found), done),
                            desk::work);
        }
    }

    private void tell(AgentFrame.Check frame, ToneVerdict verdict, CompletableFuture<@Nullable Void> done) {
        agent.session().send(new ResponseFrame.Checked(frame.command(), frame.chat(), fitting(verdict)));
        done.complete(null);
    }

    /** As much as one frame takes: checkers may have a lot to say. */
    private static ToneVerdict fitting(ToneVerdict verdict) {
        FrameSpace space = FrameSpace.ofAFrame();
        List<ToneFinding> fitting = new ArrayList<>();
        for (ToneFinding finding : verdict.findings()) {
            if (space.takes(finding.advice(), finding.checker(), finding.replacements())) {
                fitting.add(finding);
            }
        }
        int left = verdict.findings().size() - fitting.size();
        return left == 0 ? verdict : new ToneVerdict(verdict.level(), fitting, verdict.more() + left);
    }
}
