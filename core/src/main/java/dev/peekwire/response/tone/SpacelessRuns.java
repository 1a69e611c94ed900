package dev.peekwire.response.tone;

import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words in those runs of a text that are written without spaces; dear, so a run is looked at when it is asked for. */
final class SpacelessRuns {
    private static final int NONE = -1;

    private final Units units;
    private final WordBreaks breaks;
    private final Locale locale;
    private final BitSet seen = new BitSet();
    private final BitSet found = new BitSet();

    /** The first unit of each unit's run. */
    private int @Nullable [] starts;

    /** Where each code point begins, in chars. */
    private int[] offsets = {};

    SpacelessRuns(Units units, WordBreaks breaks, Locale locale) {
        this.units = units;
        this.breaks = breaks;
        this.locale = locale;
    }

    /** Whether one word ends and another begins before a unit that is inside of a run. */
    boolean breaks(int unit) {
        int[] all = starts();
        int start = all[unit];
        if (!seen.get(start)) {
            seen.set(start);
            look(all, start);
        }
        return found.get(unit);
    }

    private void look(int[] all, int start) {
        int end = start;
        while (end < all.length && all[end] == start) {
            end++;
        }
        int from = offsets[units.from(start)];
        String run = units.text.substring(from, offsets[units.to(end - 1)]);
        BitSet inside = new BitSet(run.length());
        breaks.tell(run, locale, place -> {
            if (place > 0 && place < run.length()) {
                inside.set(place);
            }
        });
        for (int i = start + 1; i < end; i++) {
            found.set(i, inside.get(offsets[units.from(i)] - from));
        }
    }

    private int[] starts() {
        if (starts == null) {
            int[] all = new int[units.size()];
            int start = NONE;
            for (int i = 0; i < all.length; i++) {
                boolean inside = units.is(i, Units.SPACELESS);
                start = inside && start == NONE ? i : inside ? start : NONE;
                all[i] = start;
            }
            starts = all;
            offsets = offsets();
        }
        return starts;
    }

    private int[] offsets() {
        int[] places = new int[units.length() + 1];
        int at = 0;
        for (int i = 0; i < units.text.length(); i += Character.charCount(units.text.codePointAt(i))) {
            places[at++] = i;
        }
        places[at] = units.text.length();
        return places;
    }
}
