package dev.peekwire.routing;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A single-writer state machine: told what happened, it says what follows. It has no threads, clocks or I/O, and the
 * same events in the same order give the same decisions, so that another node can rebuild it from the store.
 *
 * <p><strong>Not</strong> thread-safe: one caller at a time, with a happens-before between callers. The caller carries
 * a decision out and tells the router only what went otherwise: {@link RoutingEvent.AssignmentRefused} when the agent
 * could not take the chat; {@link RoutingEvent.SlotFreed} when the chat was gone, since the router counts the agent's
 * slot as taken from its decision on.
 *
 * @since 0.1.0
 */
public interface Router {
    /** Takes in one event; returns what it makes possible, in order, and nothing that an earlier event made possible. */
    List<RoutingDecision> on(RoutingEvent event);

    /** How many chats of the same team are served no later than this one: 1 for the next; empty if it does not wait. */
    OptionalInt position(ChatId chat);

    /** How many chats wait for a team. */
    int waiting(TeamId team);
}
