package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpKind;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A follow-up as a message: the same headers and the same Message-ID in every attempt. */
final class Letter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 200;

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * Who writes to whom, and where the reader says no to more.
     *
     * @param unsubscribe null for what is no invitation
     */
    record Envelope(MailAddress from, String name, MailAddress to, String domain, @Nullable URI unsubscribe) {}

    static Letter of(Session session, FollowUp followUp, MailContent content, Envelope envelope)
            throws MessagingException {
        MailIds ids = new MailIds(envelope.domain());
        Letter letter = new Letter(session, ids.of(followUp));
        letter.address(envelope);
        letter.setSubject(OneLine.of(content.subject(), LONGEST_SUBJECT), UTF_8);
        letter.setSentDate(Date.from(followUp.decided()));
        letter.setHeader("In-Reply-To", ids.thread(followUp));
        letter.setHeader("References", ids.thread(followUp));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.unsubscribe(followUp, envelope.unsubscribe());
        letter.fill(content);
        letter.saveChanges();
        return letter;
    }

    private void address(Envelope envelope) throws MessagingException {
        try {
            String name = envelope.name();
            setFrom(
                    name.isEmpty()
                            ? plain(envelope.from())
                            : new InternetAddress(envelope.from().value(), name, UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        setRecipient(RecipientType.TO, plain(envelope.to()));
    }

    /** Not parsed again: it is known to be one. */
    static InternetAddress plain(MailAddress address) {
        InternetAddress plain = new InternetAddress();
        plain.setAddress(address.value());
        return plain;
    }

    private void unsubscribe(FollowUp followUp, @Nullable URI unsubscribe) throws MessagingException {
        if (followUp.kind() == FollowUpKind.INVITATION && unsubscribe != null) {
            setHeader("List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private void fill(MailContent content) throws MessagingException {
        String html = content.html();
        if (html == null && content.attachments().isEmpty()) {
            setText(content.text(), UTF_8);
        } else if (content.attachments().isEmpty()) {
            setContent(alternatives(content.text(), html));
        } else {
            MimeMultipart mixed = new MimeMultipart("mixed");
            mixed.addBodyPart(body(content.text(), html));
            for (MailAttachment each : content.attachments()) {
                mixed.addBodyPart(attached(each));
            }
            setContent(mixed);
        }
    }

    private static MimeBodyPart body(String text, @Nullable String html) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        if (html == null) {
            body.setText(text, UTF_8);
        } else {
            body.setContent(alternatives(text, html));
        }
        return body;
    }

    /** The best last, as readers expect it. */
    private static MimeMultipart alternatives(String text, @Nullable String html) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        alternatives.addBodyPart(plain);
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        alternatives.addBodyPart(rich);
        return alternatives;
    }

    private static MimeBodyPart attached(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
