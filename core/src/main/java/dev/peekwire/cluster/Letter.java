package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ServerFrame;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one node tells another. Letters, and nothing else, may go through the store while the bus is down; so none can
 * hold anything of a draft: frames of a peek are refused by the constructors.
 *
 * @since 0.1.0
 */
public sealed interface Letter extends NodeFrame {
    /** How many chats one {@link Forget} may tell. */
    int MOST_FORGOTTEN = 100;

    /**
     * A question; who asks gives up after a while, for letters and answers may be lost.
     *
     * @param from who asks, and where the answer goes
     * @param id the asker's number for it
     * @param question what
     */
    record Ask(NodeId from, long id, Question question) implements Letter {
        /** Validates. */
        public Ask {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public Type type() {
            return Type.ASK;
        }
    }

    /**
     * What became of a question.
     *
     * @param from who answers
     * @param id the asker's number
     * @param version the chat's version after it; 0 where that says nothing
     * @param refusal why not, if it was refused
     * @param frames what was asked for, as clients are told it; nothing of a peek
     */
    record Answer(NodeId from, long id, long version, @Nullable Refusal refusal, List<ServerFrame> frames)
            implements Letter {
        /** Validates and copies. */
        public Answer {
            Objects.requireNonNull(from, "from");
            frames = List.copyOf(frames);
            frames.forEach(PeekFrames::refuse);
            if (version < 0) {
                throw new IllegalArgumentException("version: " + version + ", at least 0");
            }
        }

        @Override
        public Type type() {
            return Type.ANSWER;
        }

        @Override
        public String toString() {
            return "Answer[from=" + from + ", id=" + id + ", version=" + version + ", refusal="
                    + (refusal == null ? "none" : refusal.code()) + ", frames=" + frames.size() + "]";
        }
    }

    /**
     * For all connections of an agent at this node.
     *
     * @param from who says it
     * @param agent whom to tell
     * @param frame what; nothing of a peek
     */
    record TellAgent(NodeId from, AgentId agent, ServerFrame frame) implements Letter {
        /** Validates. */
        public TellAgent {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(agent, "agent");
            PeekFrames.refuse(frame);
        }

        @Override
        public Type type() {
            return Type.TELL_AGENT;
        }

        @Override
        public String toString() {
            return "TellAgent[from=" + from + ", agent=" + agent + ", frame=" + frame.type() + "]";
        }
    }

    /**
     * For the visitor's connections that follow a chat at this node.
     *
     * @param from who says it
     * @param chat which chat
     * @param frame what; nothing of a peek
     */
    record TellVisitor(NodeId from, ChatId chat, ServerFrame frame) implements Letter {
        /** Validates. */
        public TellVisitor {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(chat, "chat");
            PeekFrames.refuse(frame);
        }

        @Override
        public Type type() {
            return Type.TELL_VISITOR;
        }

        @Override
        public String toString() {
            return "TellVisitor[from=" + from + ", chat=" + chat + ", frame=" + frame.type() + "]";
        }
    }

    /**
     * What was learned in chats is to be unlearned at this node. It goes through the store alone, where it waits for the node.
     *
     * @param from who says it
     * @param chats in which, 1 to {@value #MOST_FORGOTTEN}
     */
    record Forget(NodeId from, List<ChatId> chats) implements Letter {
        /** Validates and copies. */
        public Forget {
            Objects.requireNonNull(from, "from");
            chats = List.copyOf(chats);
            if (chats.isEmpty() || chats.size() > MOST_FORGOTTEN) {
                throw new IllegalArgumentException("chats: " + chats.size() + ", allowed are 1 to " + MOST_FORGOTTEN);
            }
        }

        @Override
        public Type type() {
            return Type.FORGET;
        }
    }
}
