package dev.peekwire.measure;

import dev.peekwire.chat.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time in which nobody had a chat. */
final class Queueing {
    private Duration past = Duration.ZERO;
    private Duration last = Duration.ZERO;
    private boolean answered;

    private @Nullable Instant since;
    private @Nullable Duration first;
    private @Nullable Instant had;

    void stands(Chat.Status status, Instant at) {
        if (status == Chat.Status.QUEUED) {
            begins(at);
        } else if (since != null) {
            ends(since, status, at);
        }
    }

    private void begins(Instant at) {
        if (since == null) {
            since = at;
            answered = false;
        }
    }

    private void ends(Instant from, Chat.Status status, Instant at) {
        last = Duration.between(from, at);
        past = past.plus(last);
        since = null;
        if (status == Chat.Status.ASSIGNED && had == null) {
            first = past;
            had = at;
        }
    }

    /** An agent has said something, though perhaps nobody has the chat. */
    void answered() {
        answered = true;
    }

    /** Whether an agent has, since the chat came into the queue. */
    boolean wasAnswered() {
        return answered;
    }

    /** All of it, to that moment. */
    Duration until(Instant at) {
        return since == null ? past : past.plus(Duration.between(since, at));
    }

    /** How long it was until somebody had it. */
    Optional<Duration> first() {
        return Optional.ofNullable(first);
    }

    /** When somebody had it for the first time. */
    @Nullable Instant had() {
        return had;
    }

    /** How long it was the last time, when that is over. */
    Duration last() {
        return last;
    }
}
