package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.spi.MalformedFrameException;
import java.util.EnumSet;
import java.util.Set;

/** Reads and writes what is said of copies of chats. */
final class CopyJson {
    private CopyJson() {}

    /** All but the command's id. */
    static void asks(JsonOut out, CopyFrame.Transcript frame) {
        CopyWish wish = frame.wish();
        out.field("chat", frame.chat()).field("format", wish.format());
        out.field("locale", wish.locale()).field("zone", wish.zone()).unlessZero("part", frame.part());
    }

    static CopyFrame.Transcript asked(CommandId command, Members in) throws MalformedFrameException {
        CopyFormat format = in.oneOf("format", CopyFormat.values());
        CopyWish wish = new CopyWish(format, in.textOrNull("locale"), in.textOrNull("zone"));
        return new CopyFrame.Transcript(command, ValueReader.chat(in), wish, in.countOrZero("part"));
    }

    /** All but the command's id. */
    static void mails(JsonOut out, CopyFrame.MailTranscript frame) {
        out.field("chat", frame.chat()).field("address", frame.address());
    }

    static CopyFrame.MailTranscript mailed(CommandId command, Members in) throws MalformedFrameException {
        return new CopyFrame.MailTranscript(command, ValueReader.chat(in), in.textOrNull("address"));
    }

    static void part(JsonOut out, TranscriptPart frame) {
        out.field("command", frame.command()).field("chat", frame.chat()).field("part", frame.part());
        out.field("text", frame.text()).ifTrue("more", frame.more());
    }

    static TranscriptPart part(Members in) throws MalformedFrameException {
        return new TranscriptPart(
                in.id("command", CommandId::new),
                ValueReader.chat(in),
                in.count("part"),
                in.text("text"),
                in.flagOrFalse("more"));
    }

    /** What a desk can do; none stands nowhere. */
    static void options(JsonOut out, Set<CopyOption> options) {
        if (!options.isEmpty()) {
            out.name("copies").open('[');
            options.stream().sorted().forEach(each -> out.text(Wire.name(each)));
            out.close(']');
        }
    }

    static Set<CopyOption> options(Members in) throws MalformedFrameException {
        return in.has("copies")
                ? Set.copyOf(in.someOf("copies", CopyOption.values()))
                : EnumSet.noneOf(CopyOption.class);
    }
}
