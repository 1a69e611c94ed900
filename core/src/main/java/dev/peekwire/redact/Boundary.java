package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;

/** Where a number starts that is no part of a longer reference, such as {@code NO-2024-0001234}. */
final class Boundary {
    private Boundary() {}

    /** Whether offset 0 follows neither a letter or digit nor one with a dash, dot or slash behind it. */
    static boolean before(TextWindow text) {
        int last = text.at(-1);
        if (Chars.isSpacedWord(last) || last == '_') {
            return false;
        }
        boolean joins = Chars.isDash(last) || last == '.' || last == '/' || last == '#';
        return !joins || !Chars.isSpacedWord(text.at(-2));
    }
}
