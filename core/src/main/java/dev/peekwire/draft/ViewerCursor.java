package dev.peekwire.draft;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far behind one viewer is: collects, in constant time and without a copy of the text, what changed since the viewer
 * was last shown something, and yields the one edit that catches up. A slow viewer so gets fewer, larger steps. Not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ViewerCursor {
    /** What changed since the viewer was last served; null when the viewer holds nothing that counts. */
    private @Nullable TextChange behind;

    /** For a viewer that was shown nothing yet. */
    public ViewerCursor() {}

    /**
     * The shown text changed. Every change of what {@link DraftText#shown()} answers has to be noted, in order.
     *
     * @throws IllegalArgumentException if the change does not start from the length at which the one before it ended
     */
    public void note(TextChange change) {
        if (behind != null) {
            behind = behind.then(change);
        }
    }

    /** Whether the viewer was shown nothing that counts, so that {@link #difference} is the whole text: a snapshot. */
    public boolean snapshotDue() {
        return behind == null;
    }

    /** Whether the viewer may hold something else than what it may see now. */
    public boolean dirty() {
        return behind == null || !behind.isNone();
    }

    /** Whether the next {@link #difference} of two viewers of one text is the same: they can share its encoding. */
    public boolean level(ViewerCursor other) {
        return (!dirty() && !other.dirty()) || Objects.equals(behind, other.behind);
    }

    /**
     * The edit from what the viewer was last shown to what it may see now, and counts it as shown. With a snapshot due it
     * inserts the whole text at 0.
     *
     * @param text the text now, all changes noted
     * @throws IllegalArgumentException if the text's length is not that after the last noted change
     */
    public TextEdit difference(DraftText text) {
        int length = text.length();
        TextChange change = behind == null ? TextChange.whole(0, length) : behind;
        if (change.newLength() != length) {
            throw new IllegalArgumentException(
                    "the text has " + length + " code points, after the changes noted " + change.newLength());
        }
        behind = TextChange.none(length);
        if (change.isNone()) {
            return new TextEdit(0, 0, "");
        }
        int end = length - change.suffix();
        int erase = change.oldLength() - change.suffix() - change.prefix();
        return new TextEdit(change.prefix(), erase, text.shown(change.prefix(), end));
    }

    /** The viewer holds nothing that counts any more: it left, its view was erased, or it asked for a snapshot. */
    public void reset() {
        behind = null;
    }
}
