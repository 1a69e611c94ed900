package dev.peekwire.transcript;

import dev.peekwire.chat.Actor;
import java.util.Objects;

/**
 * Somebody who stands in a transcript.
 *
 * @param who the visitor, an agent, or the desk where it answers by itself
 * @param name what they are called there; never empty
 * @since 0.1.0
 */
public record Participant(Actor who, String name) {
    /** Validates. */
    public Participant {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(name, "name");
    }
}
