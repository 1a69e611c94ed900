package dev.peekwire.redact;

import java.util.Arrays;

/**
 * For each code point of a draft, how far ahead of it the judgement of {@link Sweep#judge} reaches: a gap buffer of bytes,
 * so that an edit costs its own size and the distance to the edit before it.
 */
final class Reaches {
    private static final int SMALLEST = 32;
    private static final int BYTE = 0xFF;

    private final int most;
    private int longest;
    private byte[] cells = {};
    private int gapStart;
    private int gapEnd;

    /** With the farthest reach there can be. */
    Reaches(int most) {
        this.most = most;
    }

    int length() {
        return cells.length - (gapEnd - gapStart);
    }

    /** No place reaches further: about a word in ordinary text. What a place that went reached still counts. */
    int longest() {
        return longest;
    }

    /** The reach of a place, or more where it is long. */
    int at(int index) {
        int reach = cells[index < gapStart ? index : index + gapEnd - gapStart] & BYTE;
        return reach == BYTE ? most : reach;
    }

    void set(int index, int reach) {
        longest = Math.max(longest, reach < BYTE ? reach : most);
        cells[index < gapStart ? index : index + gapEnd - gapStart] = (byte) Math.min(reach, BYTE);
    }

    /** The first place from {@code from} on, before {@code to}, that reaches an offset; {@code to} if none does. */
    int firstReaching(int offset, int from, int to) {
        int at = from;
        while (at < to && at + at(at) <= offset) {
            at++;
        }
        return at;
    }

    /** How far the places from {@code from} to {@code to}, exclusive, reach at most; at least {@code to}. */
    int farthest(int from, int to) {
        int farthest = to;
        for (int at = from; at < to; at++) {
            farthest = Math.max(farthest, at + at(at));
        }
        return farthest;
    }

    /** Some places go and others come, which reach nowhere yet. */
    void edit(int at, int erase, int insert) {
        moveGap(at);
        gapEnd += erase;
        if (gapEnd - gapStart < insert) {
            grow(insert);
        }
        Arrays.fill(cells, gapStart, gapStart + insert, (byte) 0);
        gapStart += insert;
    }

    /** Leaves nothing that tells the form of the text. */
    void wipe() {
        Arrays.fill(cells, (byte) 0);
        longest = 0;
        gapStart = 0;
        gapEnd = cells.length;
    }

    private void moveGap(int at) {
        int moved = Math.abs(at - gapStart);
        if (at < gapStart) {
            System.arraycopy(cells, at, cells, gapEnd - moved, moved);
        } else {
            System.arraycopy(cells, gapEnd, cells, gapStart, moved);
        }
        gapEnd += at - gapStart;
        gapStart = at;
    }

    private void grow(int insert) {
        int needed = Math.addExact(length(), insert);
        byte[] grown = new byte[Math.max(Math.max(SMALLEST, needed), cells.length + cells.length / 2)];
        int after = cells.length - gapEnd;
        System.arraycopy(cells, 0, grown, 0, gapStart);
        System.arraycopy(cells, gapEnd, grown, grown.length - after, after);
        Arrays.fill(cells, (byte) 0);
        cells = grown;
        gapEnd = grown.length - after;
    }
}
