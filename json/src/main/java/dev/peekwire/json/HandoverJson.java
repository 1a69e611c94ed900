package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.spi.MalformedFrameException;

/** What whoever comes to a chat is told of it. */
final class HandoverJson {
    private HandoverJson() {}

    static void write(JsonOut out, HandedOver frame) {
        out.field("command", frame.command()).field("chat", frame.chat()).field("from", frame.from());
        if (frame.at() != null) {
            out.field("at", frame.at());
        }
        out.field("note", frame.note());
        ValueWriter.attributesUnlessEmpty(out, frame.attributes());
        ValueWriter.unlessEmpty(out, "references", frame.references(), HandoverJson::reference);
        ValueWriter.unlessEmpty(out, "earlier", frame.earlier(), HandoverJson::earlier);
    }

    private static void reference(JsonOut out, HandedOver.Reference reference) {
        out.field("kind", reference.kind()).field("value", reference.value());
    }

    private static void earlier(JsonOut out, HandedOver.Earlier chat) {
        out.field("chat", chat.chat()).field("started", chat.started());
        if (chat.ended() != null) {
            out.field("ended", chat.ended());
        }
        if (chat.outcome() != null) {
            out.field("outcome", chat.outcome());
        }
        out.field("topic", chat.topic()).field("team", chat.team()).field("agent", chat.agent());
        out.field("messages", chat.messages());
    }

    static Frame read(Members in) throws MalformedFrameException {
        return new HandedOver(
                in.id("command", CommandId::new),
                ValueReader.chat(in),
                in.idOrNull("from", AgentId::new),
                in.instantOrNull("at"),
                in.textOrNull("note"),
                in.textsOrNone("attributes"),
                in.objects("references", each -> new HandedOver.Reference(each.text("kind"), each.text("value"))),
                in.objects("earlier", HandoverJson::earlier));
    }

    private static HandedOver.Earlier earlier(Members in) throws MalformedFrameException {
        return new HandedOver.Earlier(
                ValueReader.chat(in),
                in.instant("started"),
                in.instantOrNull("ended"),
                in.has("outcome") ? in.oneOf("outcome", CloseReason.values()) : null,
                in.textOrNull("topic"),
                in.id("team", TeamId::new),
                in.idOrNull("agent", AgentId::new),
                in.count("messages"));
    }
}
