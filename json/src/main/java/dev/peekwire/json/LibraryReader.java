package dev.peekwire.json;

import dev.peekwire.CommandId;
import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.ProposedReply;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Set;

/** Reads what agents do to scripts, and what they are told of it. */
final class LibraryReader {
    private LibraryReader() {}

    static Frame command(String name, CommandId command, Members in) throws MalformedFrameException {
        return switch (name) {
            case "saveReply" -> new LibraryFrame.SaveReply(command, reply(in.object("reply")));
            case "checkReply" -> new LibraryFrame.CheckReply(command, reply(in.object("reply")));
            case "removeReply" -> new LibraryFrame.RemoveReply(command, ref(in));
            case "listReplies" -> new LibraryFrame.ListReplies(command, in.textOrNull("after"));
            case "propose" -> new LibraryFrame.Propose(command, ref(in), in.id("team", TeamId::new));
            case "listProposals" ->
                new LibraryFrame.ListProposals(command, in.textOrNull("after"), in.flagOrFalse("approved"));
            case "decide" ->
                new LibraryFrame.Decide(
                        command, ref(in), in.oneOf("verdict", LibraryFrame.Verdict.values()), in.textOrNull("note"));
            default -> throw new IllegalStateException("a command without a reader");
        };
    }

    private static ScriptRef ref(Members in) throws MalformedFrameException {
        String id = in.text("id");
        return ScriptRef.of(id, in.text("version"))
                .orElseThrow(() -> in.problem("id", "a script's id, and a version from 1, expected"));
    }

    private static QuickReply reply(Members in) throws MalformedFrameException {
        boolean isNew = !in.has("id");
        ScriptRef ref = isNew ? null : ref(in);
        return in.make(m -> new QuickReply(
                ref == null ? null : ref.id(),
                ref == null ? 0 : ref.version(),
                m.text("shortcut"),
                m.text("title"),
                m.text("defaultLocale"),
                m.texts("bodies")));
    }

    static LibraryTold kept(Members in) throws MalformedFrameException {
        return new LibraryTold.ScriptKept(command(in), ref(in), in.oneOf("state", Approval.State.values()));
    }

    static LibraryTold replies(Members in) throws MalformedFrameException {
        return new LibraryTold.Replies(
                command(in),
                in.objects("replies", LibraryReader::reply),
                in.objects("proposed", LibraryReader::proposed),
                in.flagOrFalse("more"));
    }

    private static ProposedReply proposed(Members in) throws MalformedFrameException {
        return new ProposedReply(
                in.text("reply"),
                in.id("team", TeamId::new),
                ref(in),
                in.oneOf("state", Approval.State.values()),
                in.text("by"),
                in.instant("at"),
                in.textOrNull("note"),
                in.countOrZero("inForce"));
    }

    static LibraryTold checked(Members in) throws MalformedFrameException {
        return new LibraryTold.ReplyChecked(command(in), in.objects("problems", LibraryReader::problem));
    }

    private static Problem problem(Members in) throws MalformedFrameException {
        return new Problem(
                in.text("path"),
                in.countOrZero("line"),
                in.countOrZero("column"),
                in.text("reason"),
                in.text("remedy"));
    }

    static ResponseFrame changed(Members in) throws MalformedFrameException {
        return new ResponseFrame.LibraryChanged(
                in.flagOrFalse("own"),
                Set.copyOf(in.ids("teams", TeamId::new)),
                in.has("waiting") ? in.count("waiting") : null);
    }

    static LibraryTold proposals(Members in) throws MalformedFrameException {
        return new LibraryTold.Proposals(
                command(in), in.objects("proposals", LibraryReader::proposal), in.flagOrFalse("more"));
    }

    private static Proposal proposal(Members in) throws MalformedFrameException {
        Members inForce = in.objectOrNull("inForce");
        return new Proposal(
                reply(in.object("reply")),
                in.id("team", TeamId::new),
                in.text("by"),
                in.instant("at"),
                inForce == null ? null : reply(inForce));
    }

    private static CommandId command(Members in) throws MalformedFrameException {
        return in.id("command", CommandId::new);
    }
}
