package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.Grant;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a chat; immutable, kept for good, and the only source of a chat's state. No event can
 * hold draft text: drafts are other types in another package, and an architecture test keeps them apart.
 *
 * @since 0.1.0
 */
public sealed interface ChatEvent
        permits CommitmentEvent,
                ChatEvent.Started,
                ChatEvent.Routed,
                ChatEvent.Assigned,
                ChatEvent.Joined,
                ChatEvent.Left,
                ChatEvent.Requeued,
                ChatEvent.HandoverStarted,
                ChatEvent.HandoverEnded,
                ChatEvent.Held,
                ChatEvent.Resumed,
                ChatEvent.MonitorStarted,
                ChatEvent.MonitorEnded,
                ChatEvent.MessagePosted,
                ChatEvent.NotePosted,
                ChatEvent.AttributesSet,
                ChatEvent.FlowMoved,
                ChatEvent.ConsentGranted,
                ChatEvent.ConsentWithdrawn,
                ChatEvent.CopyAsked,
                ChatEvent.PeekStarted,
                ChatEvent.PeekEnded,
                ChatEvent.Closed {
    /** Which of the closed set this is. */
    Type type();

    /** Whether the chat's visitor may know of it. */
    default boolean visibleToVisitor() {
        return true;
    }

    /** What the visitor is told of it, where it is visible at all: nothing that is the desk's own affair. */
    default ChatEvent toVisitor() {
        return this;
    }

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Started}. */
        STARTED,
        /** {@link Routed}. */
        ROUTED,
        /** {@link Assigned}. */
        ASSIGNED,
        /** {@link Joined}. */
        JOINED,
        /** {@link Left}. */
        LEFT,
        /** {@link Requeued}. */
        REQUEUED,
        /** {@link HandoverStarted}. */
        HANDOVER_STARTED,
        /** {@link HandoverEnded}. */
        HANDOVER_ENDED,
        /** {@link Held}. */
        HELD,
        /** {@link Resumed}. */
        RESUMED,
        /** {@link MonitorStarted}. */
        MONITOR_STARTED,
        /** {@link MonitorEnded}. */
        MONITOR_ENDED,
        /** {@link MessagePosted}. */
        MESSAGE_POSTED,
        /** {@link NotePosted}. */
        NOTE_POSTED,
        /** {@link AttributesSet}. */
        ATTRIBUTES_SET,
        /** {@link FlowMoved}. */
        FLOW_MOVED,
        /** {@link ConsentGranted}. */
        CONSENT_GRANTED,
        /** {@link ConsentWithdrawn}. */
        CONSENT_WITHDRAWN,
        /** {@link CopyAsked}. */
        COPY_ASKED,
        /** {@link PeekStarted}. */
        PEEK_STARTED,
        /** {@link PeekEnded}. */
        PEEK_ENDED,
        /** {@link CommitmentEvent.Made}. */
        COMMITMENT_MADE,
        /** {@link CommitmentEvent.Approved}. */
        COMMITMENT_APPROVED,
        /** {@link CommitmentEvent.Refused}. */
        COMMITMENT_REFUSED,
        /** {@link CommitmentEvent.Answered}. */
        COMMITMENT_ANSWERED,
        /** {@link CommitmentEvent.Withdrawn}. */
        COMMITMENT_WITHDRAWN,
        /** {@link CommitmentEvent.CompensationAsked}. */
        COMPENSATION_ASKED,
        /** {@link CommitmentEvent.CompensationSettled}. */
        COMPENSATION_SETTLED,
        /** {@link CommitmentEvent.Surveyed}. */
        SURVEYED,
        /** {@link Closed}. */
        CLOSED
    }

    /**
     * A visitor asked for help; the chat waits in its team's queue.
     *
     * @param visitor whose chat it is
     * @param team who it is for
     * @param topic what the visitor chose, if anything
     * @param locale the visitor's language tag, if told
     * @param attributes account number, order number, pre-chat answers
     * @param left whether the visitor left a message, which follows, and does not wait for the answer
     */
    record Started(
            VisitorId visitor,
            TeamId team,
            @Nullable String topic,
            @Nullable String locale,
            Map<String, String> attributes,
            boolean left)
            implements ChatEvent {
        /** A chat whose visitor waits. */
        public Started(
                VisitorId visitor,
                TeamId team,
                @Nullable String topic,
                @Nullable String locale,
                Map<String, String> attributes) {
            this(visitor, team, topic, locale, attributes, false);
        }

        /** Copies the attributes. */
        public Started {
            Objects.requireNonNull(visitor, "visitor");
            Objects.requireNonNull(team, "team");
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.STARTED;
        }

        @Override
        public String toString() {
            return "Started[visitor=" + visitor + ", team=" + team + ", attributes=" + attributes.size() + "]";
        }
    }

    /**
     * The chat goes a way of its own: by a rule when it starts, or to another team or tier when it is handed over. A
     * chat without one is of priority 0 and weight 1, for any tier, by no rule.
     *
     * @param rule the rule that matched, or {@code direct}
     * @param team in whose queue it stands
     * @param priority &minus;100 to 100
     * @param weight how much of an agent's capacity it takes, 1 to 1000
     * @param tier the tier it goes to, 1 to 9, or 0 for any
     */
    record Routed(String rule, TeamId team, int priority, int weight, int tier) implements ChatEvent {
        @Override
        public Type type() {
            return Type.ROUTED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }
    }

    /**
     * The chat is an agent's; from the queue, or by a transfer. Ends a warm transfer.
     *
     * @param agent who has it now
     * @param team the agent's team in this chat; another than the queue's if the chat was let over to it
     * @param previous who had it before, on a transfer
     */
    record Assigned(AgentId agent, TeamId team, @Nullable AgentId previous) implements ChatEvent {
        @Override
        public Type type() {
            return Type.ASSIGNED;
        }
    }

    /**
     * A further agent or a supervisor takes part.
     *
     * @param agent who joined
     */
    record Joined(AgentId agent) implements ChatEvent {
        @Override
        public Type type() {
            return Type.JOINED;
        }
    }

    /**
     * Somebody who had joined takes part no more.
     *
     * @param agent who left
     */
    record Left(AgentId agent) implements ChatEvent {
        @Override
        public Type type() {
            return Type.LEFT;
        }
    }

    /**
     * The chat is nobody's again and waits in a team's queue: a transfer to a team, or its agent is gone.
     *
     * @param team whose queue
     * @param previous who had it
     * @param handedOver whether it was taken from them by a transfer, so that the router does not give it back to them
     */
    record Requeued(TeamId team, @Nullable AgentId previous, boolean handedOver) implements ChatEvent {
        /** Who had it, if anybody, is gone, and may have it again. */
        public Requeued(TeamId team, @Nullable AgentId previous) {
            this(team, previous, false);
        }

        @Override
        public Type type() {
            return Type.REQUEUED;
        }
    }

    /**
     * The chat's agent looks for somebody else to take it, and keeps it until then.
     *
     * @param team the team that is asked
     * @param agent the one agent who is asked, or null for any of the team
     * @param tier the tier that is asked, or 0 for any
     */
    record HandoverStarted(TeamId team, @Nullable AgentId agent, int tier) implements ChatEvent {
        @Override
        public Type type() {
            return Type.HANDOVER_STARTED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }
    }

    /**
     * The chat stays with its agent.
     *
     * @param reason why
     */
    record HandoverEnded(HandoverEnd reason) implements ChatEvent {
        @Override
        public Type type() {
            return Type.HANDOVER_ENDED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }
    }

    /**
     * The chat is on hold and takes none of its agent's capacity.
     *
     * @param idle whether because the visitor was silent, so that the next message takes it back; otherwise the agent
     *     put it on hold
     */
    record Held(boolean idle) implements ChatEvent {
        @Override
        public Type type() {
            return Type.HELD;
        }
    }

    /** The chat is on hold no more. */
    record Resumed() implements ChatEvent {
        @Override
        public Type type() {
            return Type.RESUMED;
        }
    }

    /**
     * A supervisor reads the chat without taking part.
     *
     * @param agent the supervisor
     * @param told whether the visitor may know
     */
    record MonitorStarted(AgentId agent, boolean told) implements ChatEvent {
        @Override
        public Type type() {
            return Type.MONITOR_STARTED;
        }

        @Override
        public boolean visibleToVisitor() {
            return told;
        }
    }

    /**
     * The supervisor reads it no more, or takes part now.
     *
     * @param agent the supervisor
     * @param told whether the visitor may know: as it began
     */
    record MonitorEnded(AgentId agent, boolean told) implements ChatEvent {
        @Override
        public Type type() {
            return Type.MONITOR_ENDED;
        }

        @Override
        public boolean visibleToVisitor() {
            return told;
        }
    }

    /**
     * Something was said, and sent.
     *
     * @param text what was said, redacted if the desk redacts messages
     * @param origin visitor, scripted or ad lib
     */
    record MessagePosted(String text, MessageOrigin origin) implements ChatEvent {
        @Override
        public Type type() {
            return Type.MESSAGE_POSTED;
        }

        @Override
        public ChatEvent toVisitor() {
            return origin.policy() == null ? this : new MessagePosted(text, origin.withoutPolicy());
        }

        @Override
        public String toString() {
            return "MessagePosted[origin=" + origin.kind() + "]";
        }
    }

    /**
     * A whisper between agents.
     *
     * @param text for agents' eyes only
     */
    record NotePosted(String text) implements ChatEvent {
        @Override
        public Type type() {
            return Type.NOTE_POSTED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }

        @Override
        public String toString() {
            return "NotePosted[]";
        }
    }

    /**
     * Attributes were added or replaced; a name that is not in the map keeps its value.
     *
     * @param attributes the new values; an empty value removes the attribute
     */
    record AttributesSet(Map<String, String> attributes) implements ChatEvent {
        /** Copies the attributes. */
        public AttributesSet {
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.ATTRIBUTES_SET;
        }

        @Override
        public String toString() {
            return "AttributesSet[" + attributes.size() + "]";
        }
    }

    /**
     * A walk through a flow began, went on, or came to its end. What was said and kept on the way are events of their own,
     * before this one and made by the same command.
     *
     * @param at where it stands now; if it is over, where that was
     * @param end how it came to its end; null if it goes on
     */
    record FlowMoved(FlowPosition at, @Nullable FlowEnd end) implements ChatEvent {
        /** Validates. */
        public FlowMoved {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Type type() {
            return Type.FLOW_MOVED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }
    }

    /**
     * The visitor allowed a peek; replaces an earlier grant.
     *
     * @param grant what was shown, done and allowed
     */
    record ConsentGranted(Grant grant) implements ChatEvent {
        @Override
        public Type type() {
            return Type.CONSENT_GRANTED;
        }
    }

    /** The visitor allows nothing any more; every copy of the draft was erased before this was acknowledged. */
    record ConsentWithdrawn() implements ChatEvent {
        @Override
        public Type type() {
            return Type.CONSENT_WITHDRAWN;
        }
    }

    /**
     * The visitor asked for the chat's transcript by mail, while it went on or afterwards. Where to is not kept with the chat:
     * the follow-up has it until it was sent or is given up.
     */
    record CopyAsked() implements ChatEvent {
        @Override
        public Type type() {
            return Type.COPY_ASKED;
        }
    }

    /**
     * Somebody began to look at the visitor's drafts. What is seen is not recorded.
     *
     * @param agent who looks
     */
    record PeekStarted(AgentId agent) implements ChatEvent {
        @Override
        public Type type() {
            return Type.PEEK_STARTED;
        }
    }

    /**
     * Somebody stopped looking.
     *
     * @param agent who looked
     */
    record PeekEnded(AgentId agent) implements ChatEvent {
        @Override
        public Type type() {
            return Type.PEEK_ENDED;
        }
    }

    /**
     * The chat ended. After it, promises that the visitor was told of can be answered or withdrawn until they expire, the
     * survey can be answered, and a consent can be withdrawn; nothing else but reading.
     *
     * @param reason why
     */
    record Closed(CloseReason reason) implements ChatEvent {
        @Override
        public Type type() {
            return Type.CLOSED;
        }
    }
}
