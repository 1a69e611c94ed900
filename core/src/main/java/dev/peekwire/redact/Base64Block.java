package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;

/** Sixty-four characters of Base64, in either alphabet, as keys and signatures are full of and words are not. */
final class Base64Block {
    static final int LENGTH = 64;

    private static final int MOST_SLASHES = 3;
    private static final int FEWEST_DIGITS = 3;

    private Base64Block() {}

    /** Where the block ends that begins at offset 0, or 0. */
    static int end(TextWindow text) {
        for (int i = 0; i < LENGTH; i++) {
            if (!isPart(text.at(i))) {
                return 0;
            }
        }
        return isMixed(text, LENGTH) ? LENGTH : 0;
    }

    /** Whether the characters up to an offset are small and capital letters and digits, and no path. */
    static boolean isMixed(TextWindow text, int to) {
        int small = 0;
        int capital = 0;
        int digits = 0;
        int slashes = 0;
        for (int i = 0; i < to; i++) {
            int c = text.at(i);
            capital += Chars.isUpper(c) ? 1 : 0;
            small += Chars.isLatin(c) && !Chars.isUpper(c) ? 1 : 0;
            digits += Chars.isDigit(c) ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
        }
        return small > 0 && capital > 0 && digits >= FEWEST_DIGITS && slashes <= MOST_SLASHES;
    }

    static boolean isPart(int c) {
        return Chars.isAscii(c) || c == '_' || c == '-' || c == '+' || c == '/' || c == '=';
    }
}
