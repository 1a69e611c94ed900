package dev.peekwire.response.tone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Terms and texts of one script, made by chance so that there is much to be found and nearly found. */
final class Texts {
    private static final String[] UNSEEN = {"\u00AD", "\u200B", "\u2060", "\uFEFF", "\u200D", "\u200C"};
    private static final String LOOKS = "aоеcpxyіsαοe";

    private final Random random;
    private final Letters letters;

    Texts(Letters letters, long seed) {
        this.letters = letters;
        this.random = new Random(seed);
    }

    /** Six scripts; few letters of each, so that words meet. */
    enum Letters {
        LATIN("a", "e", "s", "ß", "é", "o", "p", "i", "ø", "ü", "İ", "ﬁ", "c", "n"),
        GREEK("α", "ο", "σ", "ς", "ά", "ϊ", "ρ", "τ", "ΐ", "ω", "ε"),
        CYRILLIC("а", "о", "с", "й", "ё", "р", "и", "е", "т", "і", "в"),
        ARABIC("ا", "أ", "ب", "ت", "ه", "ة", "بَ", "تّ", "لا", "ؤ", "ي"),
        DEVANAGARI("क", "का", "कि", "त", "तु", "न", "नी", "क्", "ष", "ज़", "सं"),
        HAN("我", "你", "免", "费", "的", "费用", "神", "a", "㐂");

        private final String[] all;

        Letters(String... all) {
            this.all = all;
        }
    }

    List<StyleTerm> terms() {
        List<StyleTerm> terms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String phrase = words(1 + random.nextInt(2), 3);
            ToneLevel[] levels = ToneLevel.values();
            ToneLevel level = levels[Math.max(0, random.nextInt(5) - 1)];
            StyleTerm term = StyleTerm.of(phrase, level);
            term = random.nextInt(3) == 0 ? term.anywhere() : term;
            terms.add(random.nextInt(6) == 0 ? term.matchingCase() : term);
        }
        return terms;
    }

    /** Words by chance and terms, as they are or disguised. */
    String text(List<StyleTerm> terms) {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
            String phrase = terms.get(random.nextInt(terms.size())).phrase();
            text.append(random.nextInt(3) == 0 ? words(1, 4) : disguised(phrase))
                    .append(between());
        }
        return text.toString();
    }

    private String words(int count, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ");
            for (int letter = 1 + random.nextInt(length); letter > 0; letter--) {
                words.append(letters.all[random.nextInt(letters.all.length)]);
            }
        }
        return words.toString();
    }

    private String between() {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> ". ";
            case 2 -> "-";
            case 3 -> "’";
            case 4 -> "’s ";
            case 5 -> ".";
            case 6 -> "1";
            default -> random.nextBoolean() ? " " : "\u00A0 ";
        };
    }

    private String disguised(String phrase) {
        return switch (random.nextInt(9)) {
            case 0 -> phrase.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(phrase, Normalizer.Form.NFD);
            case 2 -> Normalizer.normalize(phrase, Normalizer.Form.NFKC);
            case 3 -> phrase.replace(" ", " \u00A0\t");
            case 4 -> sprinkled(phrase);
            case 5 -> alike(phrase);
            case 6 -> phrase + letters.all[random.nextInt(letters.all.length)];
            case 7 -> phrase + "\u0301";
            default -> phrase;
        };
    }

    /** With something between its letters that is not seen; marks stay where they belong. */
    private String sprinkled(String phrase) {
        StringBuilder text = new StringBuilder();
        phrase.codePoints().forEach(c -> {
            boolean mark = CharTypes.isMark(c);
            text.append(
                    mark || text.length() == 0 || random.nextInt(3) > 0 ? "" : UNSEEN[random.nextInt(UNSEEN.length)]);
            text.appendCodePoint(c);
        });
        return text.toString();
    }

    private String alike(String phrase) {
        int place = random.nextInt(phrase.length());
        char look = LOOKS.charAt(random.nextInt(LOOKS.length()));
        return Character.isLetter(phrase.charAt(place))
                ? phrase.substring(0, place) + look + phrase.substring(place + 1)
                : phrase;
    }

    /** By the JDK alone. */
    private static final class CharTypes {
        static boolean isMark(int c) {
            return Character.toString(c).matches("\\p{M}");
        }
    }
}
