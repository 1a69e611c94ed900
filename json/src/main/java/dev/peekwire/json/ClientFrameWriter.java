package dev.peekwire.json;

import dev.peekwire.ChatId;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.LibraryFrame;

/** Writes what a client says. */
final class ClientFrameWriter {
    private ClientFrameWriter() {}

    static void write(JsonOut out, ClientFrame frame) {
        switch (frame.type()) {
            case DRAFT -> draft(out, (ClientFrame.Draft) frame);
            case TYPING -> typing(out, (ClientFrame.Typing) frame);
            default -> {
                out.name(Names.of(frame.type())).open('{');
                members(out, frame);
                out.close('}');
            }
        }
    }

    private static void members(JsonOut out, ClientFrame frame) {
        if (frame instanceof ClientFrame.Command command) {
            out.field("command", command.command());
        }
        switch (frame.type()) {
            case HELLO -> hello(out, (ClientFrame.Hello) frame);
            case START -> start(out, (ClientFrame.Start) frame);
            case POST -> post(out, (ClientFrame.Post) frame);
            case NOTE -> note(out, (AgentFrame.Note) frame);
            case ATTRIBUTES -> attributes(out, (ClientFrame.Attributes) frame);
            case CONSENT -> consent(out, (ClientFrame.Consent) frame);
            case WITHDRAW -> chat(out, ((ClientFrame.Withdraw) frame).chat());
            case CLOSE -> chat(out, ((ClientFrame.Close) frame).chat());
            case TRANSFER -> transfer(out, (AgentFrame.Transfer) frame);
            case JOIN -> chat(out, ((AgentFrame.Join) frame).chat());
            case LEAVE -> chat(out, ((AgentFrame.Leave) frame).chat());
            case PEEK -> peek(out, (AgentFrame.Peek) frame);
            case OPEN -> ValueWriter.cursor(out, ((ClientFrame.Open) frame).cursor());
            case PRESENCE -> presence(out, (AgentFrame.Presence) frame);
            case END_TRANSFER -> chat(out, ((AgentFrame.EndTransfer) frame).chat());
            case ACCEPT -> chat(out, ((AgentFrame.Accept) frame).chat());
            case DECLINE -> chat(out, ((AgentFrame.Decline) frame).chat());
            case TAKE -> chat(out, ((AgentFrame.Take) frame).chat());
            case HOLD -> chat(out, ((AgentFrame.Hold) frame).chat()).field("on", ((AgentFrame.Hold) frame).on());
            case MONITOR -> monitor(out, (AgentFrame.Monitor) frame);
            case TRACE -> trace(out, (AgentFrame.Trace) frame);
            case MEASURES -> MeasuresWriter.asked(out, (AgentFrame.Measures) frame);
            case FIND_SCRIPTS -> find(out, (AgentFrame.FindScripts) frame);
            case FILL_SCRIPT -> fill(out, (AgentFrame.FillScript) frame);
            case CHECK -> chat(out, ((AgentFrame.Check) frame).chat()).field("text", ((AgentFrame.Check) frame).text());
            case SAVE_REPLY, CHECK_REPLY, REMOVE_REPLY, LIST_REPLIES, PROPOSE, LIST_PROPOSALS, DECIDE ->
                LibraryWriter.members(out, (LibraryFrame) frame);
            case HANDOVER -> chat(out, ((AgentFrame.Handover) frame).chat());
            case COMMIT,
                    WITHDRAW_COMMITMENT,
                    APPROVE_COMMITMENT,
                    ANSWER_COMMITMENT,
                    ASK_COMPENSATION,
                    SETTLE_COMPENSATION,
                    SURVEY -> CommitmentWriter.members(out, (CommitmentFrame) frame);
            case FIND_FLOWS -> chat(out, ((AgentFrame.FindFlows) frame).chat());
            case WALK -> WalkWriter.act(chat(out, ((AgentFrame.Walk) frame).chat()), ((AgentFrame.Walk) frame).act());
            case TRANSCRIPT -> CopyJson.asks(out, (CopyFrame.Transcript) frame);
            case MAIL_TRANSCRIPT -> CopyJson.mails(out, (CopyFrame.MailTranscript) frame);
            case WATCH -> out.field("on", ((AgentFrame.Watch) frame).on());
            case RESYNC -> out.field("channel", ((AgentFrame.Resync) frame).channel());
            case ERASED -> out.field("erasure", ((AgentFrame.Erased) frame).erasure());
            case DRAFT, TYPING, PING, PONG -> {}
        }
    }

