package dev.peekwire.response.tone;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Word breaks by what the JDK has. */
final class JdkBreaks {
    private static final Locale THAI = new Locale("th");

    private JdkBreaks() {}

    static void tell(String run, Locale locale, IntConsumer boundary) {
        BitSet thai = thai(run);
        int before = run.codePointAt(0);
        for (int i = Character.charCount(before); i < run.length(); i += Character.charCount(before)) {
            int c = run.codePointAt(i);
            boolean joined = (isThai(before) && isThai(c)) ? !thai.get(i) : (isKatakana(before) && isKatakana(c));
            if (!joined) {
                boundary.accept(i);
            }
            before = c;
        }
    }

    private static BitSet thai(String run) {
        BitSet places = new BitSet();
        if (hasThai(run)) {
            BreakIterator words = BreakIterator.getWordInstance(THAI);
            words.setText(run);
            for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
                places.set(at);
            }
        }
        return places;
    }

    private static boolean hasThai(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (isThai(run.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThai(int c) {
        return c >= 0x0E00 && c <= 0x0E7F;
    }

    /** By blocks, since to ask for a character's script is dear: letters, those of Ainu, those of half width. */
    private static boolean isKatakana(int c) {
        return c >= 0x30A1
                && (c <= 0x30FA || c == 0x30FC || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F));
    }
}
