package dev.peekwire.internal.library;

import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Problem;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptMark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an agent's command about scripts: a change, or a refusal. Pure.
 *
 * <p>A command may have been carried out before, and its answer lost. So what the present state speaks against is not
 * refused here but handed to the store under a number of steps that no script has: the store knows the command again, or
 * finds the conflict.
 */
public final class Shelving {
    /** How many replies an agent may have, and how many proposals may wait. */
    public static final int MOST_REPLIES = 200;

    /** How often a script may be changed. */
    public static final int MOST_VERSIONS = 1_000;

    private static final int LONGEST_MESSAGE = 500;
    private static final long NEVER = Long.MAX_VALUE;

    private final DeskId desk;
    private final Authenticator.Agent agent;
    private final ScriptMark mark;

    /** What this agent asks for, by this command. */
    public Shelving(DeskId desk, Authenticator.Agent agent, ScriptMark mark) {
        this.desk = desk;
        this.agent = agent;
        this.mark = mark;
    }

    /**
     * A change, or why there is none.
     *
     * @param change the change
     * @param refusal why not
     */
    public record Plan(@Nullable ScriptChange change, @Nullable Refusal refusal) {
        static Plan refused(ErrorCode code, String why) {
            return new Plan(null, Refusal.of(code, why));
        }

        static Plan of(ScriptChange change) {
            return new Plan(change, null);
        }
    }

    // ---- an agent's own

    /** The id of the script that a reply is kept as. */
    public String idOf(QuickReply reply) {
        String id = reply.id();
        return id == null ? ScriptIds.own(desk, agent.id(), mark.command()) : id;
    }

    /**
     * A reply is kept.
     *
     * @param newest the script, if it is there
     * @param own the agent's own as they are
     */
    public Plan save(QuickReply reply, Optional<KeptScript> newest, ScriptLibrary own) {
        String id = idOf(reply);
        if (!ScriptRef.isId(id)
                || (reply.id() != null && newest.filter(this::isOwn).isEmpty())) {
            return Plan.refused(ErrorCode.NOT_FOUND, "no such reply");
        }
        if (reply.version() >= MOST_VERSIONS) {
            return Plan.refused(
                    ErrorCode.LIMIT_EXCEEDED, "version: a reply may be changed " + MOST_VERSIONS + " times");
        }
        ScriptBuilder script = script(reply, id);
        Optional<Refusal> wrong = wrong(script.problems())
                .or(() -> wrong(taken(id, reply.shortcut(), own).stream().toList()));
        if (wrong.isPresent()) {
            return new Plan(null, wrong.get());
        }
        long expected = newest.map(kept -> kept.script().ref().version() == reply.version() ? kept.steps() : NEVER)
                .orElse(0L);
        return Plan.of(new ScriptChange(desk, script.build(), ScriptAct.SAVED, expected, mark).mostOwn(MOST_REPLIES));
    }

    /**
     * What is wrong with a reply that is being written, the first of it.
     *
     * @param own the agent's own as they are
     */
    public List<Problem> problems(QuickReply reply, ScriptLibrary own) {
        String id = idOf(reply);
        if (!ScriptRef.isId(id)) {
            return List.of(Problem.of("id", "no such reply", "list them again"));
        }
        ScriptBuilder script = script(reply, id);
        return Stream.concat(script.problems().stream(), taken(id, reply.shortcut(), own).stream())
                .limit(Problem.MOST_TOLD)
                .toList();
    }

    private ScriptBuilder script(QuickReply reply, String id) {
        ScriptBuilder script = ScriptedResponse.builder(id, reply.version() + 1)
                .shortcut(reply.shortcut())
                .title(reply.title())
                .defaultLocale(reply.defaultLocale())
                .scope(Scope.personal(agent.id()));
        reply.bodies().forEach(script::body);
        return script;
    }

    private static Optional<Refusal> wrong(List<Problem> problems) {
        return problems.stream().findFirst().map(problem -> {
            String told = problem.toString();
            return new Refusal(
                    ErrorCode.MALFORMED,
                    told.substring(
                            0,
                            told.offsetByCodePoints(
                                    0, Math.min(LONGEST_MESSAGE, told.codePointCount(0, told.length())))),
                    "reply",
                    null);
        });
    }

    private static Optional<Problem> taken(String id, String shortcut, ScriptLibrary own) {
        return own.current().stream()
                .filter(other -> !other.ref().id().equals(id))
                .filter(other -> other.shortcut().equalsIgnoreCase(shortcut))
                .findFirst()
                .map(other -> Problem.of("shortcut", "another reply of yours has it", "choose another"));
    }

    private boolean isOwn(KeptScript kept) {
        return kept.script().scope().equals(Scope.personal(agent.id()));
    }

    // ---- proposals

    /** The id of the script that a team has of a reply. */
    public static String idOf(ScriptRef reply, TeamId team) {
        return ScriptIds.proposed(reply.id(), team);
    }

