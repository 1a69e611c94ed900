package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.LookAlikes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether what looks like a phrase is it: by its capitals, if they matter, and by the scripts of its letters. */
final class SameLetters {
    private final Units units;
    private final LookAlikes allowed;

    /** Which units are in words that mix scripts; null until it is asked for. */
    private boolean @Nullable [] mixed;

    SameLetters(Units units, LookAlikes allowed) {
        this.units = units;
        this.allowed = allowed;
    }

    boolean are(Phrase phrase, int start, int end) {
        return (!phrase.cased() || capitals(phrase, start, end))
                && (!(units.lookAlike() || phrase.lookAlike()) || letters(phrase, start, end));
    }

    private boolean capitals(Phrase phrase, int start, int end) {
        for (int i = start; i < end; i++) {
            if (units.is(i, Units.UPPER) != phrase.capital(i - start)) {
                return false;
            }
        }
        return true;
    }

    private boolean letters(Phrase phrase, int start, int end) {
        for (int i = start; i < end; i++) {
            boolean same = units.literal(i) == phrase.literal(i - start, units.skeleton(i));
            if (!same && !(allowed == LookAlikes.ALL || mixed()[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean[] mixed() {
        if (mixed == null) {
            mixed = new boolean[units.size()];
            for (int i = 0; i < units.size(); i++) {
                i = word(mixed, i);
            }
        }
        return mixed;
    }

    /** Marks one word, and answers where it ends. */
    private int word(boolean[] into, int start) {
        int scripts = 0;
        int end = start;
        while (end < units.size() && units.is(end, Units.WORD)) {
            scripts |= units.flags(end++) & Units.SCRIPTS;
        }
        if (Integer.bitCount(scripts) > 1) {
            Arrays.fill(into, start, end, true);
        }
        return end;
    }
}
