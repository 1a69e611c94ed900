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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Frames about scripts that desks keep, for the published vectors. */
final class LibrarySamples {
    private static final CommandId COMMAND = new CommandId("c-1");
    private static final ScriptRef OWN = new ScriptRef("own.5f0c2a", 2);
    private static final ScriptRef TEAMS = new ScriptRef("team.81b3d0", 1);
    private static final QuickReply NEW = new QuickReply("hi", "Greeting", "en", "Hello {{visitor.name|there}}!");
    private static final QuickReply CHANGED = new QuickReply(
            OWN.id(), OWN.version(), "hi", "Greeting", "en", Map.of("en", "Hi {{visitor.name|you}}!", "nb", "Hei!"));

    private LibrarySamples() {}

    static Map<String, Frame> client() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("saveReply", new LibraryFrame.SaveReply(COMMAND, NEW));
        all.put("saveReply of one that is there", new LibraryFrame.SaveReply(COMMAND, CHANGED));
        all.put("checkReply", new LibraryFrame.CheckReply(COMMAND, NEW));
        all.put("removeReply", new LibraryFrame.RemoveReply(COMMAND, OWN));
        all.put("listReplies", new LibraryFrame.ListReplies(COMMAND, null));
        all.put("listReplies, further", new LibraryFrame.ListReplies(COMMAND, OWN.id()));
        all.put("propose", new LibraryFrame.Propose(COMMAND, OWN, new TeamId("support")));
        all.put("listProposals", new LibraryFrame.ListProposals(COMMAND, null));
        all.put("listProposals that were approved", new LibraryFrame.ListProposals(COMMAND, TEAMS.id(), true));
        all.put("decide", new LibraryFrame.Decide(COMMAND, TEAMS, LibraryFrame.Verdict.APPROVE, null));
        all.put(
                "decide with a reason",
                new LibraryFrame.Decide(COMMAND, TEAMS, LibraryFrame.Verdict.REFUSE, "we have one like it"));
        all.put("decide to retire", new LibraryFrame.Decide(COMMAND, TEAMS, LibraryFrame.Verdict.RETIRE, null));
        return all;
    }

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("scriptKept", new LibraryTold.ScriptKept(COMMAND, OWN, Approval.State.DRAFTED));
        all.put("scriptKept by the team", new LibraryTold.ScriptKept(COMMAND, TEAMS, Approval.State.APPROVED));
        all.put("replies", new LibraryTold.Replies(COMMAND, List.of(CHANGED), false));
        all.put("replies, and more", new LibraryTold.Replies(COMMAND, List.of(), true));
        Instant at = Instant.parse("2026-11-22T09:30:00.125Z");
        all.put("replies that were proposed", new LibraryTold.Replies(COMMAND, List.of(CHANGED), became(at), false));
        all.put("replyChecked", new LibraryTold.ReplyChecked(COMMAND, List.of()));
        all.put(
                "replyChecked, and wrong",
                new LibraryTold.ReplyChecked(
                        COMMAND,
                        List.of(
                                Problem.of("shortcut", "another reply of yours has it", "choose another"),
                                Problem.at(2, 5, "no placeholder `visitor.nam`", "write visitor.name")
                                        .in("bodies.en"))));
        all.put("libraryChanged", new ResponseFrame.LibraryChanged(true, Set.of(), null));
        all.put(
                "libraryChanged for an approver",
                new ResponseFrame.LibraryChanged(false, Set.of(new TeamId("support"), new TeamId("billing")), 0));
        QuickReply proposed =
                new QuickReply(TEAMS.id(), 1, "hi", "Greeting", "en", Map.of("en", "Hello {{visitor.name|there}}!"));
        all.put(
                "proposals",
                new LibraryTold.Proposals(
                        COMMAND, List.of(new Proposal(proposed, new TeamId("support"), "ann", at)), false));
        QuickReply next = new QuickReply(TEAMS.id(), 2, "hi", "Greeting", "en", Map.of("en", "Hi!"));
        all.put(
                "proposals of another version",
                new LibraryTold.Proposals(
                        COMMAND, List.of(new Proposal(next, new TeamId("support"), "ann", at, proposed)), true));
        return all;
    }

    private static List<ProposedReply> became(Instant at) {
        TeamId support = new TeamId("support");
        ScriptRef second = new ScriptRef(TEAMS.id(), 2);
        return List.of(
                new ProposedReply(OWN.id(), support, TEAMS, Approval.State.PROPOSED, "ann", at, null, 0),
                new ProposedReply(
                        OWN.id(), new TeamId("billing"), second, Approval.State.DRAFTED, "sue", at, "too short", 1));
    }
}
