package dev.peekwire.measure;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.response.flow.FlowEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures one chat while its events are read, one after another from the first; for chats too long to be held as a list.
 * Takes the same memory however long the chat is, once the bounds of {@link ChatMeasures#replies()} and
 * {@link ChatMeasures#stints()} are reached. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ChatMeter {
    /** How many answers of a chat are kept apart. */
    public static final int MOST_REPLIES = 1000;

    /** How many stretches of work on a chat are kept apart. */
    public static final int MOST_STINTS = 1000;

    private final MeasureRules rules;
    private final Queueing queueing = new Queueing();
    private final Turns turns = new Turns();
    private final Work work = new Work();
    private Chat chat;
    private Instant now = Instant.MIN;
    private boolean botDone;

    private @Nullable TeamId team;
    private @Nullable Instant firstAnswer;
    private @Nullable Instant closedAt;
    private ChatOutcome outcome = ChatOutcome.OPEN;

    /** One that has read nothing of a chat. */
    public ChatMeter(ChatId chat, MeasureRules rules) {
        this.chat = Chat.none(chat);
        this.rules = rules;
    }

    /** The version of the event that was read last; 0 before the first. */
    public long version() {
        return chat.version();
    }

    /**
     * Reads the next event. After the close only what became of promises and the survey count.
     *
     * @throws dev.peekwire.ChatException with {@link dev.peekwire.ErrorCode#INTERNAL} if it is another chat's, or not the next
     */
    public void add(RecordedEvent event) {
        Chat before = chat;
        chat = chat.evolve(event);
        if (closedAt != null) {
            return;
        }
        now = event.at().isBefore(now) ? now : event.at();
        team = team == null ? chat.team().orElseThrow() : team;
        if (event.event() instanceof ChatEvent.Closed closed) {
            outcome = outcome(before, event.by(), closed.reason());
            closedAt = now;
        }
        queueing.stands(chat.status(), now);
        work.stands(chat, now);
        heard(event);
    }

    private void heard(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted said) {
            turns.said(said.origin(), event.by(), moment());
            spoke(event.by());
        } else if (event.event() instanceof CommitmentEvent promise) {
            Turns.speaker(promise, event.by()).ifPresent(by -> {
                turns.promised(by, moment());
                spoke(by);
            });
        } else if (event.event() instanceof ChatEvent.FlowMoved moved
                && event.by().kind() == Actor.Kind.DESK) {
            botDone = moved.end() == FlowEnd.FINISHED;
        }
    }

    private Turns.Moment moment() {
        return new Turns.Moment(chat, now, queueing.until(now), work.hadSince());
    }

    private void spoke(Actor by) {
        botDone = botDone && by.kind() != Actor.Kind.VISITOR;
        if (by.kind() == Actor.Kind.AGENT) {
            firstAnswer = firstAnswer == null ? now : firstAnswer;
            queueing.answered();
        }
    }

    private ChatOutcome outcome(Chat before, Actor by, CloseReason reason) {
        boolean unheard = before.status() == Chat.Status.QUEUED && !queueing.wasAnswered();
        if (before.left() || !unheard) {
            return turns.isAnswered() ? ChatOutcome.ANSWERED : ChatOutcome.UNANSWERED;
        }
        if (by.kind() != Actor.Kind.VISITOR && reason != CloseReason.VISITOR_LEFT) {
            return ChatOutcome.TURNED_AWAY;
        }
        boolean first = before.lastAgent().isEmpty();
        if (first && botDone) {
            return ChatOutcome.BOT;
        }
        return first && queueing.until(now).compareTo(rules.shortAbandon()) < 0
                ? ChatOutcome.SHORT_ABANDON
                : ChatOutcome.ABANDONED;
    }

    /**
     * What the events read so far come to.
     *
     * @throws IllegalStateException if none was read
     */
    public ChatMeasures measures() {
        if (team == null) {
            throw new IllegalStateException("nothing was read");
        }
        Instant startedAt = chat.startedAt().orElseThrow();
        return new ChatMeasures(
                chat.id(),
                chat.version(),
                team,
                chat.left(),
                outcome,
                startedAt,
                Optional.ofNullable(closedAt),
                times(startedAt),
                counts(),
                work.agents(),
                turns.replies(),
                work.stints());
    }

    private Map<Timing, Duration> times(Instant startedAt) {
        Map<Timing, Duration> times = new EnumMap<>(Timing.class);
        if (!chat.left()) {
            queueing.first().ifPresent(wait -> times.put(Timing.WAIT, wait));
            times.put(Timing.QUEUED, queueing.until(now));
            since(startedAt, firstAnswer, Timing.FIRST_RESPONSE, times);
            since(queueing.had(), firstAnswer, Timing.FIRST_AFTER_AGENT, times);
        } else {
            since(startedAt, firstAnswer, Timing.LEFT_ANSWER, times);
        }
        if (outcome == ChatOutcome.ABANDONED) {
            times.put(Timing.ABANDONED_AFTER, queueing.last());
        }
        if (queueing.had() != null) {
            times.put(Timing.HANDLING, work.handling(now));
            times.put(Timing.HOLD, work.held(now));
        }
        since(startedAt, closedAt, Timing.DURATION, times);
        return times;
    }

    private static void since(@Nullable Instant from, @Nullable Instant to, Timing what, Map<Timing, Duration> times) {
        if (from != null && to != null && !to.isBefore(from)) {
            times.put(what, Duration.between(from, to));
        }
    }

    private Map<Counted, Integer> counts() {
        Map<Counted, Integer> counts = new EnumMap<>(turns.counts());
        counts.put(Counted.STARTED, 1);
        counts.put(chat.left() ? Counted.LEFT : Counted.of(outcome), 1);
        put(Counted.LEFT_ANSWERED, chat.left() && turns.isAnswered() ? 1 : 0, counts);
        put(Counted.SILENT, turns.visitors() == 0 ? 1 : 0, counts);
        put(Counted.TRANSFERRED, chat.transfers() > 0 ? 1 : 0, counts);
        put(Counted.TRANSFERS, chat.transfers(), counts);
        put(Counted.COMPENSATIONS, turns.compensations(), counts);
        put(Counted.SURVEYS, chat.score().isPresent() ? 1 : 0, counts);
        put(Counted.SURVEY_SCORES, chat.score().orElse(0), counts);
        promises(counts);
        return counts;
    }

    private void promises(Map<Counted, Integer> counts) {
        put(Counted.COMMITMENTS, promises(Commitment::told), counts);
        put(Counted.COMMITMENTS_ACCEPTED, promises(it -> it.decided() == Commitment.State.ACCEPTED), counts);
        put(Counted.COMMITMENTS_DECLINED, promises(it -> it.decided() == Commitment.State.DECLINED), counts);
    }

    private int promises(Predicate<Commitment> which) {
        return (int) chat.commitments().stream().filter(which).count();
    }

    private static void put(Counted what, int number, Map<Counted, Integer> counts) {
        if (number > 0) {
            counts.put(what, number);
        }
    }
}
