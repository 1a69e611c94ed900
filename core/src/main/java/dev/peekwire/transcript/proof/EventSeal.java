package dev.peekwire.transcript.proof;

import java.util.Objects;

/**
 * What an event is kept with, so that it can be proven later that it, and all before it, are as they were.
 *
 * @param salt hides what is withheld of the event; goes with the event when that is erased
 * @param link what this event and all before it in the chain come to; stays
 * @since 0.1.0
 */
public record EventSeal(Salt salt, Hash link) {
    /** Validates. */
    public EventSeal {
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(link, "link");
    }
}
