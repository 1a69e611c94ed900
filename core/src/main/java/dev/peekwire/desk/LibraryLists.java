package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Problem;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.internal.library.DecisionNotes;
import dev.peekwire.internal.library.KeptScripts;
import dev.peekwire.internal.library.Shelving;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.ProposedReply;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ResponseStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What agents are told of the scripts that a desk keeps: their own, what became of them, and what waits. On the line. */
final class LibraryLists {
    private static final int LONGEST = 300;
    /** What the members' names take of a frame. */
    private static final String NAMES = "x".repeat(160);

    private final Desk desk;
    private final ResponseStore store;
    private final LibraryFeed reader;
    private final DecisionNotes notes;

    LibraryLists(Desk desk, ResponseStore store, LibraryFeed reader) {
        this.desk = desk;
        this.store = store;
        this.reader = reader;
        this.notes = new DecisionNotes(desk.id(), store);
    }

    // ---- an agent's own

    /** A reply, and what became of it. */
    private record Mine(QuickReply reply, List<ProposedReply> proposed) {
        Mine slim() {
            return new Mine(reply, List.of());
        }

        List<?> texts() {
            List<Object> texts = new ArrayList<>(ScriptPage.texts(reply));
            proposed.forEach(one -> texts.addAll(List.of(one, one.note() == null ? "" : one.note(), NAMES)));
            return texts;
        }
    }

    void replies(Session session, Authenticator.Agent agent, LibraryFrame.ListReplies frame) {
        Set<TeamId> teams = teams(agent);
        List<Mine> all =
                store
                        .own(desk.id(), agent.id(), frame.after() == null ? "" : frame.after(), Shelving.MOST_REPLIES)
                        .stream()
                        .map(kept -> mine(kept.script(), teams))
                        .toList();
        ScriptPage<Mine> page = ScriptPage.of(all, Mine::slim, Mine::texts);
        session.send(new LibraryTold.Replies(
                frame.command(),
                page.entries().stream().map(Mine::reply).toList(),
                page.entries().stream()
                        .flatMap(mine -> mine.proposed().stream())
                        .toList(),
                page.more() || all.size() == Shelving.MOST_REPLIES));
    }

    /** Those that the agent may propose to. */
    private Set<TeamId> teams(Authenticator.Agent agent) {
        Set<TeamId> teams = new TreeSet<>(Comparator.comparing(TeamId::value));
        teams.addAll(agent.teams());
        if (agent.supervisor()) {
            teams.addAll(desk.routes().plan().teams().keySet());
        }
        return teams;
    }

    private Mine mine(ScriptedResponse script, Set<TeamId> teams) {
        return new Mine(
                reply(script),
                teams.stream()
                        .flatMap(team -> proposed(script.ref(), team).stream())
                        .toList());
    }

    private Optional<ProposedReply> proposed(ScriptRef own, TeamId team) {
        KeptScripts kept = reader.kept();
        ScriptedResponse newest = kept.newest(Shelving.idOf(own, team));
        if (newest == null) {
            return Optional.empty();
        }
        Approval approval = newest.approval();
        ScriptedResponse inForce = kept.inForce(newest.ref().id());
        return approval.by() == null || approval.at() == null
                ? Optional.empty()
                : Optional.of(new ProposedReply(
                        own.id(),
                        team,
                        newest.ref(),
                        approval.state(),
                        approval.by(),
                        approval.at(),
                        notes.of(newest),
                        inForce == null ? 0 : inForce.ref().version()));
    }

    // ---- what others proposed

    void proposals(Session session, Authenticator.Agent agent, LibraryFrame.ListProposals frame) {
        if (!Shelving.decides(agent)) {
            session.refuse(
                    frame.command(),
                    null,
                    Refusal.of(ErrorCode.FORBIDDEN, "supervisors and approvers decide on scripts"));
            return;
        }
        KeptScripts kept = reader.kept();
        Collection<ScriptedResponse> scripts = frame.approved() ? kept.inForce() : kept.proposed();
        List<Proposal> all = scripts.stream()
                .filter(script -> Shelving.decides(agent, script.scope()))
                .filter(script -> frame.after() == null || script.ref().id().compareTo(frame.after()) > 0)
                .flatMap(script -> proposal(script).stream())
                .toList();
        ScriptPage<Proposal> page = ScriptPage.of(all, LibraryLists::slim, LibraryLists::texts);
        session.send(new LibraryTold.Proposals(frame.command(), page.entries(), page.more()));
    }

    private Optional<Proposal> proposal(ScriptedResponse script) {
        Approval approval = script.approval();
        ScriptedResponse inForce = reader.kept().inForce(script.ref().id());
        QuickReply other = inForce == null || inForce.ref().equals(script.ref()) ? null : reply(inForce);
        return script.scope() instanceof Scope.Team of && approval.by() != null && approval.at() != null
                ? Optional.of(new Proposal(reply(script), of.team(), approval.by(), approval.at(), other))
                : Optional.empty();
    }

    private static Proposal slim(Proposal proposal) {
        return new Proposal(proposal.reply(), proposal.team(), proposal.by(), proposal.at());
    }

    private static List<?> texts(Proposal proposal) {
        List<Object> texts = new ArrayList<>(ScriptPage.texts(proposal.reply()));
        QuickReply inForce = proposal.inForce();
        if (inForce != null) {
            texts.addAll(ScriptPage.texts(inForce));
            texts.add(NAMES);
        }
        return texts;
    }

    private static QuickReply reply(ScriptedResponse script) {
        return new QuickReply(
                script.ref().id(),
                script.ref().version(),
                script.shortcut(),
                script.title(),
                script.defaultLocale(),
                script.bodies().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, body -> body.getValue()
                        .source())));
    }

    // ---- what is wrong with one

    /** A problem may quote what was written, at whatever length. */
    static Problem shown(Problem problem) {
        return new Problem(
                cut(problem.path()), problem.line(), problem.column(), cut(problem.reason()), cut(problem.remedy()));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