    /**
     * A reply is proposed.
     *
     * @param reply the reply, if it is there
     * @param before what the team has of it, if anything
     * @param waiting how many proposals of the agent wait already
     */
    public Plan propose(
            LibraryFrame.Propose asked, Optional<KeptScript> reply, Optional<KeptScript> before, long waiting) {
        Optional<ScriptedResponse> own = reply.filter(this::isOwn).map(KeptScript::script);
        if (own.isEmpty()) {
            return Plan.refused(ErrorCode.NOT_FOUND, "no such reply");
        }
        if (!agent.teams().contains(asked.team()) && !agent.supervisor()) {
            return Plan.refused(ErrorCode.FORBIDDEN, "team: none of yours");
        }
        int version = before.map(kept -> kept.script().ref().version()).orElse(0) + 1;
        if (waiting >= MOST_REPLIES || version > MOST_VERSIONS) {
            return Plan.refused(ErrorCode.LIMIT_EXCEEDED, "too many proposals wait, or too often proposed");
        }
        boolean newest = own.get().ref().equals(asked.script());
        ScriptedResponse proposed = copy(own.get(), idOf(asked.script(), asked.team()), version, asked.team());
        long steps = before.map(KeptScript::steps).orElse(0L);
        return Plan.of(new ScriptChange(desk, proposed, ScriptAct.PROPOSED, newest ? steps : NEVER, mark));
    }

    private static ScriptedResponse copy(ScriptedResponse reply, String id, int version, TeamId team) {
        ScriptBuilder copy = ScriptedResponse.builder(id, version)
                .shortcut(reply.shortcut())
                .title(reply.title())
                .defaultLocale(reply.defaultLocale())
                .scope(Scope.team(team));
        reply.bodies().forEach(copy::body);
        return copy.build();
    }

    // ---- decisions

    /** Whether the agent decides on anything at all. */
    public static boolean decides(Authenticator.Agent agent) {
        return agent.supervisor() || agent.approver();
    }

    /** Whether the agent decides on what has that scope. */
    public static boolean decides(Authenticator.Agent agent, Scope scope) {
        return switch (scope.type()) {
            case DESK -> agent.supervisor();
            case TEAM ->
                agent.supervisor() || (agent.approver() && agent.teams().contains(((Scope.Team) scope).team()));
            case PERSONAL -> false;
        };
    }

    /**
     * A script is decided on.
     *
     * @param version the version asked about, if the store has it
     * @param newest the script's newest version in the store, if it has any
     * @param library what is sent today
     */
    public Plan decide(
            LibraryFrame.Decide asked,
            Optional<KeptScript> version,
            Optional<KeptScript> newest,
            ScriptLibrary library) {
        if (!decides(agent)) {
            return Plan.refused(ErrorCode.FORBIDDEN, "supervisors and approvers decide on scripts");
        }
        Optional<ScriptedResponse> script = version.map(KeptScript::script).or(() -> library.version(asked.script()));
        if (script.filter(is -> decides(agent, is.scope())).isEmpty()) {
            return Plan.refused(ErrorCode.NOT_FOUND, "no such script");
        }
        boolean last = newest.filter(kept -> kept.script().ref().equals(asked.script()))
                .isPresent();
        return switch (asked.verdict()) {
            case APPROVE -> approve(asked, script.get(), steps(newest, last), library);
            case REFUSE ->
                decided(asked, ScriptAct.REFUSED, inState(script.get(), Approval.State.PROPOSED, steps(newest, last)));
            case RETIRE -> retire(asked, script.get(), version.isPresent(), newest);
        };
    }

    private static long steps(Optional<KeptScript> newest, boolean last) {
        return last ? newest.map(KeptScript::steps).orElse(NEVER) : NEVER;
    }

    private Plan approve(LibraryFrame.Decide asked, ScriptedResponse script, long steps, ScriptLibrary library) {
        boolean waits = script.approval().state() == Approval.State.PROPOSED;
        if (waits
                && !agent.supervisor()
                && agent.id().value().equals(script.approval().by())) {
            return Plan.refused(ErrorCode.FORBIDDEN, "somebody else decides on what you proposed");
        }
        Optional<ScriptRef> same = waits ? sameShortcut(script, library) : Optional.empty();
        if (same.isPresent()) {
            String message = "shortcut: " + same.get() + " has it; refuse this one, or retire that";
            return new Plan(null, new Refusal(ErrorCode.WRONG_STATE, message, "shortcut", null));
        }
        return decided(asked, ScriptAct.APPROVED, inState(script, Approval.State.PROPOSED, steps));
    }

    private static Optional<ScriptRef> sameShortcut(ScriptedResponse script, ScriptLibrary library) {
        return library.current().stream()
                .filter(other -> other.scope().equals(script.scope())
                        && !other.ref().id().equals(script.ref().id()))
                .filter(other -> other.approval().state() == Approval.State.APPROVED)
                .filter(other -> other.shortcut().equalsIgnoreCase(script.shortcut()))
                .map(ScriptedResponse::ref)
                .findFirst();
    }

    /** What the store does not have yet goes there with the words it has today. */
    private Plan retire(LibraryFrame.Decide asked, ScriptedResponse script, boolean kept, Optional<KeptScript> newest) {
        long steps = inState(
                script, Approval.State.APPROVED, newest.map(KeptScript::steps).orElse(0L));
        return kept
                ? decided(asked, ScriptAct.RETIRED, steps)
                : Plan.of(new ScriptChange(desk, script, ScriptAct.RETIRED, steps, mark));
    }

    private static long inState(ScriptedResponse script, Approval.State state, long steps) {
        return script.approval().state() == state ? steps : NEVER;
    }

    private Plan decided(LibraryFrame.Decide asked, ScriptAct act, long expected) {
        return Plan.of(new ScriptChange(desk, asked.script(), act, expected, mark));
    }
}
