package dev.peekwire.response.tone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a character is, whatever its case, width and typography: NFKD of its full case folding, without what is not
 * seen and without vowel points, with one form of apostrophes, quotes and dashes. One character at a time; the order of
 * several marks is the concern of {@link Units}.
 */
final class CharFold {
    private static final int[] NOTHING = {};
    private static final String STROKES = "\u00F8\u0142\u0111\u0127\u0167";
    private static final String WITHOUT = "oldht";

    private final boolean turkic;
    private final boolean plain;

    /**
     * For a language.
     *
     * @param turkic whether I is the capital of dotless ı
     * @param plain whether accents are left out
     */
    CharFold(boolean turkic, boolean plain) {
        this.turkic = turkic;
        this.plain = plain;
    }

    boolean turkic() {
        return turkic;
    }

    /** The units, none of a character that is looked through. */
    int[] fold(int c) {
        if (Marks.unseen(c) || CharClass.isSkinTone(c) || dropped(c)) {
            return NOTHING;
        }
        if (CharClass.isSpace(c)) {
            return new int[] {' '};
        }
        if (turkic && (c == 'I' || c == 0x130 || c == 0x131)) {
            return new int[] {c == 0x130 ? 'i' : 0x131};
        }
        return cases(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD), c);
    }

    private int[] cases(String decomposed, int c) {
        // A spacing accent decomposes to a space with a mark, which is neither a space nor a mark.
        String base = decomposed.startsWith(" ") ? Character.toString(c) : decomposed;
        // Small first, since only the small sharp s has capitals that are two letters.
        String upper = base.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        IntStream lower = upper.codePoints().map(Character::toLowerCase);
        String folded = lower.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(folded, Normalizer.Form.NFD)
                .codePoints()
                .filter(unit -> !dropped(unit))
                .map(this::plain)
                .toArray();
    }

    private boolean dropped(int c) {
        return Marks.vowelPoint(c) || (plain && Marks.accent(c));
    }

    private int plain(int unit) {
        if (plain && unit < 0x180 && STROKES.indexOf(unit) >= 0) {
            return WITHOUT.charAt(STROKES.indexOf(unit));
        }
        return switch (unit) {
            case 0x2018, 0x2019, 0x02BC -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F -> '"';
            case 0x2010, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> unit;
        };
    }
}
