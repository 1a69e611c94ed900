package dev.peekwire.redact;

import dev.peekwire.spi.TextWindow;
import org.jspecify.annotations.Nullable;

/** Words after which a value is expected, such as {@code my password is}. */
final class Cues {
    private static final int MOST_STEPS = 8;

    private static final Words VERBS = new Words(
            "is", "was", "are", "er", "var", "ist", "lautet", "war", "est", "c'est", "es", "adalah", "ialah", "yaitu");
    private static final Words FILLERS = new Words(
            "my",
            "our",
            "the",
            "number",
            "no",
            "nr",
            "me",
            "us",
            "at",
            "on",
            "for",
            "to",
            "here",
            "code",
            "mitt",
            "min",
            "mine",
            "vårt",
            "nummer",
            "nummeret",
            "på",
            "her",
            "kode",
            "mein",
            "meine",
            "die",
            "unter",
            "auf",
            "hier",
            "mon",
            "ma",
            "le",
            "la",
            "numéro",
            "num",
            "au",
            "sur",
            "mi",
            "el",
            "número",
            "al",
            "en",
            "saya",
            "aku",
            "nomor",
            "di",
            "ke",
            "ini");

    private final Words cues;

    Cues(String... cues) {
        this.cues = new Words(cues);
    }

    /** The cue that begins at offset 0, or null. */
    @Nullable Cue at(TextWindow text) {
        if (!Chars.isLetter(text.at(0)) || Chars.isSpacedWord(text.at(-1))) {
            return null;
        }
        int length = cues.match(text, 0);
        return length == 0 ? null : follow(text, length);
    }

    private static Cue follow(TextWindow text, int from) {
        int offset = skip(text, from);
        Cue.Link link = Cue.Link.NONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (isSign(text.at(offset))) {
                return new Cue(skipSpaces(text, offset + 1), Cue.Link.SIGN);
            }
            int verb = link == Cue.Link.NONE ? word(text, offset, VERBS, true) : 0;
            int word = verb > 0 ? verb : word(text, offset, FILLERS, link == Cue.Link.NONE);
            if (word == 0) {
                break;
            }
            link = verb > 0 ? Cue.Link.VERB : link;
            // What follows a verb may be a password, which may begin with punctuation.
            offset = link == Cue.Link.NONE ? skip(text, offset + word) : skipSpaces(text, offset + word);
        }
        return new Cue(offset, link);
    }

    /** A word that leads to the value, not the beginning of one: it counts once white space or a sign follows. */
    private static int word(TextWindow text, int from, Words words, boolean beforeSign) {
        int length = words.match(text, from);
        int next = text.at(from + length);
        boolean ended = Chars.isSpace(next) || (beforeSign && (isSign(next) || next == '.'));
        return length > 0 && ended ? length : 0;
    }

    private static boolean isSign(int c) {
        return c == ':' || c == '=' || c == 0xFF1A;
    }

    private static int skipSpaces(TextWindow text, int from) {
        int offset = from;
        while (Chars.isSpace(text.at(offset))) {
            offset++;
        }
        return offset;
    }

    private static int skip(TextWindow text, int from) {
        int offset = from;
        while (Chars.isSpace(text.at(offset)) || isOpening(text.at(offset))) {
            offset++;
        }
        return offset;
    }

    private static boolean isOpening(int c) {
        return c >= 0 && "-.#(\"'“«„".indexOf(c) >= 0;
    }
}
