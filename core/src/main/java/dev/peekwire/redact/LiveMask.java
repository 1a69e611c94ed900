package dev.peekwire.redact;

import dev.peekwire.draft.DraftTarget;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;

/**
 * A draft that is masked as it grows. What is masked follows from the text and from where the last edit ended, whatever
 * the edits were; an edit costs its own size and what the detectors have to look at anew: the word or number around it in
 * ordinary text, never more than their largest window on both sides, whatever the length of the draft.
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
    private final DraftText draft = new DraftText();
    private final LiveSweep sweep;
    private TextChange pending = TextChange.none(0);

    LiveMask(Redactor redactor) {
        this.sweep = new LiveSweep(redactor, draft, this::flag);
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
        int insert = edit.insertLength();
        draft.mask(edit.at(), edit.at() + insert, true); // should a detector fail, nothing new is seen
        sweep.edited(edit.at(), edit.erase(), insert);
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
        sweep.wipe();
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

    /** Where the last edit ended, in code points. */
    public int caret() {
        return sweep.caret();
    }

    private void flag(int from, int to, Sweep judged) {
        for (int i = from; i < to; i++) {
            boolean masked = judged.masks(i);
            if (masked != draft.masked(i)) {
                int start = i;
                while (i + 1 < to && judged.masks(i + 1) == masked && draft.masked(i + 1) != masked) {
                    i++;
                }
                draft.mask(start, i + 1, masked);
                pending = pending.then(TextChange.range(start, i + 1, draft.length()));
            }
        }
    }
}
