package dev.peekwire.response.tone;

/**
 * What a finding is about, so that a console can say it in its own words.
 *
 * @since 0.1.0
 */
public enum ToneRule {
    /** A forbidden or discouraged phrase. */
    TERM,
    /** An acronym that was not expanded at its first use, or one that the sheet does not know. */
    ACRONYM,
    /** A word of the other register: <em>du</em> where <em>Sie</em> is asked for. */
    REGISTER,
    /** More emoji than allowed. */
    EMOJI,
    /** Words in capitals. */
    SHOUTING,
    /** More exclamation marks than allowed. */
    EXCLAMATION,
    /** A reply that is too long. */
    LENGTH,
    /** Something that another checker found; its words are the finding's advice. */
    OTHER,
    /** A checker that failed or was too slow: what it would have found is not known. */
    UNCHECKED
}
