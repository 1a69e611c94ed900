package dev.peekwire.chat;

import static dev.peekwire.chat.Access.Action.ANSWER_COMMITMENT;
import static dev.peekwire.chat.Access.Action.APPROVE_COMMITMENT;
import static dev.peekwire.chat.Access.Action.ASK_COMPENSATION;
import static dev.peekwire.chat.Access.Action.ASSIST;
import static dev.peekwire.chat.Access.Action.CLOSE;
import static dev.peekwire.chat.Access.Action.COMMIT;
import static dev.peekwire.chat.Access.Action.END_HANDOVER;
import static dev.peekwire.chat.Access.Action.GRANT_CONSENT;
import static dev.peekwire.chat.Access.Action.HOLD;
import static dev.peekwire.chat.Access.Action.JOIN;
import static dev.peekwire.chat.Access.Action.LEAVE;
import static dev.peekwire.chat.Access.Action.LOOK;
import static dev.peekwire.chat.Access.Action.MAIL_TRANSCRIPT;
import static dev.peekwire.chat.Access.Action.MONITOR;
import static dev.peekwire.chat.Access.Action.POST;
import static dev.peekwire.chat.Access.Action.POST_NOTE;
import static dev.peekwire.chat.Access.Action.READ;
import static dev.peekwire.chat.Access.Action.SETTLE_COMPENSATION;
import static dev.peekwire.chat.Access.Action.SET_ATTRIBUTES;
import static dev.peekwire.chat.Access.Action.START;
import static dev.peekwire.chat.Access.Action.SURVEY;
import static dev.peekwire.chat.Access.Action.TAKE;
import static dev.peekwire.chat.Access.Action.TRACE;
import static dev.peekwire.chat.Access.Action.TRANSFER;
import static dev.peekwire.chat.Access.Action.WALK;
import static dev.peekwire.chat.Access.Action.WITHDRAW_COMMITMENT;
import static dev.peekwire.chat.Access.Action.WITHDRAW_CONSENT;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with which chat. What somebody is to a chat decides, see {@link #allowed} for the table; who is
 * several things (a supervisor who has joined) may do what any of them may. A chat's state is no matter here but of
 * {@link Chat#decide}.
 *
 * <p>Pure and thread-safe.
 *
 * @since 0.1.0
 */
public final class Access {
    /** The one answer for a chat that does not exist and for one that the asker may not know of. */
    public static final Refusal NOT_FOUND = Refusal.of(ErrorCode.NOT_FOUND, "no such chat");

    private static final Refusal UNAUTHENTICATED = Refusal.of(ErrorCode.UNAUTHENTICATED, "no identity yet");
    private static final Refusal FORBIDDEN = Refusal.of(ErrorCode.FORBIDDEN, "not allowed in this chat");

    private static final Set<Action> OWN_CHAT = Set.of(
            READ,
            POST,
            POST_NOTE,
            SET_ATTRIBUTES,
            LOOK,
            JOIN,
            LEAVE,
            TRANSFER,
            END_HANDOVER,
            HOLD,
            TRACE,
            ASSIST,
            WALK,
            COMMIT,
            WITHDRAW_COMMITMENT,
            SETTLE_COMPENSATION,
            CLOSE);

    private static final Set<Action> OWNERS = Set.of(
            READ,
            START,
            POST,
            SET_ATTRIBUTES,
            GRANT_CONSENT,
            WITHDRAW_CONSENT,
            ANSWER_COMMITMENT,
            ASK_COMPENSATION,
            SURVEY,
            MAIL_TRANSCRIPT,
            CLOSE);

    private static final Set<Action> PARTNERS = Set.of(
            READ,
            POST,
            POST_NOTE,
            SET_ATTRIBUTES,
            LOOK,
            JOIN,
            LEAVE,
            TRACE,
            ASSIST,
            WALK,
            COMMIT,
            WITHDRAW_COMMITMENT,
            SETTLE_COMPENSATION);

    private static final Set<Action> SUPERVISORS = Set.of(
            READ,
            POST_NOTE,
            JOIN,
            TRANSFER,
            END_HANDOVER,
            TAKE,
            MONITOR,
            TRACE,
            WITHDRAW_COMMITMENT,
            APPROVE_COMMITMENT,
            CLOSE);

    private Access() {}

    /** What somebody may want of a chat. */
    public enum Action {
        /** See it and its events; notes are hidden from visitors by {@link ChatEvent#visibleToVisitor()}. */
        READ,
        /** {@link ChatCommand.Start}. */
        START,
        /** {@link ChatCommand.Assign}: the desk's alone. */
        ASSIGN,
        /** {@link ChatCommand.Post}. */
        POST,
        /** {@link ChatCommand.PostNote}. */
        POST_NOTE,
        /** {@link ChatCommand.SetAttributes}. */
        SET_ATTRIBUTES,
        /** {@link ChatCommand.GrantConsent}. */
        GRANT_CONSENT,
        /** {@link ChatCommand.WithdrawConsent}. */
        WITHDRAW_CONSENT,
        /** {@link ChatCommand.Look}. */
        LOOK,
        /** {@link ChatCommand.Join}. */
        JOIN,
        /** {@link ChatCommand.Leave}. */
        LEAVE,
        /** {@link ChatCommand.Transfer}. */
        TRANSFER,
        /** {@link ChatCommand.Reroute}: the desk's alone. */
        REROUTE,
        /** {@link ChatCommand.EndHandover}. */
        END_HANDOVER,
        /** {@link ChatCommand.Take}. */
        TAKE,
        /** {@link ChatCommand.Hold}. */
        HOLD,
        /** {@link ChatCommand.Monitor}. */
        MONITOR,
        /** Learn why it went, or did not go, to somebody. */
        TRACE,
        /** Be helped to answer: scripts, suggestions, what the brand's style has against words. */
        ASSIST,
        /** {@link ChatCommand.Walk}; what hands the chat over is its agent's alone. */
        WALK,
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
        /** {@link MailTranscript}. */
        MAIL_TRANSCRIPT,
        /** {@link ChatCommand.Close}. */
        CLOSE;

        /** The action that a command is. */
        public static Action of(ChatCommand command) {
            return valueOf(command.type().name());
        }
    }

    /** What somebody is to a chat. */
    public enum Relation {
        /** A connection without identity. */
        NOBODY,
        /** Another visitor, an agent of other teams; every agent to a chat that does not exist. */
        STRANGER,
        /** A visitor to a chat that does not exist yet. */
        NEWCOMER,
        /** The chat's visitor. */
        OWNER,
        /** An agent of the chat's team. */
        TEAMMATE,
        /** An agent who has joined. */
        JOINED,
        /** The agent whose chat it is. */
        ASSIGNED,
        /** A supervisor, of whatever team. */
        SUPERVISOR
    }

    /** The table's row: all that the relation allows. */
    public static Set<Action> allowed(Relation relation) {
        return switch (relation) {
            case NOBODY, STRANGER -> Set.of();
            case NEWCOMER -> Set.of(START);
            case OWNER -> OWNERS;
            case TEAMMATE -> Set.of(READ, JOIN, TRACE);
            case JOINED -> PARTNERS;
            case ASSIGNED -> OWN_CHAT;
            case SUPERVISOR -> SUPERVISORS;
        };
    }

    /** What is answered to everything else. */
    public static Refusal otherwise(Relation relation) {
        return switch (relation) {
            case NOBODY -> UNAUTHENTICATED;
            case STRANGER, NEWCOMER -> NOT_FOUND;
            case OWNER, TEAMMATE, JOINED, ASSIGNED, SUPERVISOR -> FORBIDDEN;
        };
    }

    /** Why the action is not allowed, or empty when it is. */
    public static Optional<Refusal> check(Principal who, Chat chat, Action action) {
        EnumSet<Relation> relations = relations(who, chat);
        return relations.stream().anyMatch(r -> allowed(r).contains(action))
                ? Optional.empty()
                : relations.stream().map(Access::otherwise).findFirst();
    }

    /** What somebody is to a chat: at least one thing. */
    public static EnumSet<Relation> relations(Principal who, Chat chat) {
        return switch (who.type()) {
            case ANONYMOUS -> EnumSet.of(Relation.NOBODY);
            case VISITOR -> EnumSet.of(visitor((Principal.Visitor) who, chat));
            case AGENT -> agent((Principal.Agent) who, chat);
        };
    }

    private static Relation visitor(Principal.Visitor who, Chat chat) {
        if (chat.status() == Chat.Status.NONE) {
            return Relation.NEWCOMER;
        }
        return chat.visitor().filter(who.id()::equals).isPresent() ? Relation.OWNER : Relation.STRANGER;
    }

    private static EnumSet<Relation> agent(Principal.Agent who, Chat chat) {
        EnumSet<Relation> found = EnumSet.noneOf(Relation.class);
        if (chat.status() != Chat.Status.NONE) {
            addIf(
                    found,
                    Relation.TEAMMATE,
                    chat.team().filter(who.teams()::contains).isPresent());
            addIf(found, Relation.JOINED, chat.joined().contains(who.id()));
            addIf(
                    found,
                    Relation.ASSIGNED,
                    chat.agent().filter(who.id()::equals).isPresent());
            addIf(found, Relation.SUPERVISOR, who.supervisor());
        }
        addIf(found, Relation.STRANGER, found.isEmpty());
        return found;
    }

    private static void addIf(EnumSet<Relation> found, Relation relation, boolean is) {
        if (is) {
            found.add(relation);
        }
    }
}
