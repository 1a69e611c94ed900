package dev.peekwire.draft;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's side of a draft: turns what the field holds into as few frames as the reader's eye needs. Nothing is sent
 * without {@linkplain #demand demand}. The first edit after a pause goes at once, then at most one frame a window; what
 * was typed last always goes. On a slow link one frame is on its way at most, and later edits coalesce.
 *
 * <p>One sender serves one connection, in which frame numbers rise from 1. Times are {@link System#nanoTime()} values,
 * compared by their differences only. Not thread-safe: confine it.
 *
 * @since 0.1.0
 */
public final class DraftSender {
    /** Every so many frames one asks for an acknowledgement, to notice that a link became slow. */
    private static final int ASK_EVERY = 8;
    /** What an edit costs more than a snapshot besides its text, encoded: its two counts. */
    private static final int EDIT_OVERHEAD = 8;

    private final int maxCodePoints;
    /** What the peer has when all frames arrived. */
    private final DraftText sent = new DraftText();

    private final DraftLink link = new DraftLink();

    private String field = "";
    private long window = DraftPacing.DEFAULT.windowNanos();
    private boolean demanded;
    private int caret;
    private boolean changed;
    private boolean overLimit;
    private boolean epochDue = true;
    /** What was sent last may reach the desk after it has erased the draft. */
    private boolean crossing;

    private boolean repairDue;
    private long seq;
    private int unasked;
    private long sentAt;
    private long repairedAt;
    private boolean repairedYet;

    /** With the default limit of {@value DraftText#DEFAULT_LIMIT} code points. */
    public DraftSender() {
        this(DraftText.DEFAULT_LIMIT);
    }

    /** With the limit that the desk named in its welcome, in code points, from 1. */
    public DraftSender(int maxCodePoints) {
        if (maxCodePoints < 1) {
            throw new IllegalArgumentException("maxCodePoints " + maxCodePoints + ": allowed are 1 and more");
        }
        this.maxCodePoints = maxCodePoints;
    }

    /** The field's whole text now; lone surrogates count as U+FFFD. */
    public void text(String wholeText) {
        text(wholeText, 0);
    }

    /**
     * The field's whole text now, and where it is being typed in, which the next frame tells by where its edit ends.
     *
     * @param caret code points before the caret; 0 where it is not known
     * @throws IndexOutOfBoundsException if the text has fewer
     */
    public void text(String wholeText, int caret) {
        String wellFormed = WellFormed.of(wholeText);
        if (wellFormed.equals(field)) {
            return;
        }
        int length = wellFormed.codePointCount(0, wellFormed.length());
        this.caret = Objects.checkIndex(caret, length + 1);
        field = wellFormed;
        changed = true;
        overLimit = length > maxCodePoints;
    }

    /** Whether the text is longer than the limit: then nothing is sent until it is shorter. */
    public boolean overLimit() {
        return overLimit;
    }

    /**
     * Whether somebody looks. When nobody does any more, what was sent is forgotten here as the desk erases it there; when
     * somebody does again, a snapshot starts; if the field is empty, only where something that crossed the erasure must not
     * stay.
     */
    public void demand(boolean wanted) {
        if (wanted == demanded) {
            return;
        }
        demanded = wanted;
        crossing |= sent.length() > 0;
        startAfresh();
        changed = crossing || !field.isEmpty();
    }

    /** Both sides are empty now: the message was sent, and the desk erased the draft. */
    public void clear() {
        field = "";
        caret = 0;
        changed = false;
        overLimit = false;
        crossing = false;
        startAfresh();
    }

    /**
     * The desk asks for a snapshot. It goes without waiting for the window, though only once a window, and it stands for
     * whatever acknowledgement was awaited.
     */
    public void resync() {
        if (demanded) {
            repairDue = true;
            link.forget();
        }
    }

    /** The desk acknowledged a frame that asked for it; numbers of other frames are ignored. */
    public void acknowledged(long seq, long nowNanos) {
        link.acknowledged(seq, nowNanos, window);
    }

    /** The desk sets the window. */
    public void pacing(DraftPacing pacing) {
        window = pacing.windowNanos();
    }

    /** Whether the link proved slow: acknowledgements take longer than two windows. */
    public boolean slow() {
        return link.slow();
    }

    /** The frame to send now, which counts as sent; null if there is none. */
    public @Nullable DraftUpdate poll(long nowNanos) {
        if (idle()) {
            return null;
        }
        if (link.lost(nowNanos)) {
            link.forget();
            repairDue = true;
        }
        if (link.holds(nowNanos, window) || untilWindow(nowNanos) > 0) {
            return null;
        }
        return next(nowNanos);
    }

    /**
     * How long until {@link #poll} may have a frame, in nanoseconds, 0 for now, {@link Long#MAX_VALUE} for not before
     * another method is called. Any other call may shorten it.
     */
    public long nanosUntilPoll(long nowNanos) {
        if (idle()) {
            return Long.MAX_VALUE;
        }
        long wait = untilWindow(nowNanos);
        return link.willHold(nowNanos + wait, window) ? Math.max(wait, link.untilLost(nowNanos)) : wait;
    }

    /** Counts; never the text. */
    @Override
    public String toString() {
        return "DraftSender[seq=" + seq + ", demanded=" + demanded + ", slow=" + link.slow() + "]";
    }

    private boolean idle() {
        return !demanded || overLimit || !(changed || repairDue);
    }

    private void startAfresh() {
        sent.wipe();
        epochDue = true;
        repairDue = false;
        if (!demanded) {
            link.forget();
        }
    }

    private long untilWindow(long now) {
        boolean repairNow = repairDue && (!repairedYet || now - repairedAt >= window);
        return seq == 0 || repairNow ? 0 : Math.max(0, window - (now - sentAt));
    }

    private @Nullable DraftUpdate next(long now) {
        changed = false;
        if (repairDue) {
            repairDue = false;
            repairedYet = true;
            repairedAt = now;
            return snapshot(true, now);
        }
        if (epochDue) {
            return field.isEmpty() && !crossing ? null : snapshot(true, now);
        }
        TextEdit edit = TextEdit.between(sent, field, caret);
        if (edit.isEmpty()) {
            return null;
        }
        boolean ask = link.slow() || unasked + 1 >= ASK_EVERY;
        boolean editIsSmaller = edit.insertLength() + EDIT_OVERHEAD <= edit.lengthAfter(sent.length());
        return editIsSmaller ? edit(edit, ask, now) : snapshot(ask, now);
    }

    private DraftUpdate snapshot(boolean ask, long now) {
        epochDue = false;
        crossing = false;
        sent.replace(field);
        count(ask, now);
        return new DraftUpdate.Snapshot(seq, field, sent.check(), ask);
    }

    private DraftUpdate edit(TextEdit edit, boolean ask, long now) {
        sent.apply(edit);
        count(ask, now);
        return new DraftUpdate.Edit(seq, edit, sent.check(), ask);
    }

    private void count(boolean ask, long now) {
        seq++;
        sentAt = now;
        unasked = ask ? 0 : unasked + 1;
        if (ask) {
            link.asked(seq, now);
        }
    }
}
