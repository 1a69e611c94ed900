package dev.peekwire.redact;

import dev.peekwire.draft.DraftTarget;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.spi.TextWindow;

/**
 * A draft that is masked as it grows. What is masked follows from the text and from where the last edit ended, whatever
 * the edits were; an edit costs its own size and the largest window of the detectors, not the draft.
 *
 * <p>Two promises. Typed or pasted from left to right, with any corrections inside the run, no more of a value that ends
 * up masked is ever shown than its visible prefix, provided that nothing is edited elsewhere and no white space is typed
 * inside a word meanwhile. After <em>any</em> edits, no value that is complete is shown beyond its prefix; what was shown
 * of it before is masked by the next {@linkplain #takeChange() change}.
 *
 * <p>Not thread-safe. Offsets and counts are Unicode code points.
 *
 * @since 0.1.0
 */
public final class LiveMask implements DraftTarget {
    private final Redactor redactor;
    private final DraftText draft = new DraftText();
    private TextChange pending = TextChange.none(0);
    private int caret;

    LiveMask(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public int length() {
        return draft.length();
    }

    @Override
    public int check() {
        return draft.check();
    }

    @Override
    public void apply(TextEdit edit) {
        if (edit.isEmpty() && edit.fits(draft.length())) {
            return;
        }
        int before = draft.length();
        draft.apply(edit);
        pending = pending.then(TextChange.of(edit, before));
        int end = edit.at() + edit.insertLength();
        draft.mask(edit.at(), end, true); // should a detector fail, nothing new is seen
        int left = moved(caret, edit, end);
        caret = end;
        refreshBoth(edit.at(), end, left);
    }

    /** Replaces the whole text; what both texts have in common at their ends counts as untouched. */
    @Override
    public void replace(String text) {
        apply(TextEdit.between(draft, text));
    }

    /** Erases the text so that no code point of it remains in memory that this owns; it stays usable. */
    @Override
    public void wipe() {
        pending = pending.then(TextChange.whole(draft.length(), 0));
        draft.wipe();
        caret = 0;
    }

    /** What has changed in the shown text since the last call: what was edited, masked or revealed. */
    public TextChange takeChange() {
        TextChange change = pending;
        pending = TextChange.none(draft.length());
        return change;
    }

    /**
     * The draft itself, with what is to be hidden flagged as masked; to be read, not changed. Its
     * {@link DraftText#shown(int, int)} and {@link DraftText#shownCheck()} are for viewers.
     */
    public DraftText draft() {
        return draft;
    }

    /** The length; never the text. */
    @Override
    public String toString() {
        return "LiveMask[" + draft.length() + " code points]";
    }

    /** Where the last edit ended. */
    int caret() {
        return caret;
    }

    private static int moved(int offset, TextEdit edit, int end) {
        int erased = edit.at() + edit.erase();
        return offset >= erased ? offset - erased + end : Math.min(offset, edit.at());
    }

    /** Around the edit, and around the place that was being typed in until then. */
    private void refreshBoth(int from, int to, int left) {
        int window = redactor.window() + TextWindow.BEHIND;
        if (left + 2 * window < from || left - 2 * window > to) {
            refresh(left - window, left + window);
            refresh(from - window, to + window);
        } else {
            refresh(Math.min(from, left) - window, Math.max(to, left) + window);
        }
    }

    private void refresh(int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(draft.length(), to);
        int base = Math.max(0, first - redactor.window() - TextWindow.BEHIND);
        int[] cells = new int[Math.min(draft.length(), end + redactor.window() + 1) - base];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = draft.codePointAt(base + i);
        }
        Sweep sweep = new Sweep(cells, base, draft.length(), caret);
        try {
            flag(sweep.over(redactor.detectors(), first, end), first, end);
        } finally {
            sweep.wipe();
        }
    }

    private void flag(Sweep sweep, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean masked = sweep.masks(i);
            if (masked != draft.masked(i)) {
                int start = i;
                while (i + 1 < to && sweep.masks(i + 1) == masked && draft.masked(i + 1) != masked) {
                    i++;
                }
                draft.mask(start, i + 1, masked);
                pending = pending.then(TextChange.range(start, i + 1, draft.length()));
            }
        }
    }
}
