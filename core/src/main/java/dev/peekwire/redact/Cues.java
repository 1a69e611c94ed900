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
        if (!Chars.isLetter(text.at(0)) || Chars.isWord(text.at(-1))) {
            return null;
        }
        int length = cues.match(text, 0);
        return length == 0 ? null : follow(text, length);
    }

    private static Cue follow(TextWindow text, int from) {
        int offset = skip(text, from);
        Cue.Link link = Cue.Link.NONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            int c = text.at(offset);
            if (c == ':' || c == '=' || c == 0xFF1A) {
                return new Cue(skip(text, offset + 1), Cue.Link.SIGN);
            }
            int verb = link == Cue.Link.NONE ? VERBS.match(text, offset) : 0;
            int word = link == Cue.Link.NONE ? Math.max(verb, FILLERS.match(text, offset)) : 0;
            if (word == 0) {
                break;
            }
            link = verb == word ? Cue.Link.VERB : link;
            offset = skip(text, offset + word);
        }
        return new Cue(offset, link);
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
