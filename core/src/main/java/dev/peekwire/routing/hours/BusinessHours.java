package dev.peekwire.routing.hours;

import java.time.Instant;
import java.util.Optional;

/**
 * When a team takes chats. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BusinessHours {
    /** At all times. */
    public static final BusinessHours ALWAYS = new BusinessHours();

    private BusinessHours() {}

    /** Whether it is open then. */
    public boolean isOpen(Instant at) {
        return true;
    }

    /** When it opens next after a moment at which it is closed; empty if it is open then, or never opens again. */
    public Optional<Instant> nextOpening(Instant after) {
        return Optional.empty();
    }
}
