package dev.peekwire.response;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as they are looked for: without case and accents; each letter is one where a script has no spaces. */
final class Words {
    private Words() {}

    /** In lower case, without accents. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder folded = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> c < 0x300 || c > 0x36f)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The words of a folded text, in its order. */
    static List<String> of(String folded) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); ) {
            int c = i == folded.length() ? ' ' : folded.codePointAt(i);
            boolean letter = isPart(c);
            boolean alone = letter && isSpaceless(c);
            if (start >= 0 && (!letter || alone)) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            int next = i + Character.charCount(c);
            if (alone) {
                words.add(folded.substring(i, next));
            } else if (letter && start < 0) {
                start = i;
            }
            i = next;
        }
        return words;
    }

    static boolean isPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a letter is of a script that puts no spaces between words. */
    static boolean isSpaceless(int c) {
        if (c < 0xe00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
