package dev.peekwire.desk;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was decided to be sent: while this node has the role, it looks for what is due, begins an attempt of each under
 * the role's fence, a few at once, and keeps how it ended. Thread-safe.
 */
final class FollowUpDesk {
    static final Duration LOOK = Duration.ofSeconds(5);
    static final int AT_ONCE = 8;

    private final Desk desk;
    private final FollowUpKeep keep;
    private final FollowUpSigns signs;
    private final SerialQueue looks;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable Role role;
    private Scheduler.@Nullable Task next;

    /** It has no role yet. */
    FollowUpDesk(Desk desk, FollowUpKeep keep) {
        this.desk = desk;
        this.keep = keep;
        this.signs = desk.counters().followUps;
        this.looks = new SerialQueue(keep.threads(), failure -> Desk.failed("looking for follow-ups", failure));
        signs.tells(this::soon);
    }

    /** Nothing to do without a policy. */
    static @Nullable FollowUpDesk of(Desk desk) {
        FollowUpKeep keep = desk.followUps();
        return keep == null ? null : new FollowUpDesk(desk, keep);
    }

    /**
     * The right to begin attempts.
     *
     * @param fence null for a desk of one process
     */
    private record Role(@Nullable Fence fence) {}

    void begin(@Nullable Fence fence) {
        role = new Role(fence);
        soon();
    }

    /** What is under way comes to its end. */
    synchronized void end() {
        role = null;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** Looks as soon as a thread is free. Returns at once. */
    void soon() {
        if (role == null || desk.closed().get() || !asked.compareAndSet(false, true)) {
            return;
        }
        try {
            looks.run(this::look);
        } catch (RejectedExecutionException busy) {
            asked.set(false);
            lookLater();
        }
    }

    private synchronized void lookLater() {
        if (next != null) {
            next.cancel();
        }
        next = role == null || desk.closed().get() ? null : desk.scheduler().after(LOOK, this::soon);
    }

    private void look() {
        asked.set(false);
        Role mine = role;
        int free = AT_ONCE - signs.underWay.get();
        if (mine != null && free > 0 && !desk.closed().get()) {
            try {
                due(mine, free);
            } catch (RuntimeException failure) {
                Desk.failed("the store of follow-ups", failure);
            }
        }
        lookLater();
    }

    private void due(Role mine, int free) {
        FollowUpStore store = keep.store();
        List<FollowUp> due = store.due(desk.id(), now(), Math.min(free, FollowUpStore.MOST_READ));
        for (FollowUp each : due) {
            if (each.attempts() >= keep.policy().retries().attempts()) {
                giveUp(each, mine);
                continue;
            }
            FollowUp begun = keep.policy().retries().begin(each, now());
            if (mine.equals(role) && store.change(each, begun, mine.fence())) {
                new FollowUpAttempt(desk, keep, begun, this::soon).begin();
            }
        }
    }

    /** Nobody has kept how its last attempt ended: each one may have ended the process it was in. */
    private void giveUp(FollowUp each, Role mine) {
        FollowUp after = each.givenUp(now(), "interrupted");
        if (mine.equals(role) && keep.store().change(each, after, mine.fence())) {
            FollowUpAttempt.tell(desk, after);
        }
    }

    private Instant now() {
        return desk.scheduler().now().truncatedTo(ChronoUnit.MILLIS);
    }
}
