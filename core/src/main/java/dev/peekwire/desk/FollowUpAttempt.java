package dev.peekwire.desk;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.Scheduler;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one follow-up, which nobody else may begin again before its time is over. How it ended is kept whoever has
 * the role by then: it is a fact, and holds unless another attempt has begun.
 */
final class FollowUpAttempt {
    private static final FollowUpOutcome FAILED = FollowUpOutcome.temporary("failed");
    private static final FollowUpOutcome LATE = FollowUpOutcome.temporary("timeout");

    private final Desk desk;
    private final FollowUpKeep keep;
    private final FollowUp begun;
    private final Runnable then;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean freed = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task deadline;

    /**
     * It has not begun.
     *
     * @param then when its place is free
     */
    FollowUpAttempt(Desk desk, FollowUpKeep keep, FollowUp begun, Runnable then) {
        this.desk = desk;
        this.keep = keep;
        this.begun = begun;
        this.then = then;
    }

    void begin() {
        desk.counters().followUps.underWay.incrementAndGet();
        keep.underWay().begun();
        deadline = desk.scheduler().after(keep.policy().retries().patience(), () -> work(() -> ended(LATE)));
        stage().handle((outcome, failure) -> outcome == null || failure != null ? FAILED : outcome)
                .thenAccept(outcome -> work(() -> answered(outcome)));
    }

    @SuppressWarnings("ConstantConditions") // a sender's stage may be null, whatever its contract
    private CompletionStage<FollowUpOutcome> stage() {
        try {
            CompletionStage<FollowUpOutcome> stage = keep.sender().send(begun);
            return stage == null ? CompletableFuture.completedFuture(FAILED) : stage;
        } catch (RuntimeException | Error failure) {
            Desk.failed("the sender of follow-ups", failure);
            return CompletableFuture.completedFuture(FAILED);
        }
    }

    private void work(Runnable task) {
        try {
            keep.threads().execute(task);
        } catch (RejectedExecutionException busy) {
            if (!desk.closed().get()) {
                desk.scheduler().after(Rooms.RETRY, () -> work(task));
            }
        }
    }

    private void answered(FollowUpOutcome outcome) {
        if (!ended(outcome) && outcome.type() == FollowUpOutcome.Type.SENT) {
            // Late; it spares the next attempt if that has not begun.
            settle(outcome);
        }
    }

    private boolean ended(FollowUpOutcome outcome) {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            Scheduler.Task late = deadline;
            if (late != null) {
                late.cancel();
            }
            settle(outcome);
        }
        return first;
    }

    private void settle(FollowUpOutcome outcome) {
        settle(keep.policy().retries().after(begun, outcome, now()), false);
    }

    /**
     * Until the store has it, or another attempt may begin, which comes to the same question.
     *
     * @param doubted whether the store may have it already, and could not say so
     */
    private void settle(FollowUp after, boolean doubted) {
        try {
            if (keep.store().change(begun, after, null) || (doubted && kept(after))) {
                tell(desk, after);
            }
        } catch (RuntimeException failure) {
            Desk.failed("the store of follow-ups", failure);
            if (!desk.closed().get() && now().isBefore(begun.due())) {
                desk.scheduler().after(Rooms.RETRY, () -> work(() -> settle(after, true)));
                return;
            }
        }
        free();
    }

    private boolean kept(FollowUp after) {
        return keep.store().of(desk.id(), after.chat()).contains(after);
    }

    private Instant now() {
        return desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void free() {
        if (freed.compareAndSet(false, true)) {
            desk.counters().followUps.underWay.decrementAndGet();
            keep.underWay().done();
            then.run();
        }
    }

    static void tell(Desk desk, FollowUp after) {
        desk.counters().followUps.ended(after);
        if (after.state() == FollowUpState.GIVEN_UP) {
            Desk.LOG.error(
                    "follow-up {} of chat {}, {}, is given up after {} attempts: {}",
                    after.id(),
                    after.chat(),
                    after.kind(),
                    after.attempts(),
                    after.reason());
        } else if (after.state() == FollowUpState.WAITING) {
            Desk.LOG.info(
                    "follow-up {} of chat {}, {}, is tried again at {}: {}",
                    after.id(),
                    after.chat(),
                    after.kind(),
                    after.due(),
                    after.reason());
        }
        if (after.state() != FollowUpState.WAITING) {
            desk.tell(after);
        }
    }
}
