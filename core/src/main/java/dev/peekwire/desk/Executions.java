package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.Fingerprint;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Rules;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a command to stored events: the same command once, then access, then the decision, then the append; and again
 * on the newer state if another node was faster.
 */
final class Executions {
    private static final int ATTEMPTS = 8;
    private static final int PAGE = 1_000;
    private static final Refusal CONFLICT =
            Refusal.of(ErrorCode.COMMAND_CONFLICT, "this command id was used before with other content");

    private final Desk desk;
    private final Agents agents;

    Executions(Desk desk, Agents agents) {
        this.desk = desk;
        this.agents = agents;
    }

    /** What a command came to: the chat after it, the events it added, what to answer. */
    record Result(Chat chat, List<RecordedEvent> events, Reply reply) {
        static Result nothing(Chat chat, Reply reply) {
            return new Result(chat, List.of(), reply);
        }

        static Result failed(Chat chat) {
            return nothing(chat, Reply.refused(Room.unavailable()));
        }
    }

    Chat load(ChatId id) {
        return newer(Chat.none(id));
    }

    private Chat newer(Chat known) {
        Chat chat = known;
        List<RecordedEvent> page;
        do {
            page = desk.store().read(desk.id(), chat.id(), chat.version(), PAGE);
            for (RecordedEvent event : page) {
                chat = chat.evolve(event);
            }
        } while (page.size() == PAGE);
        return chat;
    }

    Result execute(Chat known, Submission submission) {
        Optional<StoredCommand> earlier = submission.id() == null
                ? Optional.empty()
                : desk.store().command(desk.id(), known.id(), submission.id());
        if (earlier.isPresent()) {
            return Result.nothing(known, repeated(known, submission, earlier.get()));
        }
        Chat chat = known;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Result result = attempt(chat, submission);
            if (result != null) {
                return result;
            }
            chat = newer(chat);
        }
        return Result.failed(chat);
    }

    /** The original author is answered as then; anybody else as if nothing were known. */
    private static Reply repeated(Chat chat, Submission submission, StoredCommand earlier) {
        if (earlier.fingerprint().equals(Fingerprint.of(submission.by(), submission.command()))) {
            return Reply.ok(earlier.version());
        }
        return Reply.refused(refusal(chat, submission).orElse(CONFLICT));
    }

    private static Optional<Refusal> refusal(Chat chat, Submission submission) {
        return submission.principal() == null
                ? Optional.empty()
                : Access.check(submission.principal(), chat, Access.Action.of(submission.command()));
    }

    /** Null when another append came first. */
    private @Nullable Result attempt(Chat chat, Submission submission) {
        Optional<Refusal> refusal = refusal(chat, submission);
        if (refusal.isPresent()) {
            return Result.nothing(chat, Reply.refused(refusal.get()));
        }
        Rules rules =
                new Rules(desk.consent(topic(chat, submission)), desk.limits().chat(), agents);
        Decision decision = chat.decide(submission.by(), submission.command(), rules);
        return switch (decision.type()) {
            case REFUSED -> Result.nothing(chat, Reply.refused(((Decision.Refused) decision).refusal()));
            case ACCEPTED -> append(chat, submission, (Decision.Accepted) decision);
        };
    }

    private static @Nullable String topic(Chat chat, Submission submission) {
        return submission.command() instanceof ChatCommand.Start start
                ? start.topic()
                : chat.topic().orElse(null);
    }

    private @Nullable Result append(Chat chat, Submission submission, Decision.Accepted accepted) {
        if (!accepted.hasEffect()) {
            return Result.nothing(chat, Reply.ok(chat.version()));
        }
        Instant now = desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
        AppendRequest request = request(chat, submission, accepted, now);
        AppendResult result = desk.store().append(request);
        return switch (result.type()) {
            case APPENDED -> appended(chat, submission, accepted, now);
            case VERSION_CONFLICT -> null;
            case DUPLICATE ->
                Result.nothing(newer(chat), repeated(chat, submission, ((AppendResult.Duplicate) result).earlier()));
            case CAPACITY_EXCEEDED ->
                Result.nothing(
                        chat, Reply.refused(Refusal.of(ErrorCode.NO_CAPACITY, "the agent has no free capacity")));
        };
    }

    private AppendRequest request(Chat chat, Submission submission, Decision.Accepted accepted, Instant now) {
        String fingerprint = submission.id() == null ? null : Fingerprint.of(submission.by(), submission.command());
        return new AppendRequest(
                desk.id(),
                chat.id(),
                chat.version(),
                submission.id(),
                fingerprint,
                now,
                submission.by(),
                accepted.events(),
                accepted.capacity());
    }

    private static Result appended(Chat chat, Submission submission, Decision.Accepted accepted, Instant now) {
        Chat after = chat;
        List<RecordedEvent> recorded = new ArrayList<>();
        for (var event : accepted.events()) {
            RecordedEvent next =
                    new RecordedEvent(chat.id(), after.version() + 1, now, submission.by(), submission.id(), event);
            recorded.add(next);
            after = after.evolve(next);
        }
        return new Result(after, recorded, Reply.ok(after.version()));
    }
}
