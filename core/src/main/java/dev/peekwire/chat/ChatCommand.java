package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to happen to a chat. Author, time and visibility are never part of it: the desk sets
 * them.
 *
 * @since 0.1.0
 */
public sealed interface ChatCommand
        permits CommitmentCommand,
                ChatCommand.Start,
                ChatCommand.Assign,
                ChatCommand.Post,
                ChatCommand.PostNote,
                ChatCommand.SetAttributes,
                ChatCommand.GrantConsent,
                ChatCommand.WithdrawConsent,
                ChatCommand.Look,
                ChatCommand.Join,
                ChatCommand.Leave,
                ChatCommand.Transfer,
                ChatCommand.EndHandover,
                ChatCommand.Reroute,
                ChatCommand.Take,
                ChatCommand.Hold,
                ChatCommand.Monitor,
                ChatCommand.Walk,
                MailTranscript,
                ChatCommand.Close {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Start}. */
        START,
        /** {@link Assign}. */
        ASSIGN,
        /** {@link Post}. */
        POST,
        /** {@link PostNote}. */
        POST_NOTE,
        /** {@link SetAttributes}. */
        SET_ATTRIBUTES,
        /** {@link GrantConsent}. */
        GRANT_CONSENT,
        /** {@link WithdrawConsent}. */
        WITHDRAW_CONSENT,
        /** {@link Look}. */
        LOOK,
        /** {@link Join}. */
        JOIN,
        /** {@link Leave}. */
        LEAVE,
        /** {@link Transfer}. */
        TRANSFER,
        /** {@link Reroute}. */
        REROUTE,
        /** {@link EndHandover}. */
        END_HANDOVER,
        /** {@link Take}. */
        TAKE,
        /** {@link Hold}. */
        HOLD,
        /** {@link Monitor}. */
        MONITOR,
        /** {@link Walk}. */
        WALK,
        /** {@link MailTranscript}. */
        MAIL_TRANSCRIPT,
        /** {@link CommitmentCommand.Commit}. */
        COMMIT,
        /** {@link CommitmentCommand.Withdraw}. */
        WITHDRAW_COMMITMENT,
        /** {@link CommitmentCommand.Approve}. */
        APPROVE_COMMITMENT,
        /** {@link CommitmentCommand.Answer}. */
        ANSWER_COMMITMENT,
        /** {@link CommitmentCommand.AskCompensation}. */
        ASK_COMPENSATION,
        /** {@link CommitmentCommand.SettleCompensation}. */
        SETTLE_COMPENSATION,
        /** {@link CommitmentCommand.Survey}. */
        SURVEY,
        /** {@link Close}. */
        CLOSE
    }

    /**
     * How a chat was routed when it began, as the desk's rules had it.
     *
     * @param rule the rule that matched, or {@link Route#DIRECT}
     * @param priority &minus;100 to 100
     * @param weight how much of an agent's capacity the chat takes, 1 to 1000
     * @param tier the tier it goes to, 1 to 9, or 0 for any
     */
    record Routing(String rule, int priority, int weight, int tier) {
        /** By no rule, of ordinary priority and weight, to any tier. */
        public static final Routing DIRECT = new Routing(Route.DIRECT, 0, 1, 0);

        /** Validates. */
        public Routing {
            Objects.requireNonNull(rule, "rule");
            within("priority", priority, -Route.MOST_PRIORITY, Route.MOST_PRIORITY);
            within("weight", weight, 1, 1000);
            within("tier", tier, 0, Need.MOST_TIERS);
        }

        private static void within(String what, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(what + ": " + value + ", allowed are " + least + " to " + most);
            }
        }
    }

    /**
     * A visitor asks for help, or leaves a message where nobody can be asked now.
     *
     * @param visitor whose chat it will be
     * @param team who it is for
     * @param topic what the visitor chose
     * @param locale the visitor's language tag
     * @param attributes pre-chat answers
     * @param routing how the desk's rules route it
     * @param message a message left because the team is closed or its queue full: the chat waits without its visitor;
     *     null for an ordinary chat. Already redacted if the desk redacts messages
     */
    record Start(
            VisitorId visitor,
            TeamId team,
            @Nullable String topic,
            @Nullable String locale,
            Map<String, String> attributes,
            Routing routing,
            @Nullable String message)
            implements ChatCommand {
        /** Copies the attributes. */
        public Start {
            Objects.requireNonNull(visitor, "visitor");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(routing, "routing");
            attributes = Map.copyOf(attributes);
        }

        /** An ordinary chat that no rule routed. */
        public Start(
                VisitorId visitor,
                TeamId team,
                @Nullable String topic,
                @Nullable String locale,
                Map<String, String> attributes) {
            this(visitor, team, topic, locale, attributes, Routing.DIRECT, null);
        }

        @Override
        public Type type() {
            return Type.START;
        }

        @Override
        public String toString() {
            return "Start[visitor=" + visitor + ", team=" + team + "]";
        }
    }

    /**
     * The router gives a chat to an agent: one that waits, or one whose agent looks for somebody else by a warm
     * transfer, which that ends.
     *
     * @param agent who gets it
     * @param team the agent's team in this chat; another than the queue's where the chat was let over to it
     * @param queue in whose queue the router believes the chat to wait; refused if it waits in another's by now
     */
    record Assign(AgentId agent, TeamId team, TeamId queue) implements ChatCommand {
        /** To an agent of the queue's own team. */
        public Assign(AgentId agent, TeamId team) {
            this(agent, team, team);
        }

        @Override
        public Type type() {
            return Type.ASSIGN;
        }
    }

    /**
     * Say something.
     *
     * @param text what; already redacted if the desk redacts messages
     * @param origin visitor, scripted or ad lib, as the desk established it
     * @param answer what the response policy needs to know of an agent's message; null where it does not ask
     */
    record Post(String text, MessageOrigin origin, @Nullable Answer answer) implements ChatCommand {
        /** Without the response policy's asking. */
        public Post(String text, MessageOrigin origin) {
            this(text, origin, null);
        }

        @Override
        public Type type() {
            return Type.POST;
        }

        @Override
        public String toString() {
            return "Post[origin=" + origin.kind() + "]";
        }
    }

    /**
     * Whisper to the other agents.
     *
     * @param text what
     */
    record PostNote(String text) implements ChatCommand {
        @Override
        public Type type() {
            return Type.POST_NOTE;
        }

        @Override
        public String toString() {
            return "PostNote[]";
        }
    }

    /**
     * Add, replace or (by an empty value) remove attributes.
     *
     * @param attributes the changes
     */
    record SetAttributes(Map<String, String> attributes) implements ChatCommand {
        /** Copies the attributes. */
        public SetAttributes {
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.SET_ATTRIBUTES;
        }

        @Override
        public String toString() {
            return "SetAttributes[" + attributes.size() + "]";
        }
    }

    /**
     * Allow a peek.
     *
     * @param notice the notice shown
     * @param act what the visitor did
     * @param level how much
     * @param purposes what for
     * @param globalPrivacyControl whether the browser sends Global Privacy Control
     */
    record GrantConsent(
            NoticeRef notice, ConsentAct act, PeekLevel level, Set<Purpose> purposes, boolean globalPrivacyControl)
            implements ChatCommand {
        /** Copies the purposes. */
        public GrantConsent {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public Type type() {
            return Type.GRANT_CONSENT;
        }
    }

    /** Allow nothing any more. Always accepted, also when nothing was granted. */
    record WithdrawConsent() implements ChatCommand {
        @Override
        public Type type() {
            return Type.WITHDRAW_CONSENT;
        }
    }

    /**
     * Begin or stop looking at the visitor's drafts.
     *
     * @param agent who
     * @param looking begin or stop
     */
    record Look(AgentId agent, boolean looking) implements ChatCommand {
        @Override
        public Type type() {
            return Type.LOOK;
        }
    }

    /**
     * Take part besides the assigned agent.
     *
     * @param agent who
     */
    record Join(AgentId agent) implements ChatCommand {
        @Override
        public Type type() {
            return Type.JOIN;
        }
    }

    /**
     * Take part no more; the assigned agent's leaving puts the chat back into its queue.
     *
     * @param agent who
     */
    record Leave(AgentId agent) implements ChatCommand {
        @Override
        public Type type() {
            return Type.LEAVE;
        }
    }

    /**
     * Hand the chat over: to an agent, or, without one, to a team's queue.
     *
     * @param team the receiving team
     * @param agent the receiving agent, or null for the team's queue
     * @param tier the tier it is escalated to, 1 to 9, or 0 for any
     * @param note what the next agent should know, agents only; an escalation needs one, which is its reason
     * @param warm whether the present agent keeps the chat until somebody has it
     */
    record Transfer(TeamId team, @Nullable AgentId agent, int tier, @Nullable String note, boolean warm)
            implements ChatCommand {
        /** At once, to any tier. */
        public Transfer(TeamId team, @Nullable AgentId agent, @Nullable String note) {
            this(team, agent, 0, note, false);
        }

        @Override
        public Type type() {
            return Type.TRANSFER;
        }

        @Override
        public String toString() {
            return "Transfer[team=" + team + ", agent=" + agent + ", tier=" + tier + ", warm=" + warm + "]";
        }
    }

    /**
     * Call a warm transfer off; the chat stays with its agent. Nothing happens if none is under way.
     *
     * @param reason why; people withdraw, the other reasons are the desk's
     */
    record EndHandover(HandoverEnd reason) implements ChatCommand {
        @Override
        public Type type() {
            return Type.END_HANDOVER;
        }
    }

    /**
     * The desk's rules have another way for a waiting chat than they had when it came: by what its visitor has sent since.
     * The chat keeps its wait, and stays where it is if nobody there could have it. The desk's alone.
     *
     * @param team who it is for
     * @param routing how the desk's rules route it: by one of them, for what is {@linkplain Route#DIRECT direct} is
     *     somebody's transfer, and counts as one
     */
    record Reroute(TeamId team, Routing routing) implements ChatCommand {
        /** Validates. */
        public Reroute {
            Objects.requireNonNull(team, "team");
            if (routing.rule().equals(Route.DIRECT)) {
                throw new IllegalArgumentException("routing: not by a rule of the desk's");
            }
        }

        @Override
        public Type type() {
            return Type.REROUTE;
        }
    }

    /**
     * A supervisor pulls a chat, waiting or somebody's, to themselves. The supervisor's capacity counts, presence does
     * not.
     *
     * @param agent the supervisor
     * @param team a team of the supervisor's, in whose name the chat is answered
     */
    record Take(AgentId agent, TeamId team) implements ChatCommand {
        @Override
        public Type type() {
            return Type.TAKE;
        }
    }

    /**
     * Put the chat on hold, so that it takes none of its agent's capacity, or take it back from hold, whatever the
     * capacity. From the desk it is a chat whose visitor has been silent, which the visitor's next message takes back.
     *
     * @param agent whose chat it is
     * @param on hold, or take back
     */
    record Hold(AgentId agent, boolean on) implements ChatCommand {
        @Override
        public Type type() {
            return Type.HOLD;
        }
    }

    /**
     * A supervisor begins or stops reading a chat that does not involve them, for the record.
     *
     * @param agent the supervisor
     * @param on begin or stop
     * @param told whether the visitor may know, as the desk's policy has it; ignored when stopping
     */
    record Monitor(AgentId agent, boolean on, boolean told) implements ChatCommand {
        @Override
        public Type type() {
            return Type.MONITOR;
        }
    }

    /**
     * Go a step through a flow: all that it sets and says, where the walk stands then, and where the chat goes if that
     * ends it, is one decision. By the desk it is a bot's step, in a chat that no agent has had yet.
     *
     * @param act what is wanted, which is what the command says
     * @param version the chat's version for which the desk found out what comes of it
     * @param made what comes of it; null if nothing can
     * @param against why nothing can; null otherwise
     */
    record Walk(FlowAct act, long version, @Nullable Walked made, @Nullable Refusal against) implements ChatCommand {
        /** The answer if the chat is at another version: what comes of the act is to be found out again. */
        public static final Refusal CHANGED =
                Refusal.of(ErrorCode.UNAVAILABLE, "the chat has changed meanwhile; send the same command again");

        /** Validates that it comes to something, or not. */
        public Walk {
            Objects.requireNonNull(act, "act");
            if ((made == null) == (against == null)) {
                throw new IllegalArgumentException("made or against, one of them");
            }
        }

        /** What comes to something. */
        public static Walk of(FlowAct act, Walked made) {
            return new Walk(act, made.version(), made, null);
        }

        /** What comes to nothing in a chat at that version. */
        public static Walk refused(FlowAct act, long version, Refusal why) {
            return new Walk(act, version, null, why);
        }

        @Override
        public Type type() {
            return Type.WALK;
        }
    }

    /**
     * End the chat.
     *
     * @param reason why
     */
    record Close(CloseReason reason) implements ChatCommand {
        @Override
        public Type type() {
            return Type.CLOSE;
        }
    }
}