    private static void draft(JsonOut out, ClientFrame.Draft frame) {
        DraftUpdate update = frame.update();
        out.name(update.type() == DraftUpdate.Type.EDIT ? "edit" : "snapshot").open('[');
        out.number(frame.channel()).number(update.seq());
        switch (update.type()) {
            case EDIT -> edit(out, ((DraftUpdate.Edit) update).edit());
            case SNAPSHOT -> out.text(((DraftUpdate.Snapshot) update).text());
        }
        out.number(update.check());
        if (update.ack()) {
            out.number(1);
        }
        out.close(']');
    }

    /** The three places that an edit takes in a positional frame. */
    static void edit(JsonOut out, TextEdit edit) {
        out.number(edit.at()).number(edit.erase()).text(edit.insert());
    }

    private static void typing(JsonOut out, ClientFrame.Typing frame) {
        out.name("typing")
                .open('[')
                .number(frame.channel())
                .flag(frame.typing())
                .close(']');
    }

    private static JsonOut chat(JsonOut out, ChatId chat) {
        return out.field("chat", chat);
    }

    private static void hello(JsonOut out, ClientFrame.Hello frame) {
        out.field("protocol", frame.protocol()).field("role", frame.role());
        out.field("token", frame.token()).field("locale", frame.locale());
        out.ifTrue("globalPrivacyControl", frame.globalPrivacyControl());
        ValueWriter.cursors(out, "resume", frame.resume());
    }

    private static void start(JsonOut out, ClientFrame.Start frame) {
        out.field("topic", frame.topic()).field("locale", frame.locale());
        ValueWriter.attributesUnlessEmpty(out, frame.attributes());
        out.field("page", frame.page()).field("message", frame.message());
    }

    private static void post(JsonOut out, ClientFrame.Post frame) {
        chat(out, frame.chat()).field("text", frame.text());
        if (frame.script() != null) {
            ValueWriter.claim(out, frame.script());
        }
        out.ifTrue("confirmed", frame.confirmed());
    }

    private static void note(JsonOut out, AgentFrame.Note frame) {
        chat(out, frame.chat()).field("text", frame.text());
    }

    private static void attributes(JsonOut out, ClientFrame.Attributes frame) {
        ValueWriter.attributes(chat(out, frame.chat()), frame.attributes());
    }

    private static void consent(JsonOut out, ClientFrame.Consent frame) {
        ValueWriter.notice(chat(out, frame.chat()), frame.notice());
        out.field("act", frame.act()).field("level", frame.level());
        ValueWriter.purposes(out, frame.purposes());
    }

    private static void transfer(JsonOut out, AgentFrame.Transfer frame) {
        chat(out, frame.chat()).field("team", frame.team());
        out.field("agent", frame.agent()).field("note", frame.note());
        out.unlessZero("tier", frame.tier()).ifTrue("warm", frame.warm());
    }

    private static void monitor(JsonOut out, AgentFrame.Monitor frame) {
        chat(out, frame.chat()).field("on", frame.on());
    }

    private static void find(JsonOut out, AgentFrame.FindScripts frame) {
        chat(out, frame.chat()).field("text", frame.text()).field("locale", frame.locale());
    }

    private static void fill(JsonOut out, AgentFrame.FillScript frame) {
        ValueWriter.claim(chat(out, frame.chat()), frame.script());
    }

    private static void trace(JsonOut out, AgentFrame.Trace frame) {
        chat(out, frame.chat()).field("agent", frame.agent());
    }

    private static void presence(JsonOut out, AgentFrame.Presence frame) {
        RoutingWriter.paused(out.field("available", frame.available()), frame.paused());
    }

    private static void peek(JsonOut out, AgentFrame.Peek frame) {
        chat(out, frame.chat()).field("looking", frame.looking());
    }
}
