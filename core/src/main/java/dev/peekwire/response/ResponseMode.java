package dev.peekwire.response;

/**
 * How freely agents may answer.
 *
 * @since 0.1.0
 */
public enum ResponseMode {
    /** Only with scripts' words, edited no further than the rule allows. */
    SCRIPTED_ONLY,
    /** In their own words once a script of the team that has the chat was sent in it. */
    SCRIPTED_FIRST,
    /** As they like. */
    FREE
}
