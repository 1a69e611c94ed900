package dev.peekwire.routing;

import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a team stands.
 *
 * @param team which team
 * @param waiting how many chats wait, offered ones included
 * @param offered how many of them are offered to somebody
 * @param available how many agents take its chats, with room or without
 * @param away how many are at the desk and take none of its chats
 * @param load the weight of the chats that its agents at the desk have, of whatever team
 * @param capacity what they can have in all
 * @param oldest since when the chat waits that waits longest
 * @since 0.1.0
 */
public record TeamLoad(
        TeamId team,
        int waiting,
        int offered,
        int available,
        int away,
        int load,
        int capacity,
        Optional<Instant> oldest) {
    /** Validates. */
    public TeamLoad {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(oldest, "oldest");
    }
}
