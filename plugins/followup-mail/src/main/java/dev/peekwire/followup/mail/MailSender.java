package dev.peekwire.followup.mail;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.spi.FollowUpSender;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends follow-ups by mail: one SMTP connection for each, text and HTML as alternatives, with a Message-ID that is the same in
 * every attempt, threads by chat, and marked as made by a machine. It logs nothing.
 *
 * <p>A recipient is a plain address with an ASCII local part and a domain of any script; whatever else is refused for good. So
 * is what the server refuses by a code of 500 or more for the recipient or the message. Everything else is for now: a server that
 * is away, slow, or breaks off; a login or a sender that is refused. Between the end of the message and the server's answer
 * nobody can know whether it was taken: then it is sent again, with the same Message-ID.
 *
 * <p>Thread-safe. At most 100 follow-ups wait for a thread; more are answered as for now.
 *
 * @since 0.1.0
 */
public final class MailSender implements FollowUpSender {
    private static final FollowUpOutcome CLOSED = FollowUpOutcome.temporary("closed");
    private static final FollowUpOutcome NOTHING = FollowUpOutcome.permanent("nothing_to_say");

    private final MailSenderBuilder settings;
    private final MailThreads threads;

    MailSender(MailSenderBuilder settings) {
        this.settings = settings;
        this.threads = new MailThreads(settings.connections());
    }

    /** To say where mails are handed over, from whom they are and what they say. */
    public static MailSenderBuilder builder() {
        return new MailSenderBuilder();
    }

    @Override
    public CompletionStage<FollowUpOutcome> send(FollowUp followUp) {
        if (threads.closed()) {
            return CompletableFuture.completedFuture(CLOSED);
        }
        Optional<MailAddress> to = MailAddress.of(followUp.recipient());
        if (to.isEmpty()) {
            return CompletableFuture.completedFuture(FollowUpOutcome.permanent("address"));
        }
        try {
            return begun(followUp, to.get());
        } catch (RejectedExecutionException closedMeanwhile) {
            return CompletableFuture.completedFuture(CLOSED);
        }
    }

    private CompletionStage<FollowUpOutcome> begun(FollowUp followUp, MailAddress to) {
        CompletableFuture<FollowUpOutcome> answer = new CompletableFuture<>();
        Delivery delivery = new Delivery(settings.server());
        ScheduledFuture<?> deadline = threads.after(settings.deadline(), () -> {
            answer.complete(FollowUpOutcome.temporary("timeout"));
            delivery.cut();
        });
        answer.whenComplete((outcome, failure) -> deadline.cancel(false));
        run(answer, () -> settings.contents()
                .of(followUp)
                .whenComplete((content, failure) -> run(
                        answer,
                        () -> answer.complete(
                                failure != null || content == null
                                        ? missing(failure)
                                        : delivered(delivery, followUp, to, content)))));
        return answer.copy();
    }

    /** What can't be begun, or goes wrong in a way that nobody thought of, is for now. */
    private void run(CompletableFuture<FollowUpOutcome> answer, Runnable task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error failure) {
                    answer.complete(FollowUpOutcome.temporary("failed"));
                }
            });
        } catch (RejectedExecutionException full) {
            answer.complete(threads.closed() ? CLOSED : FollowUpOutcome.temporary("busy"));
        }
    }

    private FollowUpOutcome delivered(
            Delivery delivery, FollowUp followUp, MailAddress to, Optional<MailContent> content) {
        if (content.isEmpty()) {
            return NOTHING;
        }
        if (content.get().size() > settings.largest()) {
            return FollowUpOutcome.permanent("too_large");
        }
        URI unsubscribe = followUp.kind() == FollowUpKind.INVITATION ? settings.unsubscribe(followUp) : null;
        if (followUp.kind() == FollowUpKind.INVITATION && unsubscribe == null) {
            return FollowUpOutcome.permanent("no_unsubscribe");
        }
        return delivery.of(followUp, content.get(), settings.envelope(to, unsubscribe));
    }

    /** Whether there will ever be anything to say. */
    private static FollowUpOutcome missing(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        boolean gone = cause instanceof ChatException told && told.code() == ErrorCode.NOT_FOUND;
        return gone ? NOTHING : FollowUpOutcome.temporary("content");
    }

    /** Ends what is under way after five seconds at most. */
    @Override
    public void close() {
        threads.close(5, TimeUnit.SECONDS);
    }
}
