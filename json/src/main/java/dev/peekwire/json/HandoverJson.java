package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.commitment.Commitment;
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
        ValueWriter.unlessEmpty(out, "commitments", frame.commitments(), HandoverJson::pledge);
        ValueWriter.unlessEmpty(out, "requests", frame.requests(), HandoverJson::request);
        ValueWriter.unlessEmpty(out, "earlier", frame.earlier(), HandoverJson::earlier);
    }

    private static void reference(JsonOut out, HandedOver.Reference reference) {
        out.field("kind", reference.kind()).field("value", reference.value());
    }

    private static void pledge(JsonOut out, HandedOver.Pledge pledge) {
        out.field("commitment", pledge.commitment()).field("by", pledge.by()).field("at", pledge.at());
        CommitmentWriter.terms(out, pledge.terms()).field("state", pledge.state());
    }

    private static void request(JsonOut out, HandedOver.Request request) {
        out.field("kind", request.kind()).field("at", request.at());
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
        ValueWriter.unlessEmpty(out, "commitments", chat.commitments(), HandoverJson::pledge);
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
                in.objects("commitments", HandoverJson::pledge),
                in.objects("requests", HandoverJson::request),
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
                in.count("messages"),
                in.objects("commitments", HandoverJson::pledge));
    }

    private static HandedOver.Pledge pledge(Members in) throws MalformedFrameException {
        return new HandedOver.Pledge(
                in.number("commitment"),
                in.id("by", AgentId::new),
                in.instant("at"),
                CommitmentReader.terms(in),
                in.oneOf("state", Commitment.State.values()));
    }

    private static HandedOver.Request request(Members in) throws MalformedFrameException {
        return new HandedOver.Request(in.oneOf("kind", HandedOver.Request.Kind.values()), in.instant("at"));
    }
}
