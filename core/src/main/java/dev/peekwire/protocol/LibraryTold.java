package dev.peekwire.protocol;

import dev.peekwire.CommandId;
import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Objects;

/**
 * What the desk answers to a {@link LibraryFrame}, instead of {@link ServerFrame.Ok}.
 *
 * @since 0.1.0
 */
public sealed interface LibraryTold extends ServerFrame {
    /** The command that it answers. */
    CommandId command();

    /**
     * A script is kept as was asked. Other nodes have it within a second or so.
     *
     * @param command the command that it answers
     * @param script which version
     * @param state how far it has come; {@link Approval.State#RETIRED} for one that was taken away
     */
    record ScriptKept(CommandId command, ScriptRef script, Approval.State state) implements LibraryTold {
        /** Validates. */
        public ScriptKept {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(script, "script");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public Type type() {
            return Type.SCRIPT_KEPT;
        }
    }

    /**
     * The agent's own replies, by id.
     *
     * @param command the command that asked
     * @param replies as many as a frame takes
     * @param proposed what became of those of them that were proposed
     * @param more whether there are more, to be asked for after the last one's id
     */
    record Replies(CommandId command, List<QuickReply> replies, List<ProposedReply> proposed, boolean more)
            implements LibraryTold {
        /** Copies. */
        public Replies {
            Objects.requireNonNull(command, "command");
            replies = List.copyOf(replies);
            proposed = List.copyOf(proposed);
        }

        /** Nothing was proposed. */
        public Replies(CommandId command, List<QuickReply> replies, boolean more) {
            this(command, replies, List.of(), more);
        }

        @Override
        public Type type() {
            return Type.REPLIES;
        }
    }

    /**
     * What waits for a decision, or what was approved, by id.
     *
     * @param command the command that asked
     * @param proposals as many as a frame takes
     * @param more whether there are more, to be asked for after the last one's id
     */
    record Proposals(CommandId command, List<Proposal> proposals, boolean more) implements LibraryTold {
        /** Copies. */
        public Proposals {
            Objects.requireNonNull(command, "command");
            proposals = List.copyOf(proposals);
        }

        @Override
        public Type type() {
            return Type.PROPOSALS;
        }
    }

    /**
     * What is wrong with a reply that is being written; nothing was kept. Answers {@link LibraryFrame.CheckReply}.
     *
     * @param command the command that asked
     * @param problems the first {@value Problem#MOST_TOLD}; empty if it can be saved
     */
    record ReplyChecked(CommandId command, List<Problem> problems) implements LibraryTold {
        /** Copies. */
        public ReplyChecked {
            Objects.requireNonNull(command, "command");
            problems = List.copyOf(problems);
        }

        @Override
        public Type type() {
            return Type.REPLY_CHECKED;
        }

        /** Hides what was written. */
        @Override
        public String toString() {
            return "ReplyChecked[" + command + ", " + problems.size() + " problems]";
        }
    }
}
