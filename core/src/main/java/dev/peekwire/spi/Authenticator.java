package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.Role;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Says who is connecting. Without one no agent can connect, and visitors are anonymous.
 *
 * <p>MUST be thread-safe and MUST NOT block the calling thread for long: it is called on a worker. A stage that fails
 * is answered as {@link dev.peekwire.ErrorCode#UNAVAILABLE}, one that says {@link Refused} as
 * {@link dev.peekwire.ErrorCode#UNAUTHENTICATED}. Tokens MUST NOT be logged.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Authenticator {
    /** Decides who the peer is. */
    CompletionStage<Identity> authenticate(Request request);

    /**
     * What is known before somebody is known.
     *
     * @param role what the peer wants to be
     * @param token what it presented
     * @param peer where it connects from
     */
    record Request(Role role, String token, PeerInfo peer) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Request[role=" + role + ", peer=" + peer + "]";
        }
    }

    /** Who the peer is, or that it is refused. */
    sealed interface Identity {}

    /**
     * A visitor the product knows.
     *
     * @param id the visitor's id in the product
     * @param name a name to show to agents, if known
     */
    record Visitor(VisitorId id, @Nullable String name) implements Identity {
        /** Validates. */
        public Visitor {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * An agent.
     *
     * @param id the agent's id in the product
     * @param name a name to show to visitors
     * @param teams whose chats the agent may take and see; at least one
     * @param supervisor whether the agent may see and join every chat of the desk
     * @param capacity how many chats at once, 1 to 1000
     */
    record Agent(AgentId id, String name, Set<TeamId> teams, boolean supervisor, int capacity) implements Identity {
        /** Validates and copies. */
        public Agent {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            teams = Set.copyOf(teams);
            if (teams.isEmpty()) {
                throw new IllegalArgumentException("teams: at least one");
            }
            if (capacity < 1 || capacity > 1000) {
                throw new IllegalArgumentException("capacity: " + capacity + ", allowed are 1 to 1000");
            }
        }
    }

    /** Nobody. The peer is told that it is not authenticated, not why. */
    record Refused() implements Identity {}
}
