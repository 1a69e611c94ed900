package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.Principal;
import dev.peekwire.internal.answer.Scripts;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What helps an agent to answer. */
final class AgentAnswers {
    private static final Refusal TOO_LONG = Refusal.limit(
            "script", FrameSpace.BYTES, "script: filled in it takes more than " + FrameSpace.BYTES + " bytes");

    private final DeskRuntime runtime;
    private final Desk desk;
    private final Session session;
    private final Authenticator.Agent identity;
    private final Principal.Agent principal;

    AgentAnswers(DeskRuntime runtime, Session session, Authenticator.Agent identity, Principal.Agent principal) {
        this.runtime = runtime;
        this.desk = runtime.desk();
        this.session = session;
        this.identity = identity;
        this.principal = principal;
    }

    // ---- telling

    /** Whether the chat's answers sound like a machine. Told while they do, and once when they no longer do. */
    boolean answered(Chat was, Chat is) {
        RoboticGauge now = gauge(is);
        if (!now.warnings().isEmpty() || !gauge(was).warnings().isEmpty()) {
            session.send(new ResponseFrame.Robotic(is.id(), now));
        }
        return !now.warnings().isEmpty();
    }

    private RoboticGauge gauge(Chat chat) {
        GaugeLimits limits = chat.rule(desk.responses().policy(), identity.tier())
                .map(PolicyRule::gauge)
                .orElse(GaugeLimits.DEFAULT);
        return RoboticGauge.of(chat.replies(), limits);
    }

    /** None is told, too: what was suggested before answers something else. */
    ResponseFrame.Suggested suggested(Chat chat, boolean draft, List<Suggestion> found) {
        List<ScriptOffer> offers = fitting(Scripts.of(desk.responses(), chat, identity, found, now()));
        return new ResponseFrame.Suggested(chat.id(), draft, offers);
    }

    // ---- asking

    void find(AgentFrame.FindScripts frame) {
        Optional<Refusal> odd = Scripts.refusal(frame.locale());
        if (odd.isPresent()) {
            session.refuse(frame.command(), frame.chat(), odd.get());
            return;
        }
        told(frame.command(), frame.chat(), chat -> {
            List<ScriptOffer> found =
                    Scripts.find(desk.responses(), own(), chat, identity, frame.text(), frame.locale(), now());
            session.send(new ResponseFrame.Scripts(frame.command(), frame.chat(), fitting(found)));
        });
    }

    void fill(AgentFrame.FillScript frame) {
        told(frame.command(), frame.chat(), chat -> Scripts.fill(
                        desk.responses(), own(), chat, identity, frame.script(), now())
                .ifPresentOrElse(
                        offer -> filled(frame, fitting(List.of(offer))),
                        () -> session.refuse(frame.command(), frame.chat(), Scripts.UNKNOWN)));
    }

    private void filled(AgentFrame.FillScript frame, List<ScriptOffer> offer) {
        if (offer.isEmpty()) {
            session.refuse(frame.command(), frame.chat(), TOO_LONG);
        } else {
            session.send(new ResponseFrame.Scripts(frame.command(), frame.chat(), offer));
        }
    }

    /** As many as one frame takes. */
    private static List<ScriptOffer> fitting(List<ScriptOffer> offers) {
        FrameSpace space = FrameSpace.ofAFrame();
        List<ScriptOffer> fitting = new ArrayList<>();
        for (ScriptOffer offer : offers) {
            if (!space.takes(offer.title(), offer.text(), offer.gaps())) {
                break;
            }
            fitting.add(offer);
        }
        return fitting;
    }

    /** In the chat's order, for those who may answer in it. */
    private void told(CommandId command, ChatId id, Consumer<Chat> tell) {
        Consumer<Refusal> refused = refusal -> session.refuse(command, id, refusal);
        runtime.in(
                id,
                room -> Access.check(principal, room.chat(), Access.Action.ASSIST)
                        .ifPresentOrElse(refused, () -> tell.accept(room.chat())),
                refused);
    }

    private ScriptLibrary own() {
        return desk.repertoire().own().of(identity.id());
    }

    private Instant now() {
        return desk.scheduler().now();
    }
}
