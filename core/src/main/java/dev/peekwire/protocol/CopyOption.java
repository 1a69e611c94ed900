package dev.peekwire.protocol;

/**
 * What a desk can do with a copy of a chat besides giving it.
 *
 * @since 0.1.0
 */
public enum CopyOption {
    /** It signs copies: {@link CopyFormat#SIGNED}. */
    SIGNED,
    /** It mails them: {@link CopyFrame.MailTranscript}. */
    MAIL
}
