package dev.peekwire.json;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.ProposedReply;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.ScriptRef;

/** Writes what agents do to scripts, and what they are told of it. */
final class LibraryWriter {
    private LibraryWriter() {}

    /** All but the command's id. */
    static void members(JsonOut out, LibraryFrame frame) {
        switch (frame.type()) {
            case SAVE_REPLY -> {
                out.name("reply");
                reply(out, ((LibraryFrame.SaveReply) frame).reply());
            }
            case CHECK_REPLY -> {
                out.name("reply");
                reply(out, ((LibraryFrame.CheckReply) frame).reply());
            }
            case REMOVE_REPLY -> ref(out, ((LibraryFrame.RemoveReply) frame).script());
            case LIST_REPLIES -> out.field("after", ((LibraryFrame.ListReplies) frame).after());
            case PROPOSE -> {
                LibraryFrame.Propose propose = (LibraryFrame.Propose) frame;
                ref(out, propose.script()).field("team", propose.team());
            }
            case LIST_PROPOSALS -> {
                LibraryFrame.ListProposals list = (LibraryFrame.ListProposals) frame;
                out.field("after", list.after()).ifTrue("approved", list.approved());
            }
            case DECIDE -> {
                LibraryFrame.Decide decide = (LibraryFrame.Decide) frame;
                ref(out, decide.script()).field("verdict", decide.verdict()).field("note", decide.note());
            }
            default -> throw new IllegalStateException("not a frame about scripts");
        }
    }

    private static JsonOut ref(JsonOut out, ScriptRef script) {
        return out.field("id", script.id()).field("version", String.valueOf(script.version()));
    }

    private static void reply(JsonOut out, QuickReply reply) {
        out.open('{').field("id", reply.id());
        if (reply.version() > 0) {
            out.field("version", String.valueOf(reply.version()));
        }
        out.field("shortcut", reply.shortcut()).field("title", reply.title());
        out.field("defaultLocale", reply.defaultLocale());
        ValueWriter.texts(out, "bodies", reply.bodies());
        out.close('}');
    }

    static void kept(JsonOut out, LibraryTold.ScriptKept frame) {
        ref(out.field("command", frame.command()), frame.script()).field("state", frame.state());
    }

    static void replies(JsonOut out, LibraryTold.Replies frame) {
        out.field("command", frame.command()).name("replies").open('[');
        frame.replies().forEach(reply -> reply(out, reply));
        out.close(']');
        ValueWriter.unlessEmpty(out, "proposed", frame.proposed(), LibraryWriter::proposed);
        out.ifTrue("more", frame.more());
    }

    private static void proposed(JsonOut out, ProposedReply one) {
        ref(out.field("reply", one.reply()).field("team", one.team()), one.script());
        out.field("state", one.state())
                .field("by", one.by())
                .field("at", one.at())
                .field("note", one.note());
        out.unlessZero("inForce", one.inForce());
    }

    static void checked(JsonOut out, LibraryTold.ReplyChecked frame) {
        out.field("command", frame.command());
        ValueWriter.unlessEmpty(out, "problems", frame.problems(), LibraryWriter::problem);
    }

    private static void problem(JsonOut out, Problem problem) {
        out.field("path", problem.path()).unlessZero("line", problem.line()).unlessZero("column", problem.column());
        out.field("reason", problem.reason()).field("remedy", problem.remedy());
    }

    static void changed(JsonOut out, ResponseFrame.LibraryChanged frame) {
        out.ifTrue("own", frame.own());
        ValueWriter.ids(
                out, "teams", frame.teams().stream().map(TeamId::value).sorted().toList());
        if (frame.waiting() != null) {
            out.field("waiting", frame.waiting().longValue());
        }
    }

    static void proposals(JsonOut out, LibraryTold.Proposals frame) {
        out.field("command", frame.command()).name("proposals").open('[');
        frame.proposals().forEach(proposal -> proposal(out, proposal));
        out.close(']').ifTrue("more", frame.more());
    }

    private static void proposal(JsonOut out, Proposal proposal) {
        out.open('{').name("reply");
        reply(out, proposal.reply());
        out.field("team", proposal.team()).field("by", proposal.by()).field("at", proposal.at());
        if (proposal.inForce() != null) {
            out.name("inForce");
            reply(out, proposal.inForce());
        }
        out.close('}');
    }
}
