package dev.peekwire.followup.mail;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpState;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Follow-ups, and a sender of them. */
final class MailScene {
    static final Instant DECIDED = Instant.parse("2026-03-01T12:00:00Z");
    static final URI LEAVE = URI.create("https://example.org/leave/f47ac10b");

    private MailScene() {}

    static FollowUp followUp(FollowUpKind kind, String id, String chat) {
        return new FollowUp(
                        new FollowUpId(id),
                        new DeskId("main"),
                        new ChatId(chat),
                        kind,
                        "kari@example.com",
                        "nb",
                        DECIDED,
                        DECIDED,
                        0,
                        FollowUpState.WAITING,
                        null)
                .begun(DECIDED.plusSeconds(90));
    }

    static FollowUp transcript() {
        return followUp(FollowUpKind.TRANSCRIPT, "f-1", "chat-1");
    }

    static MailSenderBuilder sender(PostRoom room, MailContent content) {
        return MailSender.builder()
                .server("localhost", room.relay.port())
                .tls(PostRoom.trusted().getSocketFactory())
                .times(Duration.ofSeconds(20), Duration.ofSeconds(60))
                .from("desk@example.org", "Kari fra B\u00F8r & S\u00F8nn")
                .contents(one -> CompletableFuture.completedFuture(Optional.of(content)));
    }

    static FollowUpOutcome send(MailSenderBuilder builder, FollowUp followUp) throws Exception {
        try (MailSender sender = builder.build()) {
            return sender.send(followUp).toCompletableFuture().get(90, TimeUnit.SECONDS);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            String[] all = mail.getHeader(name);
            return all == null ? null : String.join(" | ", all);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
