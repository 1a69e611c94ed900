package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.VisitorId;
import java.util.Objects;

/**
 * Who did something, as the desk established it; clients never set it.
 *
 * @param kind what sort of actor
 * @param id the visitor's or agent's id; {@code "desk"} for the desk itself
 * @since 0.1.0
 */
public record Actor(Kind kind, String id) {
    /** The desk itself: time-outs, assignments. */
    public static final Actor DESK = new Actor(Kind.DESK, "desk");

    /** Sorts of actors. */
    public enum Kind {
        /** The person who asks for help. */
        VISITOR,
        /** A person who answers, supervisors included. */
        AGENT,
        /** The desk, without a person's act. */
        DESK
    }

    /** Validates the parts. */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** A visitor as actor. */
    public static Actor visitor(VisitorId id) {
        return new Actor(Kind.VISITOR, id.value());
    }

    /** An agent as actor. */
    public static Actor agent(AgentId id) {
        return new Actor(Kind.AGENT, id.value());
    }

    /** Whether this is that agent. */
    public boolean is(AgentId agent) {
        return kind == Kind.AGENT && id.equals(agent.value());
    }

    /** Whether this is that visitor. */
    public boolean is(VisitorId visitor) {
        return kind == Kind.VISITOR && id.equals(visitor.value());
    }
}
