package dev.peekwire.draft;

import java.util.Objects;

/**
 * One step from a text to another: at an offset, so many code points go and others come. Offsets and counts are Unicode
 * code points, so that no edit can split a surrogate pair.
 *
 * @param at offset of the step in the old text, from 0
 * @param erase how many code points of the old text go, from 0
 * @param insert what comes in their place; lone surrogates become U+FFFD
 * @since 0.1.0
 */
public record TextEdit(int at, int erase, String insert) {
    /** Validates the counts and makes the inserted text well-formed. */
    public TextEdit {
        if (at < 0 || erase < 0) {
            throw new IllegalArgumentException("at " + at + ", erase " + erase + ": neither may be negative");
        }
        insert = WellFormed.of(Objects.requireNonNull(insert, "insert"));
    }

    /** The edit that turns one text into the other, left and right of which both agree; empty for equal texts. */
    public static TextEdit between(String oldText, String newText) {
        String from = WellFormed.of(oldText);
        String to = WellFormed.of(newText);
        int prefix = commonPrefix(from, to);
        int suffix = commonSuffix(from, to, Math.min(from.length(), to.length()) - prefix);
        return new TextEdit(
                from.codePointCount(0, prefix),
                from.codePointCount(prefix, from.length() - suffix),
                to.substring(prefix, to.length() - suffix));
    }

    /** The edit that turns the draft's raw text into the other, as {@link #between(String, String)}, without a copy. */
    public static TextEdit between(DraftText oldText, String newText) {
        return between(oldText, newText, 0);
    }

    /**
     * The edit that turns the draft's raw text into the other and ends at the caret or behind it: where texts agree at
     * their ends by chance, say in a space, what is before the caret counts as changed. So whoever applies the edit knows
     * the caret.
     *
     * @param caret code points of the new text before the caret; 0 where it is not known
     * @throws IndexOutOfBoundsException if the new text has fewer
     */
    public static TextEdit between(DraftText oldText, String newText, int caret) {
        String to = WellFormed.of(newText);
        int behind = to.offsetByCodePoints(0, caret);
        int oldEnd = oldText.length();
        int newEnd = to.length();
        int at = 0;
        int from = 0;
        while (at < oldEnd && from < newEnd && oldText.codePointAt(at) == to.codePointAt(from)) {
            from += Character.charCount(oldText.codePointAt(at++));
        }
        while (oldEnd > at
                && newEnd > Math.max(from, behind)
                && oldText.codePointAt(oldEnd - 1) == to.codePointBefore(newEnd)) {
            newEnd -= Character.charCount(oldText.codePointAt(--oldEnd));
        }
        return new TextEdit(at, oldEnd - at, to.substring(from, newEnd));
    }

    /** Whether the edit changes nothing: nothing goes and nothing comes. */
    public boolean isEmpty() {
        return erase == 0 && insert.isEmpty();
    }

    /** How many code points come. */
    public int insertLength() {
        return insert.codePointCount(0, insert.length());
    }

    /** Whether the edit stays within a text of that many code points. */
    public boolean fits(int length) {
        return at <= length && erase <= length - at;
    }

    /** How many code points a text of that many has after the edit; a {@code long}, since the peer chose the edit. */
    public long lengthAfter(int length) {
        return (long) length - erase + insertLength();
    }

    /** The counts; never the text. */
    @Override
    public String toString() {
        return "TextEdit[at=" + at + ", erase=" + erase + ", insert=" + insertLength() + " code points]";
    }

    private static int commonPrefix(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        int n = 0;
        while (n < limit && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        // Both texts are well-formed, so a high surrogate at the end is half of a pair that differs in its other half.
        return n > 0 && Character.isHighSurrogate(a.charAt(n - 1)) ? n - 1 : n;
    }

    private static int commonSuffix(String a, String b, int limit) {
        int n = 0;
        while (n < limit && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n > 0 && Character.isLowSurrogate(a.charAt(a.length() - n)) ? n - 1 : n;
    }
}
