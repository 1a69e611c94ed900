package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.MailTranscript;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a visitor's transcript is mailed, and where to. */
final class CopyMail {
    private static final Refusal NO_MAIL = Refusal.of(ErrorCode.UNSUPPORTED, "this desk mails no transcripts");
    private static final Refusal NO_ADDRESS =
            new Refusal(ErrorCode.MALFORMED, "address: none was given in the chat", "address", null);
    private static final Refusal BAD_ADDRESS = new Refusal(
            ErrorCode.MALFORMED, "address: a mail address such as ann@example.com expected", "address", null);

    private CopyMail() {}

    static Optional<FollowUpPolicy.Copies> policy(Desk desk) {
        return Optional.ofNullable(desk.followUps())
                .flatMap(keep -> keep.policy().copies());
    }

    /** What was asked, before it is known what comes of it. */
    static MailTranscript asked(@Nullable String address) {
        return new MailTranscript(address, null, NO_MAIL);
    }

    /** What comes of it in this chat. */
    static MailTranscript in(Desk desk, Chat chat, MailTranscript asked) {
        return policy(desk).map(policy -> in(policy, chat, asked.address())).orElse(asked);
    }

    private static MailTranscript in(FollowUpPolicy.Copies policy, Chat chat, @Nullable String address) {
        String known = chat.attributes().get(policy.address());
        String to = address == null ? known : address;
        Refusal against = against(policy, chat, to);
        return new MailTranscript(address, against == null && to != null ? to.strip() : null, against);
    }

    private static @Nullable Refusal against(FollowUpPolicy.Copies policy, Chat chat, @Nullable String to) {
        if (to == null) {
            return NO_ADDRESS;
        }
        if (!FollowUpRules.isAddress(to.strip())) {
            return BAD_ADDRESS;
        }
        return chat.copiesAsked() < policy.most()
                ? null
                : Refusal.limit(
                        "mailTranscript", policy.most(), "a chat is mailed at most " + policy.most() + " times");
    }
}
