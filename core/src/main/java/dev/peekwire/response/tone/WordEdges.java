package dev.peekwire.response.tone;

/**
 * Where words begin and end in one text: UAX 29's idea, with the differences that a term needs. A full stop or colon
 * between letters parts words ({@code cheap.Free}), a final {@code 's} is no part of the word before it, and in languages
 * with elision neither is what stands before an apostrophe ({@code l'arnaque}).
 */
final class WordEdges {
    private static final int APOSTROPHE = '\'';

    private final Units units;
    private final SpacelessRuns runs;
    private final boolean elision;

    WordEdges(Units units, TermIndex index) {
        this.units = units;
        this.runs = new SpacelessRuns(units, index.breaks(), index.locale());
        this.elision = index.elision();
    }

    /** Whether a word may begin or end before a unit. */
    boolean at(int unit) {
        if (unit == 0 || unit == units.size()) {
            return true;
        }
        if (!units.is(unit - 1, Units.WORD) || !units.is(unit, Units.WORD)) {
            return elision || !(apostrophe(unit - 1) || (apostrophe(unit) && !possessive(unit)));
        }
        boolean before = units.is(unit - 1, Units.SPACELESS);
        boolean after = units.is(unit, Units.SPACELESS);
        return (before && after) ? runs.breaks(unit) : before || after;
    }

    /** Whether a sentence begins at a unit, as far as signs tell. */
    boolean sentence(int unit) {
        int at = unit - 1;
        while (at >= 0
                && at > unit - 4
                && (units.is(at, Units.SPACE) || "\"'([{\u00AB\u00BB\u00BF\u00A1".indexOf(units.literal(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:".indexOf(units.literal(at)) >= 0;
    }

    /** Between two letters. */
    private boolean apostrophe(int unit) {
        return units.literal(unit) == APOSTROPHE
                && unit > 0
                && unit + 1 < units.size()
                && units.is(unit - 1, Units.WORD)
                && units.is(unit + 1, Units.WORD);
    }

    private boolean possessive(int unit) {
        return units.literal(unit + 1) == 's' && (unit + 2 == units.size() || !units.is(unit + 2, Units.WORD));
    }
}
