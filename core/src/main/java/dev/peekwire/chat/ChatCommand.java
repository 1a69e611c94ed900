package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
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
public sealed interface ChatCommand {
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
        /** {@link Close}. */
        CLOSE
    }

    /**
     * A visitor asks for help.
     *
     * @param visitor whose chat it will be
     * @param team who it is for
     * @param topic what the visitor chose
     * @param locale the visitor's language tag
     * @param attributes pre-chat answers
     */
    record Start(
            VisitorId visitor,
            TeamId team,
            @Nullable String topic,
            @Nullable String locale,
            Map<String, String> attributes)
            implements ChatCommand {
        /** Copies the attributes. */
        public Start {
            Objects.requireNonNull(visitor, "visitor");
            Objects.requireNonNull(team, "team");
            attributes = Map.copyOf(attributes);
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
     * The router gives a queued chat to an agent.
     *
     * @param agent who gets it
     * @param team from whose queue; refused if the chat waits in another's by now
     */
    record Assign(AgentId agent, TeamId team) implements ChatCommand {
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
     */
    record Post(String text, MessageOrigin origin) implements ChatCommand {
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
     * @param note what the next agent should know; agents only
     */
    record Transfer(TeamId team, @Nullable AgentId agent, @Nullable String note) implements ChatCommand {
        @Override
        public Type type() {
            return Type.TRANSFER;
        }

        @Override
        public String toString() {
            return "Transfer[team=" + team + ", agent=" + agent + "]";
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
