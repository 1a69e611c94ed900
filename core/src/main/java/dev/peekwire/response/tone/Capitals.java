package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in capitals that follow each other, those apart that are allowed or acronyms of the sheet's. An apostrophe ends a
 * word; a word without letters that come in two cases neither shouts nor parts two that do.
 */
final class Capitals {
    private final Units units;
    private final Hits hits;
    private final int percent;
    private final int least;
    private final List<Run> runs = new ArrayList<>();
    private boolean open;

    private Capitals(Units units, Hits hits, int percent, int least) {
        this.units = units;
        this.hits = hits;
        this.percent = percent;
        this.least = least;
    }

    /**
     * All runs of such words.
     *
     * @param percent how much of a word must be capitals
     * @param least the shortest word that shouts
     */
    static List<Run> runs(Units units, Hits hits, int percent, int least) {
        Capitals capitals = new Capitals(units, hits, percent, least);
        for (int i = 0; i < units.size(); i++) {
            if (units.is(i, Units.WORD)) {
                i = capitals.word(i) - 1;
            }
        }
        return capitals.runs;
    }

    /** Looks at one word, and answers where it ends. */
    private int word(int start) {
        int end = start;
        int letters = 0;
        int large = 0;
        while (end < units.size() && units.is(end, Units.WORD)) {
            letters += units.is(end, Units.CASED) ? 1 : 0;
            large += units.is(end, Units.UPPER) ? 1 : 0;
            end++;
        }
        if (letters > 0) {
            boolean loud = large * 100 >= letters * percent && !hits.known(start);
            if (loud) {
                run().add(start, end, letters, letters >= least);
            }
            open = loud;
        }
        return end;
    }

    private Run run() {
        if (!open) {
            runs.add(new Run());
        }
        return runs.get(runs.size() - 1);
    }

    /** Words in capitals that follow each other. */
    static final class Run {
        /** How many words, short ones included. */
        int words;

        /** How many of them are long enough to shout. */
        int shouted;

        /** How many letters the last has. */
        int letters;

        /** The units from the first word that shouts to the last; if none does, of the last word. */
        int start;

        int end;

        private void add(int from, int to, int length, boolean shouts) {
            words++;
            letters = length;
            if (shouted == 0) {
                start = from;
                end = to;
            }
            if (shouts) {
                shouted++;
                end = to;
            }
        }
    }
}
