package dev.peekwire.redact;

import dev.peekwire.spi.RedactionDetector;

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

    /** The first of {@link Base64Block#LENGTH} characters of Base64; where it is a {@link #START} too, that alone is said. */
    int LONG = 8;

    /** What every place is. */
    int ANY = 16;

    /** The places where it has to be asked, of those above. */
    int anchors();

    /** Where a detector has to be asked. */
    static int of(RedactionDetector detector) {
        return detector instanceof Anchored anchored ? anchored.anchors() : ANY;
    }

    /** What a place is, but for {@link #LONG}, by its code point and the one before it. */
    static int at(int c, int last) {
        int anchors = ANY;
        if (!Chars.isBlank(c) && !Chars.isSpacedWord(last)) {
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
