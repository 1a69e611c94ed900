package dev.peekwire.internal.peek;

import java.util.Objects;

/**
 * What a program has read of a draft. Prints none of it.
 *
 * @param number of the draft's text; another one when that was erased
 * @param text as viewers may see it
 */
public record Reading(long number, String text) {
    /** Validates. */
    public Reading {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "Reading[number=" + number + ", " + text.length() + " characters]";
    }
}
