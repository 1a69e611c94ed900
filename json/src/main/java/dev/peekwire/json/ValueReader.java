package dev.peekwire.json;

import dev.peekwire.ChatId;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Set;

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
        return in.make(m -> new MessageOrigin(
                m.oneOf("kind", MessageOrigin.Kind.values()),
                m.textOrNull("scriptId"),
                m.textOrNull("scriptVersion"),
                m.flagOrFalse("edited")));
    }
}
