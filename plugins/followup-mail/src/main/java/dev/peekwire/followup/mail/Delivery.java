package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** One attempt to hand a mail over: one connection, one message, one answer. */
final class Delivery {
    private final MailServer server;
    private final OneSocket sockets = new OneSocket();

    Delivery(MailServer server) {
        this.server = server;
    }

    /** Ends it, at whatever step it is. */
    void cut() {
        sockets.cut();
    }

    FollowUpOutcome of(FollowUp followUp, MailContent content, Letter.Envelope envelope) {
        Session session = Session.getInstance(server.properties(sockets));
        Letter letter;
        try {
            letter = Letter.of(session, followUp, content, envelope);
        } catch (MessagingException e) {
            return FollowUpOutcome.permanent("message");
        }
        return handedOver(session, letter, envelope);
    }

    private FollowUpOutcome handedOver(Session session, Letter letter, Letter.Envelope envelope) {
        Transport transport = null;
        try {
            transport = session.getTransport();
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            close(transport);
            return Verdict.connecting(e);
        }
        try {
            transport.sendMessage(letter, new Address[] {Letter.plain(envelope.to())});
            return FollowUpOutcome.sent();
        } catch (MessagingException e) {
            return Verdict.sending(e);
        } finally {
            close(transport);
        }
    }

    /** The message was taken, or was not: how the connection ends changes nothing. */
    private static void close(@org.jspecify.annotations.Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException atTheEnd) {
            // The answer is there already.
        }
    }
}
