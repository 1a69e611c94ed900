package dev.peekwire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the response policy does not let an answer through, for clients that tell it in their people's language.
 *
 * @param why what is wrong with the answer
 * @param rule the policy's rule that says so; null where the script itself does
 * @param script the script that must be sent first, for {@link Why#DISCLAIMER}; else null
 * @since 0.1.0
 */
public record PolicyReason(Why why, @Nullable String rule, @Nullable String script) {
    /** What is wrong with an answer. */
    public enum Why {
        /** Only scripts may be sent here, and this is none. */
        SCRIPTED_ONLY,
        /** A script comes first here, and none was sent yet. */
        SCRIPT_FIRST,
        /** A disclaimer must have been sent in the chat. */
        DISCLAIMER
    }

    /** Validates. */
    public PolicyReason {
        Objects.requireNonNull(why, "why");
    }
}
