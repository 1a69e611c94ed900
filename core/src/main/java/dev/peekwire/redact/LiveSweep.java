package dev.peekwire.redact;

import dev.peekwire.draft.DraftText;
import dev.peekwire.spi.TextWindow;

/**
 * Judges anew, after an edit, the places whose judgement the edit or the caret can have changed, and no others: those
 * whose detectors had looked as far, or whose findings reached as far. What a detector was not shown it cannot depend on.
 */
final class LiveSweep implements Sweep.Cells {
    private final DraftText draft;
    private final Sweep sweep;
    private final Reaches reaches;
    private final Flags flags;
    private final boolean wantsLong;
    private int caret;

    /** False while judging: a detector that throws leaves what is known of the draft incomplete. */
    private boolean complete = true;

    /** Told which code points may be masked now and were not, or the other way. */
    @FunctionalInterface
    interface Flags {
        void refresh(int from, int to, Sweep judged);
    }

    LiveSweep(Redactor redactor, DraftText draft, Flags flags) {
        this.draft = draft;
        this.flags = flags;
        this.sweep = new Sweep(this, redactor);
        this.reaches = new Reaches(redactor.window() + 1);
        this.wantsLong = redactor.wants(Anchored.LONG);
    }

    @Override
    public int length() {
        return draft.length();
    }

    @Override
    public int codePointAt(int index) {
        return draft.codePointAt(index);
    }

    /** Where the last edit ended. */
    int caret() {
        return caret;
    }

    /** The draft was edited: from an offset on, some code points went and others came. */
    void edited(int at, int erase, int insert) {
        int end = at + insert;
        int oldEnd = at + erase;
        int left = caret >= oldEnd ? caret - oldEnd + end : Math.min(caret, at);
        int first = reaches.firstReaching(at, Math.max(0, at - reaches.longest()), at);
        int covered = reaches.farthest(first, Math.min(reaches.length(), oldEnd + TextWindow.BEHIND));
        reaches.edit(at, erase, insert);
        caret = end;
        if (complete) {
            complete = false;
            judge(Math.min(first, at - block(at, end)), end + TextWindow.BEHIND, covered - oldEnd + end);
            release(left, at, end);
        } else {
            judge(0, draft.length(), draft.length());
        }
        complete = true;
    }

    /** The draft was wiped. */
    void wipe() {
        reaches.wipe();
        caret = 0;
        complete = true;
    }

    /** How many characters before an edit may begin a block of Base64 which that edit made, or unmade. */
    private int block(int at, int end) {
        if (!wantsLong) {
            return 0;
        }
        int before = 0;
        while (before < Base64Block.LENGTH && before < at && Base64Block.isPart(codePointAt(at - before - 1))) {
            before++;
        }
        int after = end;
        while (after < length() && after - end < Base64Block.LENGTH && Base64Block.isPart(codePointAt(after))) {
            after++;
        }
        return before + after - at >= Base64Block.LENGTH ? before : 0;
    }

    /** What was being typed in until the caret left it. */
    private void release(int left, int at, int end) {
        if (left >= at && left <= end) {
            return;
        }
        int behind = Math.min(left + 1, length());
        int first = reaches.firstReaching(left, Math.max(0, left - reaches.longest()), behind);
        if (first < behind) {
            judge(first, first, reaches.farthest(first, behind));
        }
    }

    /**
     * Judges the places before {@code to} that reach {@code from}, those from there to {@code changed} for the first time;
     * what they cover beyond {@code to} counts as well.
     */
    private void judge(int from, int changed, int to) {
        int length = length();
        int end = Math.min(Math.max(changed, to), length);
        sweep.begin(from, caret);
        for (int at = Math.max(0, from - reaches.longest()); at < end; at++) {
            if (at >= from && at < changed) {
                int reach = sweep.judge(at);
                reaches.set(at, reach);
                end = Math.max(end, Math.min(length, at + reach));
            } else if (at + reaches.at(at) > from) {
                sweep.judge(at);
            }
        }
        flags.refresh(from, end, sweep);
    }
}
