package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client may say: what a desk reads. Thread-safe. */
final class ClientFrames implements FrameSet {
    private static final int MAX_CHECK = 0xFFFFFF;
    private static final Set<String> NAMES = Arrays.stream(ClientFrame.Type.values())
            .filter(type -> type != ClientFrame.Type.DRAFT)
            .map(Names::of)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Shape shape(String name) {
        return switch (name) {
            case "edit", "snapshot", "typing" -> Shape.POSITIONAL;
            default -> NAMES.contains(name) ? Shape.NAMED : Shape.UNKNOWN;
        };
    }

    @Override
    public @Nullable Frame plain(String text) {
        return PlainEdit.read(text);
    }

    @Override
    public Frame positional(String name, Positions in) throws MalformedFrameException {
        int channel = in.count("channel");
        Frame frame =
                switch (name) {
                    case "edit" -> new ClientFrame.Draft(channel, edit(in));
                    case "snapshot" -> new ClientFrame.Draft(channel, snapshot(in));
                    default -> new ClientFrame.Typing(channel, in.flag("typing"));
                };
        in.end();
        return frame;
    }

    @Override
    public Frame named(String name, Members in) throws MalformedFrameException {
        return switch (name) {
            case "hello" -> hello(in);
            case "open" -> new ClientFrame.Open(ValueReader.cursor(in));
            case "presence" -> new AgentFrame.Presence(in.flag("available"), RoutingReader.paused(in));
            case "watch" -> new AgentFrame.Watch(in.flag("on"));
            case "resync" -> new AgentFrame.Resync(in.count("channel"));
            case "erased" -> new AgentFrame.Erased(in.number("erasure"));
            case "ping" -> new ClientFrame.Ping();
            case "pong" -> new ClientFrame.Pong();
            default -> command(name, in.id("command", CommandId::new), in);
        };
    }

    private static Frame command(String name, CommandId command, Members in) throws MalformedFrameException {
        return switch (name) {
            case "start" -> start(command, in);
            case "post" -> post(command, in);
            case "note" -> new AgentFrame.Note(command, ValueReader.chat(in), in.text("text"));
            case "attributes" -> new ClientFrame.Attributes(command, ValueReader.chat(in), in.texts("attributes"));
            case "consent" -> consent(command, in);
            case "withdraw" -> new ClientFrame.Withdraw(command, ValueReader.chat(in));
            case "close" -> new ClientFrame.Close(command, ValueReader.chat(in));
            case "transfer" -> transfer(command, in);
            case "join" -> new AgentFrame.Join(command, ValueReader.chat(in));
            case "leave" -> new AgentFrame.Leave(command, ValueReader.chat(in));
            case "endTransfer" -> new AgentFrame.EndTransfer(command, ValueReader.chat(in));
            case "accept" -> new AgentFrame.Accept(command, ValueReader.chat(in));
            case "decline" -> new AgentFrame.Decline(command, ValueReader.chat(in));
            case "take" -> new AgentFrame.Take(command, ValueReader.chat(in));
            case "hold" -> new AgentFrame.Hold(command, ValueReader.chat(in), in.flag("on"));
            case "monitor" -> new AgentFrame.Monitor(command, ValueReader.chat(in), in.flag("on"));
            case "findScripts" ->
                new AgentFrame.FindScripts(command, ValueReader.chat(in), in.text("text"), in.textOrNull("locale"));
            case "fillScript" ->
                new AgentFrame.FillScript(command, ValueReader.chat(in), ValueReader.claim(in.object("script")));
            case "check" -> new AgentFrame.Check(command, ValueReader.chat(in), in.text("text"));
            case "handover" -> new AgentFrame.Handover(command, ValueReader.chat(in));
            case "findFlows" -> new AgentFrame.FindFlows(command, ValueReader.chat(in));
            case "walk" -> new AgentFrame.Walk(command, ValueReader.chat(in), WalkReader.act(in));
            case "transcript" -> CopyJson.asked(command, in);
            case "mailTranscript" -> CopyJson.mailed(command, in);
            case "trace" -> new AgentFrame.Trace(command, ValueReader.chat(in), in.idOrNull("agent", AgentId::new));
            case "measures" -> MeasuresReader.asked(command, in);
            case "peek" -> new AgentFrame.Peek(command, ValueReader.chat(in), in.flag("looking"));
            default -> other(name, command, in);
        };
    }

    private static Frame other(String name, CommandId command, Members in) throws MalformedFrameException {
        Frame commitment = CommitmentReader.command(name, command, in);
        return commitment == null ? LibraryReader.command(name, command, in) : commitment;
    }

    private static DraftUpdate edit(Positions in) throws MalformedFrameException {
        long seq = seq(in);
        TextEdit edit = new TextEdit(in.count("at"), in.count("erase"), in.text("insert"));
        return new DraftUpdate.Edit(seq, edit, check(in), in.trailingFlag("ack"));
    }

    private static DraftUpdate snapshot(Positions in) throws MalformedFrameException {
        long seq = seq(in);
        return new DraftUpdate.Snapshot(seq, in.text("text"), check(in), in.trailingFlag("ack"));
    }

    private static long seq(Positions in) throws MalformedFrameException {
        return in.number("seq", 1, DraftUpdate.MAX_SEQ);
    }

    private static int check(Positions in) throws MalformedFrameException {
        return (int) in.number("check", 0, MAX_CHECK);
    }

    private static Frame hello(Members in) throws MalformedFrameException {
        return new ClientFrame.Hello(
                in.count("protocol"),
                in.oneOf("role", Role.values()),
                in.textOrNull("token"),
                in.textOrNull("locale"),
                in.flagOrFalse("globalPrivacyControl"),
                in.objects("resume", ValueReader::cursor));
    }

    private static Frame start(CommandId command, Members in) throws MalformedFrameException {
        return new ClientFrame.Start(
                command,
                in.textOrNull("topic"),
                in.textOrNull("locale"),
                in.textsOrNone("attributes"),
                in.textOrNull("page"),
                in.textOrNull("message"));
    }

    private static Frame post(CommandId command, Members in) throws MalformedFrameException {
        @Nullable Members script = in.objectOrNull("script");
        return new ClientFrame.Post(
                command,
                ValueReader.chat(in),
                in.text("text"),
                script == null ? null : ValueReader.claim(script),
                in.flagOrFalse("confirmed"));
    }

    private static Frame consent(CommandId command, Members in) throws MalformedFrameException {
        return new ClientFrame.Consent(
                command,
                ValueReader.chat(in),
                ValueReader.notice(in.object("notice")),
                ValueReader.act(in),
                ValueReader.level(in),
                ValueReader.purposes(in));
    }

    private static Frame transfer(CommandId command, Members in) throws MalformedFrameException {
        return new AgentFrame.Transfer(
                command,
                ValueReader.chat(in),
                in.id("team", TeamId::new),
                in.idOrNull("agent", AgentId::new),
                in.textOrNull("note"),
                in.countOrZero("tier"),
                in.flagOrFalse("warm"));
    }
}
