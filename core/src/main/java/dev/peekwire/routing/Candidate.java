package dev.peekwire.routing;

import dev.peekwire.AgentId;
import java.time.Instant;
import java.util.Objects;

/**
 * An agent who could take a chat, as a selection compares them.
 *
 * @param profile what the agent can do
 * @param load the weight of the chats at hand and of the offers held
 * @param idleSince when chats at hand were last released, or the agent became available, whichever is later; offers
 *     that come and go do not count
 * @param lastChosen the number of the choice, counted by the router from 1, by which the agent was last given or offered
 *     a chat; 0 for never
 * @since 0.1.0
 */
public record Candidate(AgentProfile profile, int load, Instant idleSince, long lastChosen) {
    /** Validates. */
    public Candidate {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(idleSince, "idleSince");
    }

    /** Who. */
    public AgentId agent() {
        return profile.agent();
    }
}
