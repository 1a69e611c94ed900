package dev.peekwire.protocol;

import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A script that was proposed to a team, and that nobody has decided on yet; or one that was approved, if those are asked for.
 *
 * @param reply what it says
 * @param team to whom
 * @param by who proposed it, or approved it
 * @param at when, in whole milliseconds
 * @param inForce what the team sends today, if the proposal is another version of it; else null
 * @since 0.1.0
 */
public record Proposal(QuickReply reply, TeamId team, String by, Instant at, @Nullable QuickReply inForce) {
    /** Validates. */
    public Proposal {
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** One that takes nothing's place. */
    public Proposal(QuickReply reply, TeamId team, String by, Instant at) {
        this(reply, team, by, at, null);
    }
}
