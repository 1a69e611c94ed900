package dev.peekwire.response;

import java.util.Arrays;

/**
 * Edit distance by code points, up to a number: only the part of the table is worked out whose cells do not exceed it.
 * A gap of the pattern takes up to so many code points of the text for nothing.
 */
final class Distance {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final int[] pattern;
    private final int[] text;
    private final int most;
    private int[] before;
    private int[] row;
    /** Where cells of the row before are not {@link #FAR}: from, and to included. */
    private int from;

    private int to;

    Distance(int[] pattern, int[] text, int most) {
        this.pattern = pattern;
        this.text = text;
        this.most = most;
        this.before = new int[text.length + 1];
        this.row = new int[text.length + 1];
    }

    /** The distance; −1 if it is more. */
    int find() {
        if (Arrays.equals(pattern, text)) {
            return 0;
        }
        Arrays.fill(before, FAR);
        Arrays.fill(row, FAR);
        to = Math.min(most, text.length);
        for (int j = 0; j <= to; j++) {
            before[j] = j;
        }
        for (int element : pattern) {
            step(element);
            if (from > to) {
                return -1;
            }
        }
        return before[text.length] <= most ? before[text.length] : -1;
    }

    private void step(int element) {
        int oldFrom = from;
        int oldTo = to;
        int end = element < 0 ? gap(-element) : character(element);
        Arrays.fill(before, oldFrom, oldTo + 1, FAR);
        int[] swap = before;
        before = row;
        row = swap;
        narrow(oldFrom, end);
    }

    /** Fills the row for a code point; answers its last index. */
    private int character(int c) {
        int left = FAR;
        int j = from;
        for (; j <= text.length && (j <= to + 1 || left < most); j++) {
            int changed = j > from || j > 0 ? before(j - 1) + (text(j - 1) == c ? 0 : 1) : FAR;
            left = Math.min(Math.min(before[j] + 1, left + 1), changed);
            left = left > most ? FAR : left;
            row[j] = left;
        }
        return j - 1;
    }

    private int before(int j) {
        return j < 0 ? FAR : before[j];
    }

    private int text(int j) {
        return j < 0 ? -1 : text[j];
    }

    /** Fills the row for a gap: each cell is the least of those before it that the gap can bridge. */
    private int gap(int longest) {
        int end = Math.min(text.length, to + longest);
        int[] queue = new int[end - from + 1];
        int head = 0;
        int tail = 0;
        for (int j = from; j <= end; j++) {
            while (tail > head && before[queue[tail - 1]] >= before[j]) {
                tail--;
            }
            queue[tail++] = j;
            head += queue[head] < j - longest ? 1 : 0;
            row[j] = before[queue[head]];
        }
        return end;
    }

    private void narrow(int first, int last) {
        from = first;
        to = last;
        while (from <= to && before[from] > most) {
            from++;
        }
        while (to >= from && before[to] > most) {
            to--;
        }
    }
}
