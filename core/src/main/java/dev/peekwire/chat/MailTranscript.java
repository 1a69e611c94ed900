package dev.peekwire.chat;

import dev.peekwire.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Have the transcript mailed, also when the chat has ended.
 *
 * @param address where to, as was asked, which is what the command says; null for the address that is known
 * @param to where to, as the desk found; null if it is not sent
 * @param against why it is not; null otherwise
 * @since 0.1.0
 */
public record MailTranscript(@Nullable String address, @Nullable String to, @Nullable Refusal against)
        implements ChatCommand {
    /** Validates that it is sent, or not. */
    public MailTranscript {
        if ((to == null) == (against == null)) {
            throw new IllegalArgumentException("to or against, one of them");
        }
    }

    @Override
    public Type type() {
        return Type.MAIL_TRANSCRIPT;
    }

    /** Without addresses. */
    @Override
    public String toString() {
        return "MailTranscript[" + (against == null ? "" : against.code()) + "]";
    }
}
