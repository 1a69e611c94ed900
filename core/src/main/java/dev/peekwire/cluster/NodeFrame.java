package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import java.util.Objects;

/**
 * What the nodes of one desk tell each other. The set is closed; a node ignores the types and members of a later version
 * that it does not know. Immutable.
 *
 * <p>Here stand the notices to all nodes; {@link Letter} is what one node tells another, {@link DraftFrame} what is told
 * about a draft. A notice that is lost is made up for by the store's feed.
 *
 * @since 0.1.0
 */
public sealed interface NodeFrame
        permits NodeFrame.Appended,
                NodeFrame.SeatChanged,
                NodeFrame.Dispatching,
                NodeFrame.Left,
                NodeFrame.LibraryChanged,
                Letter,
                DraftFrame {
    /** The node that says it. */
    NodeId from();

    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Appended}. */
        APPENDED,
        /** {@link SeatChanged}. */
        SEAT_CHANGED,
        /** {@link Dispatching}. */
        DISPATCHING,
        /** {@link Left}. */
        LEFT,
        /** {@link LibraryChanged}. */
        LIBRARY_CHANGED,
        /** {@link Letter.Ask}. */
        ASK,
        /** {@link Letter.Answer}. */
        ANSWER,
        /** {@link Letter.TellAgent}. */
        TELL_AGENT,
        /** {@link Letter.TellVisitor}. */
        TELL_VISITOR,
        /** {@link Letter.Forget}. */
        FORGET,
        /** {@link DraftFrame.Wanted}. */
        WANTED,
        /** {@link DraftFrame.Step}. */
        STEP,
        /** {@link DraftFrame.Erased}. */
        ERASED,
        /** {@link DraftFrame.Alive}. */
        ALIVE,
        /** {@link DraftFrame.Suggested}. */
        SUGGESTED,
        /** {@link DraftFrame.Hinted}. */
        HINTED
    }

    /**
     * A chat has new events.
     *
     * @param from the node that appended
     * @param notice where the chat stands now
     */
    record Appended(NodeId from, ChatNotice notice) implements NodeFrame {
        /** Validates. */
        public Appended {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(notice, "notice");
        }

        @Override
        public Type type() {
            return Type.APPENDED;
        }
    }

    /**
     * An agent came, went, or chose otherwise; how the agent stands is read from the store.
     *
     * @param from the node that changed it
     * @param agent who
     */
    record SeatChanged(NodeId from, AgentId agent) implements NodeFrame {
        /** Validates. */
        public SeatChanged {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.SEAT_CHANGED;
        }
    }

    /**
     * This node gives the desk's chats to agents from now on.
     *
     * @param from the node
     * @param epoch of its lease, at least 1; who has heard of a later one ignores this
     */
    record Dispatching(NodeId from, long epoch) implements NodeFrame {
        /** Validates. */
        public Dispatching {
            Objects.requireNonNull(from, "from");
            if (epoch < 1) {
                throw new IllegalArgumentException("epoch: " + epoch + ", at least 1");
            }
        }

        @Override
        public Type type() {
            return Type.DISPATCHING;
        }
    }

    /**
     * The desk's scripts have changed; how they stand is read from their store.
     *
     * @param from the node that changed them
     * @param revision of the store after it, at least 1
     */
    record LibraryChanged(NodeId from, long revision) implements NodeFrame {
        /** Validates. */
        public LibraryChanged {
            Objects.requireNonNull(from, "from");
            if (revision < 1) {
                throw new IllegalArgumentException("revision: " + revision + ", at least 1");
            }
        }

        @Override
        public Type type() {
            return Type.LIBRARY_CHANGED;
        }
    }

    /**
     * This node goes, or gives its roles up because it will: nobody need wait for its beats to stop.
     *
     * @param from the node
     */
    record Left(NodeId from) implements NodeFrame {
        /** Validates. */
        public Left {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public Type type() {
            return Type.LEFT;
        }
    }
}
