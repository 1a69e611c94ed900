package dev.peekwire.followup.mail;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says. Markup in it is the caller's: {@code html} is sent as it is.
 *
 * @param subject one line; control and format characters are left out, and what is beyond 200 characters
 * @param text the mail as plain text
 * @param html the same as an HTML document of its own; null for none
 * @param attachments at most ten
 * @since 0.1.0
 */
public record MailContent(String subject, String text, @Nullable String html, List<MailAttachment> attachments) {
    /** The most attachments. */
    public static final int MOST_ATTACHMENTS = 10;

    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if there are too many attachments, or the subject is blank
     */
    public MailContent {
        Objects.requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
        if (subject.isBlank()) {
            throw new IllegalArgumentException("subject: blank");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException(
                    "attachments: " + attachments.size() + ", at most " + MOST_ATTACHMENTS + " are allowed");
        }
    }

    /** As plain text alone. */
    public static MailContent of(String subject, String text) {
        return new MailContent(subject, text, null, List.of());
    }

    /** How much there is of it, roughly. */
    long size() {
        long size = 3L * subject.length() + 3L * text.length() + (html == null ? 0 : 3L * html.length());
        return size + attachments.stream().mapToLong(MailAttachment::size).sum();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "MailContent[" + attachments.size() + " attachments]";
    }
}
