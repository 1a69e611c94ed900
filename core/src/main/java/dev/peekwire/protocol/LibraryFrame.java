package dev.peekwire.protocol;

import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.response.ScriptRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What agents and approvers do to scripts that the desk keeps. None is about a chat. A desk that keeps none refuses them
 * as {@link dev.peekwire.ErrorCode#UNSUPPORTED}. What is answered is a {@link LibraryTold}.
 *
 * @since 0.1.0
 */
public sealed interface LibraryFrame extends ClientFrame.Command {
    /**
     * Keep a reply of the agent's own: a new one, or another version of one. Nobody else is told of it. Answered by
     * {@link LibraryTold.ScriptKept} with the version it has now.
     *
     * @param command the command's id
     * @param reply the reply; its version is the one that was changed
     */
    record SaveReply(CommandId command, QuickReply reply) implements LibraryFrame {
        /** Validates. */
        public SaveReply {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(reply, "reply");
        }

        @Override
        public Type type() {
            return Type.SAVE_REPLY;
        }
    }

    /**
     * Ask what is wrong with a reply while it is written. Nothing is kept. Answered by {@link LibraryTold.ReplyChecked}.
     *
     * @param command the command's id
     * @param reply the reply as it would be saved
     */
    record CheckReply(CommandId command, QuickReply reply) implements LibraryFrame {
        /** Validates. */
        public CheckReply {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(reply, "reply");
        }

        @Override
        public Type type() {
            return Type.CHECK_REPLY;
        }
    }

    /**
     * Take away a reply of the agent's own, for good. One that is not there is taken away already. What was proposed stays.
     * Answered by {@link LibraryTold.ScriptKept} as retired.
     *
     * @param command the command's id
     * @param script the script, and which version of it its writer saw last
     */
    record RemoveReply(CommandId command, ScriptRef script) implements LibraryFrame {
        /** Validates. */
        public RemoveReply {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(script, "script");
        }

        @Override
        public Type type() {
            return Type.REMOVE_REPLY;
        }
    }

    /**
     * Ask for the agent's own replies, to change them. Answered by {@link LibraryTold.Replies}.
     *
     * @param command the command's id
     * @param after the id after which to go on; null from the first
     */
    record ListReplies(CommandId command, @Nullable String after) implements LibraryFrame {
        /** Validates. */
        public ListReplies {
            Objects.requireNonNull(command, "command");
        }

        @Override
        public Type type() {
            return Type.LIST_REPLIES;
        }
    }

    /**
     * Propose a reply of the agent's own to a team of the agent's. It stays the agent's own besides. Answered by
     * {@link LibraryTold.ScriptKept} with the team's script.
     *
     * @param command the command's id
     * @param script which version of the reply: the newest
     * @param team to whom
     */
    record Propose(CommandId command, ScriptRef script, TeamId team) implements LibraryFrame {
        /** Validates. */
        public Propose {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(script, "script");
            Objects.requireNonNull(team, "team");
        }

        @Override
        public Type type() {
            return Type.PROPOSE;
        }
    }

    /**
     * Ask what is proposed to the teams that the agent decides for. Answered by {@link LibraryTold.Proposals}.
     *
     * @param command the command's id
     * @param after the id after which to go on; null from the first
     * @param approved whether those teams' scripts are asked for instead that were approved and may be sent, as far as the
     *     desk keeps them
     */
    record ListProposals(CommandId command, @Nullable String after, boolean approved) implements LibraryFrame {
        /** Validates. */
        public ListProposals {
            Objects.requireNonNull(command, "command");
        }

        /** What waits. */
        public ListProposals(CommandId command, @Nullable String after) {
            this(command, after, false);
        }

        @Override
        public Type type() {
            return Type.LIST_PROPOSALS;
        }
    }

    /**
     * Decide on a version of a script. Answered by {@link LibraryTold.ScriptKept}.
     *
     * @param command the command's id
     * @param script which version: to approve or refuse it, the newest, while it is proposed; to retire it, one that is approved
     * @param verdict what becomes of it
     * @param note why, for the history; null for nothing
     */
    record Decide(CommandId command, ScriptRef script, Verdict verdict, @Nullable String note) implements LibraryFrame {
        /** Validates. */
        public Decide {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(script, "script");
            Objects.requireNonNull(verdict, "verdict");
        }

        @Override
        public Type type() {
            return Type.DECIDE;
        }

        /** Hides the note. */
        @Override
        public String toString() {
            return "Decide[command=" + command + ", " + script + ", " + verdict + "]";
        }
    }

    /** What can become of a script. */
    enum Verdict {
        /** It may be sent from now on. */
        APPROVE,
        /** It is not wanted; what was approved before stays. */
        REFUSE,
        /** It may not be sent any more. */
        RETIRE
    }
}
