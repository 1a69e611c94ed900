package dev.peekwire.redact;

import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;

/**
 * A detector that says at what places alone it can find anything, so that it need not be asked about others: most code
 * points of ordinary text are inside a word.
 */
interface Anchored extends RedactionDetector {
    /** Neither a blank, nor behind a letter or digit of a script with spaces. */
    int START = 1;

    /** A digit, not behind a digit. */
    int DIGIT = 2;

    /** What a telephone number may start with besides a digit. */
    int SIGN = 4;

    /** The first of {@link #LONG_RUN} code points without a blank. */
    int LONG = 8;

    /** How many they are. */
    int LONG_RUN = 64;

    /** The places where it has to be asked, of those above. */
    int anchors();

    /** Where a detector has to be asked. */
    static int of(RedactionDetector detector) {
        return detector instanceof Anchored anchored ? anchored.anchors() : ~0;
    }

    /** What each place of a stretch is; 16 is set for all. */
    static byte[] in(int[] cells) {
        byte[] anchors = new byte[cells.length];
        int run = 0;
        for (int i = cells.length - 1; i >= 0; i--) {
            run = Chars.isBlank(cells[i]) ? 0 : run + 1;
            anchors[i] = (byte) (16 | at(cells[i], i == 0 ? TextWindow.NOTHING : cells[i - 1], run));
        }
        return anchors;
    }

    private static int at(int c, int last, int run) {
        int anchors = run >= LONG_RUN ? LONG : 0;
        if (run > 0 && !Chars.isSpacedWord(last)) {
            anchors |= START;
        }
        if (Chars.isDigit(c)) {
            anchors |= Chars.isDigit(last) ? 0 : DIGIT;
        } else if (Separators.isPlus(c) || c == '(') {
            anchors |= SIGN;
        }
        return anchors;
    }
}
