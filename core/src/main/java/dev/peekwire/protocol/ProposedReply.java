package dev.peekwire.protocol;

import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a reply that its writer proposed to a team.
 *
 * @param reply the id of the writer's own reply
 * @param team to whom it was proposed
 * @param script the team's script, in its newest version
 * @param state how far that has come; {@link Approval.State#DRAFTED} once it was refused
 * @param by who proposed, or decided, last
 * @param at when, in whole milliseconds
 * @param note what whoever decided wrote about it; null for nothing
 * @param inForce the version that may be sent today; 0 for none
 * @since 0.1.0
 */
public record ProposedReply(
        String reply,
        TeamId team,
        ScriptRef script,
        Approval.State state,
        String by,
        Instant at,
        @Nullable String note,
        int inForce) {
    /** Validates. */
    public ProposedReply {
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (inForce < 0) {
            throw new IllegalArgumentException("inForce: " + inForce + ", at least 0");
        }
    }

    /** Hides the note. */
    @Override
    public String toString() {
        return "ProposedReply[" + reply + ", " + team + ", " + script + ", " + state + ", " + by + ", " + at + "]";
    }
}
