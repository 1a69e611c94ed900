package dev.peekwire.json;

import dev.peekwire.ChatId;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that several frames and events share. */
final class ValueReader {
    private ValueReader() {}

    static ChatId chat(Members in) throws MalformedFrameException {
        return in.id("chat", ChatId::new);
    }

    static Cursor cursor(Members in) throws MalformedFrameException {
        return new Cursor(chat(in), in.number("version"));
    }

    static PeekLevel level(Members in) throws MalformedFrameException {
        return in.oneOf("level", PeekLevel.values());
    }

    static ConsentAct act(Members in) throws MalformedFrameException {
        return in.oneOf("act", ConsentAct.values());
    }

    static Set<Purpose> purposes(Members in) throws MalformedFrameException {
        return Set.copyOf(in.someOf("purposes", Purpose.values()));
    }

    static NoticeRef notice(Members in) throws MalformedFrameException {
        return in.make(m -> new NoticeRef(m.text("id"), m.text("version"), m.text("locale"), m.text("sha256")));
    }

    static Grant grant(Members in) throws MalformedFrameException {
        return in.make(m -> new Grant(
                notice(m.object("notice")), act(m), level(m), purposes(m), m.flagOrFalse("globalPrivacyControl")));
    }

    static MessageOrigin origin(Members in) throws MalformedFrameException {
        return in.make(m -> new MessageOrigin(m.oneOf("kind", MessageOrigin.Kind.values()), script(m), policy(m)));
    }

    /** Of before distances were recorded an edited script is known to be another by something. */
    private static @Nullable ScriptUse script(Members in) throws MalformedFrameException {
        if (!in.has("scriptId")) {
            return null;
        }
        int distance = in.has("distance") ? in.count("distance") : (in.flagOrFalse("edited") ? 1 : 0);
        return new ScriptUse(
                in.text("scriptId"),
                in.text("scriptVersion"),
                in.textOrNull("locale"),
                distance,
                Set.copyOf(in.ids("alongside", id -> id)),
                in.textOrNull("step"));
    }

    private static @Nullable PolicyMark policy(Members in) throws MalformedFrameException {
        return in.has("rule") ? new PolicyMark(in.text("rule"), in.oneOf("mode", ResponseMode.values())) : null;
    }

    static ScriptClaim claim(Members in) throws MalformedFrameException {
        return in.make(
                m -> new ScriptClaim(m.text("id"), m.text("version"), m.textOrNull("locale"), m.textsOrNone("inputs")));
    }
}
