package dev.peekwire.draft;

/**
 * Where a shown text changed: so many code points at its start and at its end are as they were, what lies between may
 * differ. Holds counts, no text.
 *
 * @param prefix how many code points at the start are unchanged
 * @param oldLength code points before the change
 * @param newLength code points after the change
 * @param suffix how many code points at the end are unchanged; prefix and suffix overlap in neither text
 * @since 0.1.0
 */
public record TextChange(int prefix, int oldLength, int newLength, int suffix) {
    /** Validates the counts. */
    public TextChange {
        if (prefix < 0 || suffix < 0 || (long) prefix + suffix > Math.min(oldLength, newLength)) {
            throw new IllegalArgumentException("prefix " + prefix + " and suffix " + suffix + " of a text of "
                    + oldLength + ", then " + newLength + " code points");
        }
    }

    /** No change of a text of that length. */
    public static TextChange none(int length) {
        return new TextChange(length, length, length, 0);
    }

    /** The whole text may differ. */
    public static TextChange whole(int oldLength, int newLength) {
        return new TextChange(0, oldLength, newLength, 0);
    }

    /**
     * What an edit changes in a text of that length.
     *
     * @throws IllegalArgumentException if the edit does not fit
     */
    public static TextChange of(TextEdit edit, int oldLength) {
        int newLength = Math.toIntExact(edit.lengthAfter(oldLength));
        return new TextChange(edit.at(), oldLength, newLength, oldLength - edit.at() - edit.erase());
    }

    /** What masking or revealing the range changes in a text of that length; {@code to} is exclusive. */
    public static TextChange range(int from, int to, int length) {
        return new TextChange(from, length, length, length - to);
    }

    /** Whether nothing changed. */
    public boolean isNone() {
        return oldLength == newLength && prefix + suffix == oldLength;
    }

    /**
     * This change and then the next as one. The result may claim more than differs, never less.
     *
     * @throws IllegalArgumentException if the next does not start from the length at which this one ends
     */
    public TextChange then(TextChange next) {
        if (next.oldLength != newLength) {
            throw new IllegalArgumentException(
                    "a change of a text of " + next.oldLength + " code points cannot follow one to " + newLength);
        }
        if (isNone()) {
            return next;
        }
        if (next.isNone()) {
            return this;
        }
        return new TextChange(Math.min(prefix, next.prefix), oldLength, next.newLength, Math.min(suffix, next.suffix));
    }
}
