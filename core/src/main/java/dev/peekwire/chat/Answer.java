package dev.peekwire.chat;

import dev.peekwire.Refusal;
import dev.peekwire.response.ScriptClaim;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agent's message besides its words.
 *
 * @param tier the agent's, 1 to 9
 * @param needs the ids of the disclaimers that its script must not go without
 * @param claim what the agent's client said, or null if nothing; part of what the command says, unlike what the desk
 *     found out
 * @param against what the brand's style has against the words, as the desk found; null for nothing
 * @since 0.1.0
 */
public record Answer(int tier, Set<String> needs, @Nullable ScriptClaim claim, @Nullable Refusal against) {
    /** Copies. */
    public Answer {
        needs = Set.copyOf(needs);
    }

    /** Words that nothing is to be said against. */
    public Answer(int tier, Set<String> needs, @Nullable ScriptClaim claim) {
        this(tier, needs, claim, null);
    }
}
