package dev.peekwire.tck.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.FollowUpSender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sender, follow-ups, and bounded waits for what it answers. */
abstract class SenderFixture {
    private static final Instant DECIDED = Instant.parse("2026-03-01T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    SenderHarness harness;

    @SuppressWarnings("NullAway.Init")
    FollowUpSender sender;

    /** For this package. */
    SenderFixture() {}

    /** Opens a harness; called before each test, which closes it after itself. */
    protected abstract SenderHarness harness() throws Exception;

    /** How long an answer may take, also when nobody answers the sender; thirty seconds unless overridden. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @BeforeEach
    final void open() throws Exception {
        harness = harness();
        sender = harness.sender();
    }

    @AfterEach
    final void close() {
        sender.close();
        harness.close();
    }

    final FollowUp followUp(int number) {
        return followUp(harness.recipient(number), "f-" + UUID.randomUUID());
    }

    final FollowUp followUp(String recipient, String id) {
        return new FollowUp(
                        new FollowUpId(id),
                        new DeskId("tck"),
                        new ChatId("chat-of-" + id.substring(0, Math.min(40, id.length()))),
                        FollowUpKind.TRANSCRIPT,
                        recipient,
                        "en-GB",
                        DECIDED,
                        DECIDED,
                        0,
                        FollowUpState.WAITING,
                        null)
                .begun(DECIDED.plusSeconds(90));
    }

    final FollowUpOutcome.Type sent(FollowUp followUp) {
        return send(followUp).type();
    }

    /** On a thread of its own, so that a sender that hangs fails the test and no more. */
    final FollowUpOutcome send(FollowUp followUp) {
        FutureTask<CompletionStage<FollowUpOutcome>> call = new FutureTask<>(() -> sender.send(followUp));
        Thread thread = new Thread(call, "follow-up-tck");
        thread.setDaemon(true);
        thread.start();
        CompletionStage<FollowUpOutcome> stage = got(call, "send did not return");
        assertThat(stage).as("the stage").isNotNull();
        FutureTask<FollowUpOutcome> answer = new FutureTask<>(
                () -> stage.toCompletableFuture().get(patience().toMillis(), TimeUnit.MILLISECONDS));
        answer.run();
        FollowUpOutcome outcome = got(answer, "no answer");
        assertThat(outcome).as("the outcome").isNotNull();
        return outcome;
    }

    private <T> T got(FutureTask<T> task, String otherwise) {
        try {
            return task.get(patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(otherwise + ": it failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError(otherwise + " within " + patience(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    final List<SenderHarness.Arrived> arrived() {
        return harness.arrived();
    }
}
