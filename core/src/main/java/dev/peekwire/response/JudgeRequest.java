package dev.peekwire.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.response.template.TemplateValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message of an agent, of which is to be found out whose words it has. Immutable.
 *
 * @param text the message
 * @param claim what the agent's client says; null if it says that the words are the agent's
 * @param agent who sends it
 * @param teams the teams that the agent works for
 * @param now when
 * @param values what is known of the chat
 * @param mostEdit how much of a script may be changed, as a share of its length, 0 to 1
 * @param disclaimers ids of scripts to look for in it, beside those that the script asks for
 * @since 0.1.0
 */
public record JudgeRequest(
        String text,
        @Nullable ScriptClaim claim,
        AgentId agent,
        Set<TeamId> teams,
        Instant now,
        TemplateValues values,
        double mostEdit,
        Set<String> disclaimers) {
    /** A quarter of the script. */
    public static final double MOST_EDIT = 0.25;

    /** Validates and copies. */
    public JudgeRequest {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(agent, "agent");
        teams = Set.copyOf(teams);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(values, "values");
        disclaimers = Set.copyOf(disclaimers);
        if (!(mostEdit >= 0 && mostEdit <= 1)) {
            throw new IllegalArgumentException("mostEdit: " + mostEdit + ", allowed are 0 to 1");
        }
    }

    /** For logs: nothing of the message. */
    @Override
    public String toString() {
        return "JudgeRequest[by " + agent + ", " + text.length() + " characters, " + claim + "]";
    }
}
