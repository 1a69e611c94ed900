package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Principal;
import dev.peekwire.internal.answer.Origins;
import dev.peekwire.internal.answer.Scripts;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an agent answers, and what helps with it. */
final class AgentAnswers {
    private static final String UNKNOWN_LANGUAGE = "und";
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

    // ---- sending

    /**
     * A message as a command. On a worker, in the chat's order: detectors take their time, and messages keep their order.
     */
    ChatCommand message(Chat chat, ClientFrame.Post frame) {
        String text = desk.messages().redact(frame.text());
        Refusal against = against(verdict(chat, text), frame.confirmed());
        Origins.Found found = Origins.of(desk.responses(), chat, identity, text, frame.script(), now());
        if (!found.claimed().isSo()) {
            desk.counters().falseClaims.increment();
        }
        return found.post(text, identity.tier(), frame.script(), against);
    }

    private static @Nullable Refusal against(ToneVerdict verdict, boolean confirmed) {
        return switch (verdict.level()) {
            case PASS, WARN -> null;
            case CONFIRM -> confirmed ? null : toned(ErrorCode.TONE_UNCONFIRMED, verdict, ToneLevel.CONFIRM);
            case BLOCK -> toned(ErrorCode.TONE_BLOCKED, verdict, ToneLevel.BLOCK);
        };
    }

    /** Rules and places, not words. */
    private static Refusal toned(ErrorCode code, ToneVerdict verdict, ToneLevel level) {
        List<String> places = verdict.findings().stream()
                .filter(finding -> finding.level() == level)
                .limit(3)
                .map(finding -> finding.rule().name().toLowerCase(Locale.ROOT) + " at " + finding.from() + " to "
                        + finding.to())
                .toList();
        String remedy = code == ErrorCode.TONE_BLOCKED ? "change it" : "change it, or send it as confirmed";
        return new Refusal(code, "the brand's style: " + String.join(", ", places) + "; " + remedy, "text", null);
    }

    private ToneVerdict verdict(Chat chat, String text) {
        return desk.responses()
                .style()
                .map(style -> style.check(new ToneRequest(
                        text,
                        chat.locale().orElse(UNKNOWN_LANGUAGE),
                        chat.team().orElse(null),
                        chat.topic().orElse(null))))
                .orElse(ToneVerdict.PASS);
    }

    /** Whether the chat's answers sound like a machine. Told while they do, and once when they no longer do. */
    boolean answered(Chat was, Chat is) {
        RoboticGauge now = gauge(is);
        if (!now.warnings().isEmpty() || !gauge(was).warnings().isEmpty()) {
            session.send(new ResponseFrame.Robotic(is.id(), now));
        }
        return !now.warnings().isEmpty();
    }

    private RoboticGauge gauge(Chat chat) {
        GaugeLimits limits = chat.team()
                .flatMap(team -> desk.responses()
                        .policy()
                        .rule(identity.tier(), team, chat.topic().orElse(null)))
                .map(PolicyRule::gauge)
                .orElse(GaugeLimits.DEFAULT);
        return RoboticGauge.of(chat.replies(), limits);
    }

    /** None is told, too: what was suggested before answers something else. */
    void suggested(Chat chat, List<Suggestion> found) {
        List<ScriptOffer> offers = fitting(Scripts.of(desk.responses(), chat, identity, found, now()));
        session.send(new ResponseFrame.Suggested(chat.id(), false, offers));
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
                    Scripts.find(desk.responses(), chat, identity, frame.text(), frame.locale(), now());
            session.send(new ResponseFrame.Scripts(frame.command(), frame.chat(), fitting(found)));
        });
    }

    void fill(AgentFrame.FillScript frame) {
        told(frame.command(), frame.chat(), chat -> Scripts.fill(
                        desk.responses(), chat, identity, frame.script(), now())
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

    void check(AgentFrame.Check frame) {
        told(
                frame.command(),
                frame.chat(),
                chat -> session.send(
                        new ResponseFrame.Checked(frame.command(), frame.chat(), verdict(chat, frame.text()))));
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

    private Instant now() {
        return desk.scheduler().now();
    }
}
