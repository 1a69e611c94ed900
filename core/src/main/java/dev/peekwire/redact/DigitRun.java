package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;

/**
 * The digits from one place on, with the separators among them: groups of digits, and how far the run reaches. Any number
 * of separators keeps the run going, since what they make of it shows only when it ends.
 */
final class DigitRun {
    private final int[] digits;
    private final int[] groupEnd;
    private final int[] groupOffset;
    private final int[] gap;
    private int count;
    private int groups;
    private int offset;
    private boolean tooLong;

    private DigitRun(int most) {
        digits = new int[most];
        groupEnd = new int[most];
        groupOffset = new int[most];
        gap = new int[most];
    }

    /** Whether a group of digits starts at offset 0. */
    static boolean startsGroup(TextWindow text) {
        return Chars.isDigit(text.at(0)) && !Chars.isDigit(text.at(-1));
    }

    /**
     * Reads on from an offset.
     *
     * @param most digits; a longer run is cut
     * @param to offset at which to stop
     */
    static DigitRun read(TextWindow text, int from, int most, int to, Separators separators) {
        DigitRun run = new DigitRun(most);
        run.offset = from;
        int gap = 0;
        while (run.offset < to && !run.tooLong) {
            int c = text.at(run.offset);
            int digit = Chars.digit(c);
            if (digit >= 0) {
                run.add(digit, gap);
                gap = 0;
            } else if (separators.contains(c)) {
                gap = Separators.join(gap, c);
            } else {
                break;
            }
            run.offset += run.tooLong ? 0 : 1;
        }
        return run;
    }

    private void add(int digit, int separator) {
        if (count == digits.length) {
            tooLong = true;
            return;
        }
        if (count == 0 || separator != 0) {
            gap[groups++] = separator;
        }
        digits[count++] = digit;
        groupEnd[groups - 1] = count;
        groupOffset[groups - 1] = offset + 1;
    }

    /** Where the run ends, separators at its end included. */
    int end() {
        return offset;
    }

    int groups() {
        return groups;
    }

    /** How many digits the groups up to and including one have. */
    int digitsThrough(int group) {
        return groupEnd[group];
    }

    /** How many digits a group has. */
    int size(int group) {
        return group == 0 ? groupEnd[0] : groupEnd[group] - groupEnd[group - 1];
    }

    /** The offset at which a group ends. */
    int endOf(int group) {
        return groupOffset[group];
    }

    /** What {@linkplain Separators#join stands} before a group. */
    int gapBefore(int group) {
        return gap[group];
    }

    /** Whether the group that ends here may go on with digits that were too many to read. */
    boolean isCut(int group) {
        return tooLong && group == groups - 1;
    }

    int digit(int index) {
        return digits[index];
    }

    /** The number that some digits make. */
    int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits[i];
        }
        return number;
    }

    /** Whether the groups from the first on have these sizes, with more groups or none behind. */
    boolean hasSizes(int... sizes) {
        if (groups < sizes.length || isCut(sizes.length - 1)) {
            return false;
        }
        for (int i = 0; i < sizes.length; i++) {
            if (size(i) != sizes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether one and the same separator stands before each group from one to another, exclusive, and is allowed. */
    boolean isUniform(int from, int to, String allowed) {
        for (int i = from; i < to; i++) {
            if (gap[i] != gap[from] || gap[i] <= 0 || allowed.indexOf(gap[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}
