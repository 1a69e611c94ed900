package dev.peekwire.followup;

/**
 * What is sent.
 *
 * @since 0.1.0
 */
public enum FollowUpKind {
    /** The chat in writing. */
    TRANSCRIPT,
    /** A link to a survey about the chat. */
    SURVEY,
    /** An offer to subscribe, a discount: only for those who asked for it by an act of its own. */
    INVITATION
}
