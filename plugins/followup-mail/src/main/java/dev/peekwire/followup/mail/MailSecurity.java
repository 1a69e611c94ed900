package dev.peekwire.followup.mail;

/**
 * How the way to the mail server is protected.
 *
 * @since 0.1.0
 */
public enum MailSecurity {
    /** A connection that is upgraded to TLS before anything is said; without, nothing is sent. Mostly port 587. */
    STARTTLS,
    /** TLS from the first byte. Mostly port 465. */
    TLS,
    /** None: for a relay on the same host, and for tests. */
    NONE
}
