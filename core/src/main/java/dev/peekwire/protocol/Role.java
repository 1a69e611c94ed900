package dev.peekwire.protocol;

/**
 * What a client may be.
 *
 * @since 0.1.0
 */
public enum Role {
    /** Somebody who asks for help. */
    VISITOR,
    /** Somebody who answers; supervisors too. */
    AGENT
}
