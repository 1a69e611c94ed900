package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import java.util.Optional;

/**
 * What people and teams are called in a transcript: chats keep ids, the product knows the names. Asked once for each, on a
 * worker; who is unknown appears with the id. Names are cut after 100 code points, and what is not plain text in them is
 * dropped.
 *
 * @since 0.1.0
 */
public interface TranscriptNames {
    /** Everybody appears with the id. */
    TranscriptNames NONE = new TranscriptNames() {};

    /** An agent's name, as this transcript's readers may know it. */
    default Optional<String> agent(AgentId agent) {
        return Optional.empty();
    }

    /** The visitor's name; without one a transcript says <em>visitor</em>. */
    default Optional<String> visitor(VisitorId visitor) {
        return Optional.empty();
    }

    /** A team's name. */
    default Optional<String> team(TeamId team) {
        return Optional.empty();
    }
}
