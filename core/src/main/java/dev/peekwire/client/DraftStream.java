package dev.peekwire.client;

import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftPacing;
import dev.peekwire.draft.DraftSender;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One chat's draft on its way off the device. It goes only while the desk demands it, the client believes that a grant
 * allows it, a connection stands, no message of the chat waits for its answer, and the chat is alive; all of that is
 * looked at again at the moment of writing. Thread-safe: state changes under this object's own lock, and connections are
 * told after it is released.
 *
 * <p>The field's text is kept, so that who begins to look sees what stands there; of what was sent nothing is kept once
 * it may not be sent any more.
 */
final class DraftStream {
    private static final long TYPING_NANOS = Duration.ofSeconds(3).toNanos();

    private final Redactor redactor;
    private final Scheduler scheduler;
    private final ConsentBelief belief = new ConsentBelief();
    private String field = "";
    private @Nullable Tap tap;
    private @Nullable DraftSender sender;
    private @Nullable LiveMask mask;
    private DraftPacing pacing = DraftPacing.DEFAULT;
    private DemandMode mode = DemandMode.NONE;
    private PeekLevel streaming = PeekLevel.NONE;
    private int holds;
    private boolean ended;
    private boolean stale;
    private int refusedLength = Integer.MAX_VALUE;
    private boolean typing;
    private boolean typingTold;
    private long changedAt;
    private Scheduler.@Nullable Task timer;
    private long timerDue;

    DraftStream(Redactor redactor, Scheduler scheduler) {
        this.redactor = redactor;
        this.scheduler = scheduler;
    }

    // ---- the visitor

    /** The field's whole text; false if it is what it was. */
    boolean type(String text) {
        return change(() -> {
            if (ended || text.equals(field)) {
                return false;
            }
            field = text;
            typing = true;
            changedAt = scheduler.nanoTime();
            feed();
            return true;
        });
    }

    /** A message goes, or the last word: the draft begins anew, and is held back until {@link #released}. */
    void sent() {
        act(() -> {
            if (sender != null) {
                sender.clear();
            }
            field = "";
            typing = false;
            typingTold = false;
            refusedLength = Integer.MAX_VALUE;
            holds++;
        });
    }

    /** A message was answered. If it was not accepted, the desk may still show what was typed before. */
    void released(boolean accepted) {
        act(() -> {
            holds--;
            stale |= !accepted;
            typingTold |= !accepted && mode == DemandMode.TYPING;
        });
    }

    /** The visitor asks for a grant. */
    long asked() {
        return change(belief::asked);
    }

    void granted(long act, Grant asked, long version) {
        act(() -> belief.granted(act, asked, version));
    }

    void refused() {
        act(() -> {
            belief.failed();
            stale = true;
        });
    }

    void withdrew() {
        act(belief::withdrew);
    }

    synchronized boolean untouched() {
        return belief.untouched();
    }

    /** The chat is closed or forgotten. */
    void end() {
        act(() -> {
            ended = true;
            field = "";
        });
    }

    // ---- the desk

    void connected(Wire wire, int channel, int maxDraft, DraftPacing pace) {
        act(() -> {
            stop();
            tap = new Tap(wire, channel);
            sender = new DraftSender(Math.max(1, maxDraft));
            sender.pacing(pace);
            pacing = pace;
            mode = DemandMode.NONE;
            stale = false;
            refusedLength = Integer.MAX_VALUE;
        });
    }

    void disconnected() {
        act(() -> {
            stop();
            tap = null;
            sender = null;
            mode = DemandMode.NONE;
        });
    }

    /** Whether frames of that channel and connection are this stream's already. */
    synchronized boolean speaks(Wire wire, int channel) {
        return tap != null && tap.wire == wire && tap.channel == channel;
    }

    void demand(DemandMode wanted) {
        act(() -> {
            mode = wanted;
            typingTold &= wanted == DemandMode.TYPING;
        });
    }

    void pace(DraftPacing pace) {
        act(() -> {
            pacing = pace;
            if (sender != null) {
                sender.pacing(pace);
            }
        });
    }

    void acknowledged(long seq) {
        act(() -> {
            if (sender != null) {
                sender.acknowledged(seq, scheduler.nanoTime());
            }
        });
    }

    /** The desk was sent something that it can't follow; so there is something to see. */
    void resync() {
        act(() -> {
            if (sender != null && streaming.allowsText()) {
                feed();
                sender.resync();
            }
        });
    }

    /**
     * The desk erased the draft. What stands in the field is shown again when it changes; then by a snapshot even if it
     * is empty, since a frame may have crossed the erasure; and at once, if it has changed since the last frame. After a
     * message the draft was begun anew already, and what was typed since is not concerned.
     */
    void erased(EraseReason reason) {
        act(() -> {
            DraftSender from = sender;
            if (from != null && reason != EraseReason.SENT) {
                boolean changed = from.nanosUntilPoll(scheduler.nanoTime()) != Long.MAX_VALUE;
                from.clear();
                stale = true;
                if (changed) {
                    feed();
                }
            }
        });
    }

