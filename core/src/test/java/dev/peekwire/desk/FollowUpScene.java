package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.followup.FollowUpRules;
import dev.peekwire.followup.RetryPlan;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.spi.FollowUpSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A sender that answers as a test says, and a policy that sends a transcript to who left an address. */
final class FollowUpScene implements FollowUpSender, ChatListener {
    static final RetryPlan PLAN =
            new RetryPlan(Duration.ofMinutes(1), Duration.ofHours(1), 4, Duration.ofDays(1), Duration.ofSeconds(20));
    static final FollowUpPolicy POLICY =
            FollowUpPolicy.of(FollowUpRules.transcriptOnClose("email")).withRetries(PLAN);

    final List<FollowUp> asked = new ArrayList<>();
    final List<FollowUp> told = new ArrayList<>();
    Function<FollowUp, CompletionStage<FollowUpOutcome>> answers = one -> done(FollowUpOutcome.sent());

    static CompletionStage<FollowUpOutcome> done(FollowUpOutcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    ChatDeskBuilder in(ChatDeskBuilder builder) {
        return builder.followUps(POLICY).followUpSender(this, Runnable::run).listener(this);
    }

    @Override
    public CompletionStage<FollowUpOutcome> send(FollowUp followUp) {
        asked.add(followUp);
        return answers.apply(followUp);
    }

    @Override
    public void onFollowUp(FollowUp followUp) {
        told.add(followUp);
    }

    /** A chat with an address, and its end. */
    static ChatId closesChat(DeskFixture desk, String name) {
        TestClient visitor = desk.visitor(name);
        visitor.sends(new ClientFrame.Start(desk.command(), null, "nb", Map.of("email", name + "@example.com")));
        ChatId chat = visitor.latest(dev.peekwire.protocol.ServerFrame.Ok.class).chat();
        visitor.sends(new ClientFrame.Close(desk.command(), chat));
        return chat;
    }
}
