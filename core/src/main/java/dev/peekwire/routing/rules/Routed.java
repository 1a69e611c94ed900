package dev.peekwire.routing.rules;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Route;
import java.util.List;
import java.util.Objects;

/**
 * What a plan says of one chat.
 *
 * @param route where it goes; its {@link Route#rule()} is the rule that matched, or {@link RoutingPlan#DEFAULT}
 * @param wanted whom to try first, in this order, for the ticket: the last agent, if the rule asks for that and the
 *     facts name one, then the agents that the rule names
 * @param sticky whether the rule asks for the last agent
 * @since 0.1.0
 */
public record Routed(Route route, List<AgentId> wanted, boolean sticky) {
    /** Copies. */
    public Routed {
        Objects.requireNonNull(route, "route");
        wanted = List.copyOf(wanted);
    }

    /** The rule that matched. */
    public String rule() {
        return route.rule();
    }
}
