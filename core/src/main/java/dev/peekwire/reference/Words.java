package dev.peekwire.reference;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where a number may begin and end in a text: not within another one, and not within a word of letters. */
final class Words {
    /** People who write in these put no blank before or after a number. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Words() {}

    static boolean begins(String text, int at) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean joined = ".-@_".indexOf(before) >= 0 && at > 1 && joins(text.codePointBefore(at - 1));
        return !joined && !joins(text.codePointBefore(at));
    }

    static boolean ends(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        char after = text.charAt(at);
        boolean more = at + 1 < text.length();
        boolean goesOn = "-_/@".indexOf(after) >= 0 && more && joins(text.codePointAt(at + 1));
        boolean decimals = ".,".indexOf(after) >= 0 && more && Character.isDigit(text.codePointAt(at + 1));
        return !goesOn && !decimals && !joins(text.codePointAt(at));
    }

    private static boolean joins(int codePoint) {
        return Character.isDigit(codePoint)
                || (Character.isLetter(codePoint) && !WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint)));
    }
}
