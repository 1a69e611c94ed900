package dev.peekwire.followup;

/**
 * How far a follow-up has come.
 *
 * @since 0.1.0
 */
public enum FollowUpState {
    /** To be sent, or being sent, or to be tried again. */
    WAITING,
    /** Taken by who delivers it. */
    SENT,
    /** Refused for good, or tried often enough. */
    GIVEN_UP
}
