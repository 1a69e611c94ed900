package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.Fingerprint;
import dev.peekwire.chat.Rules;
import dev.peekwire.chat.Sealing;
import dev.peekwire.internal.serial.UnderWay;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One command: access, then the decision, then the append; and again on the newer state if somebody else was faster. That
 * the command has come before is the append's to say; it is looked for only where nothing is to be appended. On
 * workers, one after another; none is held while the store appends.
 */
final class Execution {
    private static final int ATTEMPTS = 8;
    /** What was made of a chat as it is no more. */
    static final Refusal OVERTAKEN = Refusal.of(ErrorCode.UNAVAILABLE, "the chat has gone on meanwhile");

    private static final Refusal CONFLICT =
            Refusal.of(ErrorCode.COMMAND_CONFLICT, "this command id was used before with other content");

    private final Desk desk;
    private final Agents agents;
    private final Progress progress;
    private final Submission submission;
    private int attempts;

    Execution(Desk desk, Agents agents, Progress progress, Submission submission) {
        this.desk = desk;
        this.agents = agents;
        this.progress = progress;
        this.submission = submission;
    }

    CompletableFuture<Executions.Result> attempt() {
        if (attempts++ == ATTEMPTS) {
            return nothing(Reply.refused(Room.unavailable()));
        }
        Optional<Refusal> refusal = access();
        return refusal.isPresent() ? refused(refusal.get()) : decided(desk.responses());
    }

    private Optional<Refusal> access() {
        return submission.principal() == null
                ? Optional.empty()
                : Access.check(submission.principal(), progress.chat(), Access.Action.of(submission.command()));
    }

    private CompletableFuture<Executions.Result> decided(Responses responses) {
        Rules rules =
                new Rules(desk.consent(topic()), desk.limits().chat(), agents, responses.policy(), desk.references());
        ChatCommand command = submission.in(progress.chat(), responses);
        Decision decision = progress.chat().decide(submission.by(), command, rules);
        return switch (decision.type()) {
            case REFUSED -> refused(((Decision.Refused) decision).refusal());
            case ACCEPTED -> accepted(command, (Decision.Accepted) decision);
        };
    }

    private @Nullable String topic() {
        return submission.command() instanceof ChatCommand.Start start
                ? start.topic()
                : progress.chat().topic().orElse(null);
    }

    /**
     * Of the newest state alone: who asks may have read more of the chat, at another node or in the store, than this node
     * has heard of. What was done before is no less done for being refused now.
     */
    private CompletableFuture<Executions.Result> refused(Refusal why) {
        Optional<Reply> earlier = earlier();
        if (earlier.isPresent()) {
            return nothing(earlier.get());
        }
        return progress.isNewest() ? nothing(Reply.refused(why)) : again();
    }

    /** On the newer state. */
    private CompletableFuture<Executions.Result> again() {
        return submission.asKnown() && progress.hasMissed() ? nothing(Reply.refused(OVERTAKEN)) : attempt();
    }

    private CompletableFuture<Executions.Result> accepted(ChatCommand command, Decision.Accepted accepted) {
        if (!accepted.hasEffect()) {
            return nothing(earlier().orElseGet(() -> Reply.ok(progress.chat().version())));
        }
        AppendRequest request = request(command, accepted);
        return append(request).thenCompose(result -> answered(request, result));
    }

    /** What the command is answered if it came before. */
    private Optional<Reply> earlier() {
        return submission.id() == null
                ? Optional.empty()
                : desk.store()
                        .command(desk.id(), progress.chat().id(), submission.id())
                        .map(this::repeated);
    }

    /** The original author is answered as then; anybody else as if nothing were known. */
    private Reply repeated(StoredCommand earlier) {
        return earlier.fingerprint().equals(Fingerprint.of(submission.by(), submission.command()))
                ? Reply.ok(earlier.version())
                : Reply.refused(access().orElse(CONFLICT));
    }

    private AppendRequest request(ChatCommand command, Decision.Accepted accepted) {
        Chat chat = progress.chat();
        Instant at = desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
        AppendRequest request = new AppendRequest(
                desk.id(),
                chat.id(),
                chat.version(),
                submission.id(),
                submission.id() == null ? null : Fingerprint.of(submission.by(), submission.command()),
                at,
                submission.by(),
                accepted.events(),
                Sealing.seals(desk.id(), chat, at, submission.by(), accepted.events(), desk.salts()),
                accepted.capacity(),
                submission.fence(),
                List.of());
        return FollowUpDecisions.with(desk, chat, command, request);
    }

    /** Goes on by a worker, unless the store answers at once: its threads are not the desk's. */
    private CompletableFuture<AppendResult> append(AppendRequest request) {
        CompletableFuture<AppendResult> answer =
                desk.store().appendAsync(request).toCompletableFuture();
        if (answer.isDone()) {
            return answer;
        }
        UnderWay underWay = desk.counters().underWay;
        underWay.begun();
        return answer.whenCompleteAsync((result, failure) -> underWay.done(), desk::work);
    }

    private CompletableFuture<Executions.Result> answered(AppendRequest request, AppendResult result) {
        count(result.type());
        return switch (result.type()) {
            case APPENDED -> {
                desk.counters().followUps.decided(request.followUps().size());
                yield CompletableFuture.completedFuture(progress.and(request));
            }
            case VERSION_CONFLICT -> {
                progress.newer();
                yield again();
            }
            case DUPLICATE -> {
                progress.newer();
                yield nothing(repeated(((AppendResult.Duplicate) result).earlier()));
            }
            case FENCED -> nothing(Reply.refused(Executions.FENCED));
            case CAPACITY_EXCEEDED ->
                nothing(Reply.refused(Refusal.of(ErrorCode.NO_CAPACITY, "the agent has no free capacity")));
        };
    }

    private void count(AppendResult.Type answer) {
        Counters counters = desk.counters();
        counters.store.answered();
        switch (answer) {
            case APPENDED -> counters.appends.increment();
            case VERSION_CONFLICT -> counters.conflicts.increment();
            case FENCED -> counters.fenced.increment();
            case DUPLICATE, CAPACITY_EXCEEDED -> {}
        }
    }

    private CompletableFuture<Executions.Result> nothing(Reply reply) {
        return CompletableFuture.completedFuture(progress.nothing(reply));
    }
}
