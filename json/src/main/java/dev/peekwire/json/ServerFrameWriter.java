package dev.peekwire.json;

import dev.peekwire.PolicyReason;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Measured;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;

/** Writes what the desk says. */
final class ServerFrameWriter {
    private ServerFrameWriter() {}

    static void write(JsonOut out, ServerFrame frame) {
        out.name(Names.of(frame.type()));
        switch (frame.type()) {
            case DRAFT_ACK -> draftAck(out.open('['), (ServerFrame.DraftAck) frame);
            case PEEK_SNAPSHOT -> peekSnapshot(out.open('['), (ServerFrame.PeekSnapshot) frame);
            case PEEK_EDIT -> peekEdit(out.open('['), (ServerFrame.PeekEdit) frame);
            case PEEK_TYPING -> peekTyping(out.open('['), (ServerFrame.PeekTyping) frame);
            default -> {
                members(out.open('{'), frame);
                out.close('}');
            }
        }
    }

    private static void members(JsonOut out, ServerFrame frame) {
        switch (frame.type()) {
            case WELCOME -> welcome(out, (ServerFrame.Welcome) frame);
            case OK -> ok(out, (ServerFrame.Ok) frame);
            case REFUSED -> refused(out, (ServerFrame.Refused) frame);
            case EVENT -> event(out, (ServerFrame.Event) frame);
            case SYNCED -> ValueWriter.cursor(out, ((ServerFrame.Synced) frame).cursor());
            case OFFER -> offer(out, (ServerFrame.Offer) frame);
            case QUEUED -> RoutingWriter.queued(out, (RoutingFrame.Queued) frame);
            case OFFERED -> RoutingWriter.offered(out, (RoutingFrame.Offered) frame);
            case OFFER_ENDED -> RoutingWriter.offerEnded(out, (RoutingFrame.OfferEnded) frame);
            case PRESENCE -> RoutingWriter.presence(out, (RoutingFrame.Presence) frame);
            case LOAD -> RoutingWriter.load(out, (RoutingFrame.Load) frame);
            case TRACE -> RoutingWriter.trace(out, (RoutingFrame.Trace) frame);
            case MEASURED -> MeasuresWriter.told(out, (Measured) frame);
            case HANDED_OVER -> HandoverJson.write(out, (HandedOver) frame);
            case SCRIPTS -> ResponseWriter.scripts(out, (ResponseFrame.Scripts) frame);
            case SCRIPT_KEPT -> LibraryWriter.kept(out, (LibraryTold.ScriptKept) frame);
            case REPLY_CHECKED -> LibraryWriter.checked(out, (LibraryTold.ReplyChecked) frame);
            case LIBRARY_CHANGED -> LibraryWriter.changed(out, (ResponseFrame.LibraryChanged) frame);
            case REPLIES -> LibraryWriter.replies(out, (LibraryTold.Replies) frame);
            case PROPOSALS -> LibraryWriter.proposals(out, (LibraryTold.Proposals) frame);
            case CHECKED -> ResponseWriter.checked(out, (ResponseFrame.Checked) frame);
            case ROBOTIC -> ResponseWriter.robotic(out, (ResponseFrame.Robotic) frame);
            case SUGGESTED -> ResponseWriter.suggested(out, (ResponseFrame.Suggested) frame);
            case FLOWS -> WalkWriter.flows(out, (ResponseFrame.Flows) frame);
            case FLOW -> WalkWriter.flow(out, (ResponseFrame.Flow) frame);
            case TRANSCRIPT_PART -> CopyJson.part(out, (TranscriptPart) frame);
            case DEMAND -> demand(out, (ServerFrame.Demand) frame);
            case PACE -> out.field("windowMs", ((ServerFrame.Pace) frame).window());
            case DRAFT_RESYNC -> out.field("channel", ((ServerFrame.DraftResync) frame).channel());
            case DRAFT_ERASED -> draftErased(out, (ServerFrame.DraftErased) frame);
            case PEEK_OPENED -> peekOpened(out, (ServerFrame.PeekOpened) frame);
            case PEEK_ERASE -> peekErase(out, (ServerFrame.PeekErase) frame);
            case PEEK_CLOSED -> peekClosed(out, (ServerFrame.PeekClosed) frame);
            case BYE -> bye(out, (ServerFrame.Bye) frame);
            case DRAFT_ACK, PEEK_SNAPSHOT, PEEK_EDIT, PEEK_TYPING, PING, PONG -> {}
        }
    }

