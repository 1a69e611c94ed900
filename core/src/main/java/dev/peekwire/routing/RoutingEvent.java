package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a router must know of.
 *
 * @since 0.1.0
 */
public sealed interface RoutingEvent {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link PlanChanged}. */
        PLAN_CHANGED,
        /** {@link ChatQueued}. */
        CHAT_QUEUED,
        /** {@link ChatLeft}. */
        CHAT_LEFT,
        /** {@link AgentChanged}. */
        AGENT_CHANGED,
        /** {@link LoadChanged}. */
        LOAD_CHANGED,
        /** {@link ChatHandled}. */
        CHAT_HANDLED,
        /** {@link OfferAccepted}. */
        OFFER_ACCEPTED,
        /** {@link OfferDeclined}. */
        OFFER_DECLINED,
        /** {@link AssignmentRefused}. */
        ASSIGNMENT_REFUSED,
        /** {@link TimePassed}. */
        TIME_PASSED
    }

    /**
     * How teams work has changed. Waiting chats keep their routes and offers that stand; all else holds at once for all.
     *
     * @param teams all policies from now on; a team without one has {@link TeamPolicy#of}
     */
    record PlanChanged(List<TeamPolicy> teams) implements RoutingEvent {
        /** Validates. */
        public PlanChanged {
            Objects.requireNonNull(teams, "teams");
        }

        @Override
        public Type type() {
            return Type.PLAN_CHANGED;
        }
    }

    /**
     * A chat waits: started, put back, or handed to a team. A chat that waits already is placed anew: its offers are
     * revoked, and who declined it may get it. A chat that comes with a wait behind it starts at the stage that this
     * wait has reached, without a {@link RoutingDecision.Relax}.
     *
     * @param ticket its place and what it asks for
     * @param begun whether it was taken in before, here or in another queue; if not, a full queue refuses it
     */
    record ChatQueued(Ticket ticket, boolean begun) implements RoutingEvent {
        /** Validates. */
        public ChatQueued {
            Objects.requireNonNull(ticket, "ticket");
        }

        /** A chat that is about to begin. */
        public ChatQueued(Ticket ticket) {
            this(ticket, false);
        }

        @Override
        public Type type() {
            return Type.CHAT_QUEUED;
        }
    }

    /**
     * A chat waits no more, without the router's doing: closed, or transferred to an agent. Offers of it are revoked.
     *
     * @param chat which chat; nothing happens if it does not wait
     * @param abandoned whether its visitor gave up waiting, which counts for the estimated wait
     */
    record ChatLeft(ChatId chat, boolean abandoned) implements RoutingEvent {
        /** Validates. */
        public ChatLeft {
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.CHAT_LEFT;
        }
    }

    /**
     * An agent came, or changed presence, teams, skills or capacity. Offers that the agent could not
     * be made any more are declined by that, those for which there is no room too, from the latest on. A load told here
     * replaces what the router counted, so it has to hold the assignments that are under way.
     *
     * @param state how the agent stands now, with the load as the store has it; offers held are not part of it
     */
    record AgentChanged(AgentState state) implements RoutingEvent {
        /** Validates. */
        public AgentChanged {
            Objects.requireNonNull(state, "state");
        }

        @Override
        public Type type() {
            return Type.AGENT_CHANGED;
        }
    }

    /**
     * An agent's load changed without the router's doing: a chat was closed, put back, transferred, put on hold or taken
     * back; or an assignment came to nothing because its chat was gone.
     *
     * @param agent who; nothing happens if unknown
     * @param change the weight taken, or as a negative number released; offers for which there is no room any more are
     *     declined by that, from the latest on
     */
    record LoadChanged(AgentId agent, int change) implements RoutingEvent {
        /** Validates. */
        public LoadChanged {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.LOAD_CHANGED;
        }
    }

    /**
     * An agent is done with a chat; for the estimated wait only.
     *
     * @param team whose agent
     * @param handling how long the agent had the chat
     */
    record ChatHandled(TeamId team, Duration handling) implements RoutingEvent {
        /** Validates. */
        public ChatHandled {
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(handling, "handling");
        }

        @Override
        public Type type() {
            return Type.CHAT_HANDLED;
        }
    }

    /**
     * An agent says yes. An offer that does not stand any more gives no decision: the caller refuses it.
     *
     * @param chat which chat
     * @param agent who
     */
    record OfferAccepted(ChatId chat, AgentId agent) implements RoutingEvent {
        /** Validates. */
        public OfferAccepted {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.OFFER_ACCEPTED;
        }
    }

    /**
     * An agent says no; nothing happens if the offer does not stand.
     *
     * @param chat which chat
     * @param agent who
     */
    record OfferDeclined(ChatId chat, AgentId agent) implements RoutingEvent {
        /** Validates. */
        public OfferDeclined {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.OFFER_DECLINED;
        }
    }

    /**
     * An agent could not take a chat. The weight that the router counted is released; the chat is back at its place,
     * unless it waits again already; the agent counts as full until {@link AgentChanged}, or {@link LoadChanged} by
     * which something is released, or the two would meet again at once. So a caller looks at the agent again later. If the
     * router has decided about the chat again since, only the weight is given back, by {@link LoadChanged}.
     *
     * @param assignment the decision that failed
     */
    record AssignmentRefused(RoutingDecision.Assign assignment) implements RoutingEvent {
        /** Validates. */
        public AssignmentRefused {
            Objects.requireNonNull(assignment, "assignment");
        }

        @Override
        public Type type() {
            return Type.ASSIGNMENT_REFUSED;
        }
    }

    /**
     * Something may be due.
     */
    record TimePassed() implements RoutingEvent {
        @Override
        public Type type() {
            return Type.TIME_PASSED;
        }
    }
}
