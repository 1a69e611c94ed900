package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * E-mail addresses: a local part of up to 64 code points, an at sign, and a domain with a dot and two letters behind it.
 * Letters of all scripts that put spaces between words; any such word may become an address.
 */
final class EmailDetector implements Anchored {
    private static final int WINDOW = 128;
    private static final int LONGEST_LOCAL = 64;
    private static final int TOP_LEVEL = 2;

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int anchors() {
        return START;
    }

    @Override
    public Finding inspect(TextWindow text) {
        if (!isLocal(text.at(0)) || isLocal(text.at(-1))) {
            return Finding.NONE;
        }
        int sign = 1;
        while (sign <= LONGEST_LOCAL && isLocal(text.at(sign))) {
            sign++;
        }
        if (sign > LONGEST_LOCAL) {
            return Finding.NONE;
        }
        return isSign(text.at(sign)) ? address(text, sign + 1) : Finding.candidate(sign);
    }

    private static Finding address(TextWindow text, int from) {
        int end = from;
        int letters = -1; // behind the last dot; -1 where none counts yet
        int sensitiveTo = 0;
        for (int c = text.at(end); isDomain(c) && end < WINDOW; c = text.at(++end)) {
            if (c == '.') {
                letters = end > from && text.at(end - 1) != '.' ? 0 : -1;
            } else if (letters >= 0) {
                letters = c == '-' ? -1 : letters + (Chars.isDigit(c) ? 0 : 1);
            }
            if (letters >= TOP_LEVEL || (sensitiveTo > 0 && Chars.isSpacedWord(c))) {
                sensitiveTo = end + 1;
            }
        }
        return new Finding(0, sensitiveTo, end);
    }

    private static boolean isLocal(int c) {
        return Chars.isSpacedWord(c) || (c >= 0 && "._%+-'".indexOf(c) >= 0);
    }

    private static boolean isSign(int c) {
        return c == '@' || c == 0xFF20;
    }

    private static boolean isDomain(int c) {
        return Chars.isSpacedWord(c) || c == '.' || c == '-';
    }
}
