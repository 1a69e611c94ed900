package dev.peekwire.json;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.PolicyReason;
import dev.peekwire.Refusal;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a desk may say: what a client reads. Thread-safe. */
final class ServerFrames implements FrameSet {
    private static final int MAX_CHECK = 0xFFFFFF;
    private static final int FIRST_CLOSE_CODE = 1000;
    private static final int LAST_CLOSE_CODE = 4999;
    private static final Set<String> NAMES =
            Arrays.stream(ServerFrame.Type.values()).map(Names::of).collect(Collectors.toUnmodifiableSet());

    @Override
    public Shape shape(String name) {
        return switch (name) {
            case "draftAck", "peekSnapshot", "peekEdit", "peekTyping" -> Shape.POSITIONAL;
            default -> NAMES.contains(name) ? Shape.NAMED : Shape.UNKNOWN;
        };
    }

    @Override
    public Frame positional(String name, Positions in) throws MalformedFrameException {
        int channel = in.count("channel");
        Frame frame =
                switch (name) {
                    case "draftAck" -> new ServerFrame.DraftAck(channel, in.number("seq"));
                    case "peekSnapshot" ->
                        new ServerFrame.PeekSnapshot(channel, in.number("seq"), in.text("text"), check(in));
                    case "peekEdit" ->
                        new ServerFrame.PeekEdit(channel, in.number("base"), in.number("seq"), edit(in), check(in));
                    default -> new ServerFrame.PeekTyping(channel, in.flag("typing"));
                };
        in.end();
        return frame;
    }

    @Override
    public Frame named(String name, Members in) throws MalformedFrameException {
        return switch (name) {
            case "welcome" -> welcome(in);
            case "ok" ->
                new ServerFrame.Ok(in.id("command", CommandId::new), ValueReader.chat(in), in.number("version"));
            case "error" -> refused(in);
            case "event" -> new ServerFrame.Event(in.number("after"), EventReader.read(in));
            case "synced" -> new ServerFrame.Synced(ValueReader.cursor(in));
            case "offer" -> offer(in);
            case "queued" -> RoutingReader.queued(in);
            case "offered" -> RoutingReader.offered(in);
            case "offerEnded" -> RoutingReader.offerEnded(in);
            case "presence" -> RoutingReader.presence(in);
            case "load" -> RoutingReader.load(in);
            case "trace" -> RoutingReader.trace(in);
            case "measured" -> MeasuresReader.told(in);
            case "handedOver" -> HandoverJson.read(in);
            case "scripts" -> ResponseReader.scripts(in);
            case "checked" -> ResponseReader.checked(in);
            case "robotic" -> ResponseReader.robotic(in);
            case "suggested" -> ResponseReader.suggested(in);
            case "scriptKept" -> LibraryReader.kept(in);
            case "replyChecked" -> LibraryReader.checked(in);
            case "libraryChanged" -> LibraryReader.changed(in);
            case "replies" -> LibraryReader.replies(in);
            case "proposals" -> LibraryReader.proposals(in);
            case "flows" -> WalkReader.flows(in);
            case "flow" -> WalkReader.flow(in);
            case "transcriptPart" -> CopyJson.part(in);
            case "demand" -> demand(in);
            case "pace" -> new ServerFrame.Pace(in.millis("windowMs"));
            case "bye" -> bye(in);
            case "ping" -> new ServerFrame.Ping();
            case "pong" -> new ServerFrame.Pong();
            default -> stream(name, in);
        };
    }

    private static Frame stream(String name, Members in) throws MalformedFrameException {
        return switch (name) {
            case "draftResync" -> new ServerFrame.DraftResync(in.count("channel"));
            case "draftErased" -> new ServerFrame.DraftErased(ValueReader.chat(in), eraseReason(in));
            case "peekOpened" ->
                new ServerFrame.PeekOpened(ValueReader.chat(in), in.count("channel"), ValueReader.level(in));
            case "peekErase" -> new ServerFrame.PeekErase(in.count("channel"), in.number("erasure"), eraseReason(in));
            case "peekClosed" -> new ServerFrame.PeekClosed(ValueReader.chat(in), in.count("channel"));
            default -> throw new IllegalStateException("a frame without a reader");
        };
    }

    private static TextEdit edit(Positions in) throws MalformedFrameException {
        return new TextEdit(in.count("at"), in.count("erase"), in.text("insert"));
    }

    private static int check(Positions in) throws MalformedFrameException {
        return (int) in.number("check", 0, MAX_CHECK);
    }

    /** For one of a later version too the erasure must be carried out. */
    private static EraseReason eraseReason(Members in) throws MalformedFrameException {
        EraseReason known = Wire.constant(EraseReason.values(), in.text("reason"));
        return known == null ? EraseReason.RESET : known;
    }

    private static Frame welcome(Members in) throws MalformedFrameException {
        return new ServerFrame.Welcome(
                in.count("protocol"),
                in.id("desk", DeskId::new),
                in.oneOf("role", Role.values()),
                in.text("self"),
                in.textOrNull("resumeToken"),
                in.millis("windowMs"),
                in.millis("heartbeatMs"),
                in.count("maxDraft"),
                in.count("maxMessage"),
                CopyJson.options(in));
    }

    private static Frame refused(Members in) throws MalformedFrameException {
        return new ServerFrame.Refused(
                in.idOrNull("command", CommandId::new), in.idOrNull("chat", ChatId::new), refusal(in));
    }

    static Refusal refusal(Members in) throws MalformedFrameException {
        ErrorCode code = in.oneOf("code", ErrorCode.values());
        in.flagOrFalse("retryable");
        Members policy = in.objectOrNull("policy");
        return new Refusal(
                code,
                in.text("message"),
                in.textOrNull("field"),
                in.numberOrNull("limit"),
                in.instantOrNull("opensAt"),
                in.flagOrFalse("mayLeaveMessage"),
                policy == null ? null : reason(policy));
    }

    private static PolicyReason reason(Members in) throws MalformedFrameException {
        return new PolicyReason(
                in.oneOf("why", PolicyReason.Why.values()), in.textOrNull("rule"), in.textOrNull("script"));
    }

    private static Frame offer(Members in) throws MalformedFrameException {
        @Nullable Members notice = in.objectOrNull("notice");
        @Nullable NoticeRef shown = notice == null ? null : ValueReader.notice(notice);
        return new ServerFrame.Offer(
                ValueReader.chat(in),
                in.oneOf("mode", ConsentMode.values()),
                ValueReader.level(in),
                ValueReader.purposes(in),
                shown,
                in.textOrNull("text"));
    }

    private static Frame demand(Members in) throws MalformedFrameException {
        return new ServerFrame.Demand(
                ValueReader.chat(in),
                in.count("channel"),
                in.oneOf("mode", DemandMode.values()),
                in.count("readers"),
                in.flagOrFalse("suggester"));
    }

    private static Frame bye(Members in) throws MalformedFrameException {
        int code = in.count("code");
        if (code < FIRST_CLOSE_CODE || code > LAST_CLOSE_CODE) {
            throw in.problem("code", "a number from " + FIRST_CLOSE_CODE + " to " + LAST_CLOSE_CODE + " expected");
        }
        Duration retryAfter = in.has("retryAfterMs") ? in.millis("retryAfterMs") : Duration.ZERO;
        return new ServerFrame.Bye(CloseCode.interpret(code), in.text("reason"), retryAfter);
    }
}
