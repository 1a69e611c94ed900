package dev.peekwire.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent looks for in a library. Immutable.
 *
 * @param agent who looks
 * @param teams the teams that the agent works for
 * @param now when
 * @param tier the chat's tier, or 0 for scripts of all tiers
 * @param topic the chat's topic, whose scripts come first; null for none
 * @param locale the language tag of the reader, whose scripts come first; null for unknown
 * @param text what was typed: a shortcut or its beginning, or words; empty for all. The first 200 characters are looked at
 * @param limit how many are found at most, 1 to {@link #MOST}
 * @since 0.1.0
 */
public record LibraryQuery(
        AgentId agent,
        Set<TeamId> teams,
        Instant now,
        int tier,
        @Nullable String topic,
        @Nullable String locale,
        String text,
        int limit) {
    /** How many are found at most. */
    public static final int MOST = 100;

    /** Validates and copies. */
    public LibraryQuery {
        Objects.requireNonNull(agent, "agent");
        teams = Set.copyOf(teams);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(text, "text");
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + ", allowed are 1 to " + MOST);
        }
    }

    /** What an agent typed, whatever the chat; the first 20. */
    public static LibraryQuery of(AgentId agent, Set<TeamId> teams, Instant now, String text) {
        return new LibraryQuery(agent, teams, now, 0, null, null, text, 20);
    }

    /** For logs: nothing of what was typed. */
    @Override
    public String toString() {
        return "LibraryQuery[" + agent + ", " + text.length() + " characters]";
    }
}
