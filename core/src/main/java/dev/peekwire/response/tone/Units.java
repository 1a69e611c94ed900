package dev.peekwire.response.tone;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as what is matched: folded units, each with the place of its character in the text. White space of any length
 * is one unit, what is looked through is none. A unit is the cell of {@link FoldTable} that it came from.
 */
final class Units {
    /** Begins something: a match begins and ends at such units only. */
    static final int EDGE = 1;

    /** Belongs to a word. */
    static final int WORD = 1 << 1;

    static final int UPPER = 1 << 2;

    /** A letter that is small or a capital. */
    static final int CASED = 1 << 3;

    static final int MARK = 1 << 4;

    /** Of a script that is written without spaces. */
    static final int SPACELESS = 1 << 5;

    static final int SPACE = 1 << 6;

    /** Looks like a letter of another script. */
    static final int LOOK_ALIKE = 1 << 7;

    static final int LATIN = 1 << 8;
    static final int GREEK = 1 << 9;
    static final int CYRILLIC = 1 << 10;
    static final int ARMENIAN = 1 << 11;
    static final int SCRIPTS = LATIN | GREEK | CYRILLIC | ARMENIAN;

    /** Longer runs of marks are put in order piece by piece: Unicode's stream-safe format allows no longer ones. */
    private static final int MOST_MARKS = 30;

    private static final long CODE = FoldTable.CODE;

    final String text;
    private int size;
    private int length;
    private long together;
    private long[] cells;

    /** Where the character begins, and above that where it ends, with the marks on it that are looked through. */
    private long[] places;

    Units(String text) {
        this.text = text;
        // With some room for accents, which are units of their own.
        int room = text.length() + text.length() / 8;
        this.cells = new long[room];
        this.places = new long[room];
    }

    /** Makes room for as many units. */
    void room(int more) {
        if (size + more > cells.length) {
            int capacity = size + more + (size >> 1);
            cells = Arrays.copyOf(cells, capacity);
            places = Arrays.copyOf(places, capacity);
        }
    }

    /** Adds a unit of the character at a place; there must be room. */
    void add(long cell, int at) {
        cells[size] = cell;
        places[size++] = ((long) (at + 1) << Integer.SIZE) | at;
        together |= cell;
    }

    /** Says how many code points the text has. */
    void end(int codePoints) {
        length = codePoints;
    }

    /** Lets the last unit's character end at a place, if it ended just before. */
    void extend(int at) {
        if (size > 0 && to(size - 1) == at) {
            lengthen(at);
        }
    }

    /** Lets the last unit's character end at a place. */
    void lengthen(int at) {
        places[size - 1] = ((long) (at + 1) << Integer.SIZE) | from(size - 1);
    }

    /** Another letter in a unit's place, with its flags. */
    void replace(int index, int unit) {
        long flags = cells[index] >>> FoldTable.UNIT_FLAGS << FoldTable.UNIT_FLAGS;
        cells[index] = flags | (long) unit << FoldTable.SKELETON | unit;
    }

    int size() {
        return size;
    }

    /** How many code points the text has. */
    int length() {
        return length;
    }

    /** Whether some letter looks like another script's. */
    boolean lookAlike() {
        return (together & (long) LOOK_ALIKE << FoldTable.UNIT_FLAGS) != 0;
    }

    boolean is(int index, int flag) {
        return (cells[index] & (long) flag << FoldTable.UNIT_FLAGS) != 0;
    }

    int flags(int index) {
        return (int) (cells[index] >>> FoldTable.UNIT_FLAGS);
    }

    /** The folded character. */
    int literal(int index) {
        return (int) (cells[index] & CODE);
    }

    /** The same, or the one letter for all that look like it. */
    int skeleton(int index) {
        return (int) (cells[index] >>> FoldTable.SKELETON & CODE);
    }

    int[] literals() {
        int[] literals = new int[size];
        Arrays.setAll(literals, this::literal);
        return literals;
    }

    int[] skeletons() {
        int[] skeletons = new int[size];
        Arrays.setAll(skeletons, this::skeleton);
        return skeletons;
    }

    int from(int index) {
        return (int) places[index];
    }

    int to(int index) {
        return (int) (places[index] >>> Integer.SIZE);
    }

    /** Whether a match may begin or end before a unit, or at the end. */
    boolean edge(int index) {
        return index == size || is(index, EDGE);
    }

    /** Puts marks that follow each other into Unicode's canonical order. */
    void orderMarks() {
        for (int i = 0; i < size; ) {
            int start = i;
            while (i < size && is(i, MARK) && i - start < MOST_MARKS) {
                i++;
            }
            if (i - start > 1) {
                order(start, i);
            }
            i = Math.max(start + 1, i);
        }
    }

    /** Marks are never the edge of a match, so their places need not move along. */
    private void order(int start, int end) {
        StringBuilder marks = new StringBuilder();
        for (int i = start; i < end; i++) {
            marks.appendCodePoint(literal(i));
        }
        int[] ordered =
                Normalizer.normalize(marks, Normalizer.Form.NFD).codePoints().toArray();
        for (int i = start; i < end; i++) {
            replace(i, ordered[i - start]);
        }
    }
}
