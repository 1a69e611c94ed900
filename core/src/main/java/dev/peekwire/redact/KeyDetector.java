package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.TextWindow;

/**
 * Access keys and tokens: known {@linkplain KeyFormat formats}, what follows {@code Bearer}, private keys in PEM form,
 * and any 64 characters of Base64 in a row. Any word may become one of them.
 */
final class KeyDetector implements Anchored {
    private static final int WINDOW = 128;
    private static final int HELD = 96;
    private static final int SEGMENT = 40;
    private static final int SHORTEST_BEARER = 8;
    private static final String BEGIN = "-----BEGIN";
    private static final String END = "-----END";
    private static final Words BEARER = new Words("bearer");

    @Override
    public String kind() {
        return "secret-key";
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public int anchors() {
        return START | LONG;
    }

    @Override
    public Finding inspect(TextWindow text) {
        int block = Base64Block.end(text);
        if (!isToken(text.at(0)) || Chars.isSpacedWord(text.at(-1)) || text.at(-1) == '_') {
            return Finding.sensitive(block);
        }
        int bearer = BEARER.match(text, 0);
        if (bearer > 0 && Chars.isSpace(text.at(bearer))) {
            return bearer(text, bearer + 1);
        }
        int run = run(text, 0, HELD);
        return new Finding(0, Math.max(block, key(text, run)), run);
    }

    private static int key(TextWindow text, int run) {
        if (text.at(0) == '-') {
            return text.at(-1) != '-' && KeyFormat.startsWith(text, 0, BEGIN) ? WINDOW : 0;
        }
        if (isSegment(text, run) || isLastLine(text, run)) {
            return run;
        }
        return KeyFormat.end(text, WINDOW);
    }

    /** The last part of a JSON web token is shorter than a block. */
    private static boolean isSegment(TextWindow text, int run) {
        return text.at(-1) == '.' && Chars.isAscii(text.at(-2)) && run >= SEGMENT && Base64Block.isMixed(text, run);
    }

    /** The last line of a private key is shorter than a block. */
    private static boolean isLastLine(TextWindow text, int run) {
        return text.at(-1) == '\n' && text.at(run) == '\n' && KeyFormat.startsWith(text, run + 1, END);
    }

    private static Finding bearer(TextWindow text, int from) {
        int end = run(text, from, WINDOW);
        boolean digit = false;
        for (int i = from; i < end; i++) {
            digit |= Chars.isDigit(text.at(i));
        }
        return digit && end - from >= SHORTEST_BEARER ? new Finding(from, end, from) : Finding.candidate(from - 1);
    }

    private static int run(TextWindow text, int from, int to) {
        int end = from;
        while (end < to && isToken(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isToken(int c) {
        return Chars.isSpacedWord(c) || (c >= 0 && "._~+/=-".indexOf(c) >= 0);
    }
}