    private static void draftAck(JsonOut out, ServerFrame.DraftAck frame) {
        out.number(frame.channel()).number(frame.seq()).close(']');
    }

    private static void peekSnapshot(JsonOut out, ServerFrame.PeekSnapshot frame) {
        out.number(frame.channel()).number(frame.seq()).text(frame.text());
        out.number(frame.check()).close(']');
    }

    private static void peekEdit(JsonOut out, ServerFrame.PeekEdit frame) {
        out.number(frame.channel()).number(frame.base()).number(frame.seq());
        ClientFrameWriter.edit(out, frame.edit());
        out.number(frame.check()).close(']');
    }

    private static void peekTyping(JsonOut out, ServerFrame.PeekTyping frame) {
        out.number(frame.channel()).flag(frame.typing()).close(']');
    }

    private static void welcome(JsonOut out, ServerFrame.Welcome frame) {
        out.field("protocol", frame.protocol()).field("desk", frame.desk()).field("role", frame.role());
        out.field("self", frame.self()).field("resumeToken", frame.resumeToken());
        out.field("windowMs", frame.window()).field("heartbeatMs", frame.heartbeat());
        out.field("maxDraft", frame.maxDraft()).field("maxMessage", frame.maxMessage());
        CopyJson.options(out, frame.copies());
    }

    private static void ok(JsonOut out, ServerFrame.Ok frame) {
        out.field("command", frame.command()).field("chat", frame.chat()).field("version", frame.version());
    }

    private static void refused(JsonOut out, ServerFrame.Refused frame) {
        out.field("command", frame.command()).field("chat", frame.chat());
        refusal(out, frame.refusal());
    }

    static void refusal(JsonOut out, Refusal refusal) {
        out.field("code", refusal.code().wire()).field("message", refusal.message());
        out.field("field", refusal.field());
        if (refusal.limit() != null) {
            out.field("limit", refusal.limit().longValue());
        }
        out.field("retryable", refusal.code().retryable());
        if (refusal.opensAt() != null) {
            out.field("opensAt", refusal.opensAt());
        }
        out.ifTrue("mayLeaveMessage", refusal.mayLeaveMessage());
        if (refusal.policy() != null) {
            PolicyReason reason = refusal.policy();
            out.name("policy").open('{').field("why", reason.why()).field("rule", reason.rule());
            out.field("script", reason.script()).close('}');
        }
    }

    private static void event(JsonOut out, ServerFrame.Event frame) {
        EventWriter.write(out, frame.after(), frame.event());
    }

    private static void offer(JsonOut out, ServerFrame.Offer frame) {
        out.field("chat", frame.chat()).field("mode", frame.mode()).field("level", frame.level());
        ValueWriter.purposes(out, frame.purposes());
        if (frame.notice() != null) {
            ValueWriter.notice(out, frame.notice());
        }
        out.field("text", frame.text());
    }

    private static void demand(JsonOut out, ServerFrame.Demand frame) {
        out.field("chat", frame.chat()).field("channel", frame.channel());
        out.field("mode", frame.mode()).field("readers", frame.readers()).ifTrue("suggester", frame.suggester());
    }

    private static void draftErased(JsonOut out, ServerFrame.DraftErased frame) {
        out.field("chat", frame.chat()).field("reason", frame.reason());
    }

    private static void peekOpened(JsonOut out, ServerFrame.PeekOpened frame) {
        out.field("chat", frame.chat()).field("channel", frame.channel()).field("level", frame.level());
    }

    private static void peekErase(JsonOut out, ServerFrame.PeekErase frame) {
        out.field("channel", frame.channel()).field("erasure", frame.erasure()).field("reason", frame.reason());
    }

    private static void peekClosed(JsonOut out, ServerFrame.PeekClosed frame) {
        out.field("chat", frame.chat()).field("channel", frame.channel());
    }

    private static void bye(JsonOut out, ServerFrame.Bye frame) {
        out.field("code", frame.code().code()).field("reason", frame.reason());
        if (!frame.retryAfter().isZero()) {
            out.field("retryAfterMs", frame.retryAfter());
        }
    }
}
