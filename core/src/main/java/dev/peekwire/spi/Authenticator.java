package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.Role;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Skill;
import java.util.Map;
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
     * @param capacity the weight of chats at once, 1 to 1000; a chat weighs 1 unless a rule says otherwise
     * @param skills what the agent can do, with levels 1 to 10
     * @param languages primary language subtags in lower case; empty means that every language is thought to be spoken
     * @param tier 1 for the first line; 1 to 9
     * @param approver whether the agent decides which scripts colleagues' proposals become, for the agent's teams;
     *     supervisors do so for all teams, whatever is said here
     */
    record Agent(
            AgentId id,
            String name,
            Set<TeamId> teams,
            boolean supervisor,
            int capacity,
            Map<Skill, Integer> skills,
            Set<String> languages,
            int tier,
            boolean approver)
            implements Identity {
        /** Validates and copies. */
        public Agent {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            AgentProfile valid = new AgentProfile(id, teams, skills, languages, tier, capacity);
            teams = valid.teams();
            skills = valid.skills();
            languages = valid.languages();
        }

        /** An agent who decides on no scripts. */
        public Agent(
                AgentId id,
                String name,
                Set<TeamId> teams,
                boolean supervisor,
                int capacity,
                Map<Skill, Integer> skills,
                Set<String> languages,
                int tier) {
            this(id, name, teams, supervisor, capacity, skills, languages, tier, false);
        }

        /** An agent of the first line without particular skills, who is thought to speak every language. */
        public Agent(AgentId id, String name, Set<TeamId> teams, boolean supervisor, int capacity) {
            this(id, name, teams, supervisor, capacity, Map.of(), Set.of(), 1, false);
        }

        /** What the router needs to know. */
        public AgentProfile profile() {
            return new AgentProfile(id, teams, skills, languages, tier, capacity);
        }
    }

    /** Nobody. The peer is told that it is not authenticated, not why. */
    record Refused() implements Identity {}
}
