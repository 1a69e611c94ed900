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
 * on the newer state if somebody else was faster.
 */
final class Executions {
    private static final int ATTEMPTS = 8;
    private static final Refusal CONFLICT =
            Refusal.of(ErrorCode.COMMAND_CONFLICT, "this command id was used before with other content");

    /** Somebody else has the role by now. */
    static final Refusal FENCED = Refusal.of(ErrorCode.UNAVAILABLE, "another node gives chats to agents by now");

    private final Desk desk;
    private final Agents agents;
    private final StoredChat stored;

    Executions(Desk desk, Agents agents, ChatId chat) {
        this.desk = desk;
        this.agents = agents;
        this.stored = new StoredChat(desk, chat);
    }

    /**
     * What a command came to.
     *
     * @param chat the chat after it
     * @param events all that happened since the chat was last known, the command's own last
     * @param missed how many of them are not the command's: stored, and told nobody yet
     * @param reply what to answer
     */
    record Result(Chat chat, List<RecordedEvent> events, int missed, Reply reply) {
        static Result failed(Chat known) {
            return new Result(known, List.of(), 0, Reply.refused(Room.unavailable()));
        }
    }

    /** A chat that is being read on, and what was read. */
    private final class Progress {
        private Chat chat;
        private final List<RecordedEvent> missed = new ArrayList<>();
        private boolean readOn;

        private Progress(Chat known) {
            this.chat = known;
        }

        private Progress newer() {
            readOn = true;
            List<RecordedEvent> page;
            do {
                page = desk.store().read(desk.id(), chat.id(), chat.version(), StoredChat.PAGE);
                for (RecordedEvent event : page) {
                    chat = chat.evolve(event);
                    missed.add(event);
                }
            } while (page.size() == StoredChat.PAGE);
            return this;
        }

        /** Whether the store had no more of the chat. */
        private boolean isNewest() {
            long known = chat.version();
            return readOn || newer().chat.version() == known;
        }

        private Result nothing(Reply reply) {
            return new Result(chat, List.copyOf(missed), missed.size(), reply);
        }
    }

    Chat load() {
        return stored.load();
    }

    /** What the store has of a chat that is not known yet. */
    Result missed(Chat known) {
        Progress progress = new Progress(known).newer();
        return progress.nothing(Reply.ok(progress.chat.version()));
    }

    /** Carries a command out. With {@code stale}, the store may have more of the chat than is known. */
    Result execute(Chat known, boolean stale, Submission submission) {
        Result result = carryOut(known, stale, submission);
        if (result.missed() < result.events().size()) {
            stored.keepIfDue(result.chat());
        }
        return result;
    }

    private Result carryOut(Chat known, boolean stale, Submission submission) {
        Progress progress = new Progress(known);
        if (stale) {
            progress.newer();
        }
        Optional<StoredCommand> earlier = submission.id() == null
                ? Optional.empty()
                : desk.store().command(desk.id(), known.id(), submission.id());
        if (earlier.isPresent()) {
            return progress.nothing(repeated(progress.chat, submission, earlier.get()));
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Result result = attempt(progress, submission);
            if (result != null) {
                return result;
            }
            progress.newer();
        }
        return progress.nothing(Reply.refused(Room.unavailable()));
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

    /** Null when more has happened than was known. */
    private @Nullable Result attempt(Progress progress, Submission submission) {
        Optional<Refusal> refusal = refusal(progress.chat, submission);
        if (refusal.isPresent()) {
            return refused(progress, refusal.get());
        }
        Rules rules = new Rules(
                desk.consent(topic(progress.chat, submission)),
                desk.limits().chat(),
                agents,
                desk.responses().policy());
        Decision decision = progress.chat.decide(submission.by(), submission.command(), rules);
        return switch (decision.type()) {
            case REFUSED -> refused(progress, ((Decision.Refused) decision).refusal());
            case ACCEPTED -> append(progress, submission, (Decision.Accepted) decision);
        };
    }

    /**
     * Of the newest state alone: who asks may have read more of the chat, at another node or in the store, than this node
     * has heard of. Null if there was more.
     */
    private static @Nullable Result refused(Progress progress, Refusal why) {
        return progress.isNewest() ? progress.nothing(Reply.refused(why)) : null;
    }

    private static @Nullable String topic(Chat chat, Submission submission) {
        return submission.command() instanceof ChatCommand.Start start
                ? start.topic()
                : chat.topic().orElse(null);
    }

    private @Nullable Result append(Progress progress, Submission submission, Decision.Accepted accepted) {
        if (!accepted.hasEffect()) {
            return progress.nothing(Reply.ok(progress.chat.version()));
        }
        Instant now = desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
        AppendRequest request = request(progress.chat, submission, accepted, now);
        AppendResult result = desk.store().append(request);
        count(result.type());
        return switch (result.type()) {
            case APPENDED -> appended(progress, submission, accepted, now);
            case VERSION_CONFLICT -> null;
            case DUPLICATE -> duplicate(progress.newer(), submission, ((AppendResult.Duplicate) result).earlier());
            case FENCED -> progress.nothing(Reply.refused(FENCED));
            case CAPACITY_EXCEEDED ->
                progress.nothing(Reply.refused(Refusal.of(ErrorCode.NO_CAPACITY, "the agent has no free capacity")));
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

    private static Result duplicate(Progress progress, Submission submission, StoredCommand earlier) {
        return progress.nothing(repeated(progress.chat, submission, earlier));
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
                accepted.capacity(),
                submission.fence());
    }

    private static Result appended(Progress progress, Submission submission, Decision.Accepted accepted, Instant now) {
        Chat after = progress.chat;
        List<RecordedEvent> recorded = new ArrayList<>(progress.missed);
        for (var event : accepted.events()) {
            RecordedEvent next =
                    new RecordedEvent(after.id(), after.version() + 1, now, submission.by(), submission.id(), event);
            recorded.add(next);
            after = after.evolve(next);
        }
        return new Result(after, List.copyOf(recorded), progress.missed.size(), Reply.ok(after.version()));
    }
}
