package com.example.peekwire;

import dev.peekwire.consent.NoticeRef;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatListener;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpRules;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.followup.RetryPlan;
import dev.peekwire.followup.mail.MailContent;
import dev.peekwire.followup.mail.MailSender;
import dev.peekwire.followup.mail.MailSenderBuilder;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptRequest;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What the guide shows. */
public final class FollowUpSnippets {
    private FollowUpSnippets() {}

    public static ChatDesk desk(ChatStore store, MailSender sender, Consumer<FollowUp> alarm) {
        FollowUpPolicy policy = FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email"));
        return ChatDesk.builder()
                .id("shop")
                .store(store)
                .followUps(policy)
                .followUpSender(sender)
                .listener(new ChatListener() {
                    @Override
                    public void onFollowUp(FollowUp followUp) {
                        if (followUp.state() == FollowUpState.GIVEN_UP) {
                            alarm.accept(followUp);
                        }
                    }
                })
                .build();
    }

    public static MailSenderBuilder sender(AtomicReference<ChatDesk> desk) {
        return MailSender.builder()
                .server("smtp.example.com", 587)
                .login("chat@shop.example", System.getProperty("smtp.password", ""))
                .from("chat@shop.example", "The shop's chat")
                .contents(followUp -> mail(desk.get(), followUp));
    }

    private static CompletionStage<Optional<MailContent>> mail(ChatDesk desk, FollowUp followUp) {
        CompletionStage<String> text = desk.transcript(followUp.chat(), asked(TranscriptFormat.TEXT));
        CompletionStage<String> html = desk.transcript(followUp.chat(), asked(TranscriptFormat.HTML));
        return text.thenCombine(
                html, (plain, rich) -> Optional.of(new MailContent("Your chat with us", plain, rich, List.of())));
    }

    private static TranscriptRequest asked(TranscriptFormat format) {
        return new TranscriptRequest(Audience.VISITOR, format, ZoneId.of("Europe/Oslo"), null);
    }

    public static FollowUpPolicy more(NoticeRef newsletter) {
        return FollowUpPolicy.of(
                        FollowUpRules.transcriptOnClose("email"),
                        FollowUpRules.surveyOnClose("email"),
                        FollowUpRules.invitationOnOptIn("email", "newsletter", Set.of(newsletter)))
                .withRetries(new RetryPlan(
                        Duration.ofMinutes(1), Duration.ofHours(4), 12, Duration.ofDays(2), Duration.ofMinutes(1)));
    }

    public static MailSenderBuilder invitations(MailSenderBuilder sender) {
        return sender.unsubscribe(followUp -> followUp.kind() == FollowUpKind.INVITATION
                ? URI.create("https://shop.example/leave/" + followUp.id())
                : null);
    }
}
