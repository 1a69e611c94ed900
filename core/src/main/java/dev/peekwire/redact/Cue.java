package dev.peekwire.redact;

/**
 * A cue word with what leads from it to a value.
 *
 * @param end offset at which the value begins, if there is one
 * @param link the strongest thing that leads there
 */
record Cue(int end, Link link) {
    /** What leads from a cue word to a value. */
    enum Link {
        /** White space, punctuation or words such as {@code number}. */
        NONE,
        /** A word such as {@code is}. */
        VERB,
        /** A colon or an equals sign. */
        SIGN
    }
}
