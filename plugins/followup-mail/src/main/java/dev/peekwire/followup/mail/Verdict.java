package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUpOutcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failure means: for good is only what the server says of the recipient or the message by a code of 500 or more.
 * Everything else may pass, or is not known: no answer, a lost connection, a login or a sender that is refused, which is the
 * operator's to mend. An exception's message may quote an address, so that it goes no further than this.
 */
final class Verdict {
    private static final int PERMANENT = 500;
    private static final int LAST = 599;
    private static final int LEAST = 400;

    private Verdict() {}

    static FollowUpOutcome connecting(Exception failure) {
        return FollowUpOutcome.temporary(failure instanceof AuthenticationFailedException ? "login" : "connect");
    }

    /** Of a message that was handed over, or not. */
    static FollowUpOutcome sending(MessagingException failure) {
        int code = 0;
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPSenderFailedException sender) {
                return FollowUpOutcome.temporary("sender_" + known(sender.getReturnCode()));
            }
            code = code(at, code);
        }
        String reason = "smtp_" + known(code);
        return code >= PERMANENT && code <= LAST
                ? FollowUpOutcome.permanent(reason)
                : FollowUpOutcome.temporary(code < LEAST ? "no_answer" : reason);
    }

    private static int code(Exception at, int before) {
        if (at instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return at instanceof SMTPSendFailedException send && send.getReturnCode() > 0 ? send.getReturnCode() : before;
    }

    private static int known(int code) {
        return Math.max(0, Math.min(code, 999));
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception at) {
        return at instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