    /** The draft is longer than the desk takes: nothing goes until it is shorter. */
    void tooLong(@Nullable Long limit) {
        act(() -> refusedLength =
                limit == null ? Math.max(1, length()) : (int) Math.max(1, Math.min(limit + 1, Integer.MAX_VALUE)));
    }

    /** The desk knows of no grant: nothing goes until it demands again. */
    void notAllowed() {
        act(() -> mode = DemandMode.NONE);
    }

    void seen(RecordedEvent event) {
        act(() -> belief.seen(event));
    }

    void seenUpTo(long version) {
        act(() -> belief.seenUpTo(version));
    }

    // ---- under the lock

    private void act(Runnable step) {
        change(() -> {
            step.run();
            return true;
        });
    }

    private <T> T change(Supplier<T> step) {
        T result;
        synchronized (this) {
            result = step.get();
            settle();
        }
        pump();
        return result;
    }

    private void settle() {
        boolean open = mode == DemandMode.DRAFT && sender != null && free();
        PeekLevel level = open ? belief.level() : PeekLevel.NONE;
        if (level != streaming) {
            stop();
            if (level.allowsText()) {
                start(level);
            }
        }
    }

    private boolean free() {
        return tap != null && holds == 0 && !ended;
    }

    private void start(PeekLevel level) {
        streaming = level;
        mask = level == PeekLevel.FULL ? null : redactor.live();
        if (sender != null) {
            sender.demand(true);
        }
        feed();
    }

    private void stop() {
        streaming = PeekLevel.NONE;
        if (mask != null) {
            mask.wipe();
            mask = null;
        }
        if (sender != null) {
            sender.demand(false);
            sender.text("");
        }
    }

    private void feed() {
        DraftSender to = sender;
        if (to == null || !streaming.allowsText()) {
            return;
        }
        if (mask == null) {
            to.text(field);
        } else {
            mask.replace(field);
            to.text(mask.draft().shown(), mask.caret());
        }
        boolean shorter = refusedLength < Integer.MAX_VALUE && length() < refusedLength;
        if (shorter || stale) {
            to.resync();
            stale = false;
        }
        refusedLength = shorter ? Integer.MAX_VALUE : refusedLength;
    }

    private int length() {
        return field.codePointCount(0, field.length());
    }

    private boolean tooLongNow() {
        return field.length() >= refusedLength && length() >= refusedLength;
    }

    private boolean typingWanted() {
        return mode == DemandMode.TYPING && free() && belief.level() != PeekLevel.NONE;
    }

    // ---- writing

    private void pump() {
        Tap ready;
        synchronized (this) {
            ready = untilFrame(scheduler.nanoTime()) == 0 ? tap : null;
            schedule();
        }
        if (ready != null) {
            ready.wire.send(ready);
        }
    }

    private void schedule() {
        long now = scheduler.nanoTime();
        long wait = untilFrame(now);
        if (wait == Long.MAX_VALUE || (timer != null && timerDue - (now + wait) <= 0)) {
            return;
        }
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (wait > 0) {
            timerDue = now + wait;
            timer = scheduler.after(Duration.ofNanos(wait), this::due);
        }
    }

    private void due() {
        synchronized (this) {
            timer = null;
        }
        pump();
    }

    private long untilFrame(long now) {
        DraftSender from = sender;
        if (streaming.allowsText() && from != null) {
            return tooLongNow() ? Long.MAX_VALUE : from.nanosUntilPoll(now);
        }
        if (!typingWanted()) {
            return Long.MAX_VALUE;
        }
        long left = TYPING_NANOS - (now - changedAt);
        typing &= left > 0;
        if (typing != typingTold) {
            return 0;
        }
        return typing ? left : Long.MAX_VALUE;
    }

    private synchronized @Nullable SharedFrame next(Tap asking) {
        if (asking != tap) {
            return null;
        }
        ClientFrame frame = frame(asking);
        if (frame == null) {
            return null;
        }
        asking.wire.noteSent();
        return new SharedFrame(frame);
    }

    private @Nullable ClientFrame frame(Tap asking) {
        long now = scheduler.nanoTime();
        DraftSender from = sender;
        if (streaming.allowsText() && from != null) {
            DraftUpdate update = tooLongNow() ? null : from.poll(now);
            schedule();
            return update == null ? null : new ClientFrame.Draft(asking.channel, update);
        }
        boolean typingDue = typingWanted() && untilFrame(now) == 0;
        if (typingDue) {
            typingTold = typing;
            schedule();
        }
        return typingDue ? new ClientFrame.Typing(asking.channel, typing) : null;
    }

    /** The lengths of nothing that was typed. */
    @Override
    public String toString() {
        return "DraftStream[mode=" + mode + ", streaming=" + streaming + "]";
    }

    /** The stream on one connection; a connection that is gone may still ask, and gets nothing. */
    private final class Tap implements LatestFrame {
        private final Wire wire;
        private final int channel;

        private Tap(Wire wire, int channel) {
            this.wire = wire;
            this.channel = channel;
        }

        @Override
        public @Nullable SharedFrame take() {
            return next(this);
        }
    }
}
