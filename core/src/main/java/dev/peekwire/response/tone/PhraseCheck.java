package dev.peekwire.response.tone;

import java.util.List;

/** Whether phrases can be looked for. */
final class PhraseCheck {
    /** One code point may stand for up to 18. */
    static final int MOST_UNITS = 200;

    private static final int MOST_REPLACEMENT = 200;

    private final FoldTable table;
    private final StyleProblems problems;

    PhraseCheck(FoldTable table, StyleProblems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** Whether a phrase can be, and if not, why. */
    boolean phrase(String path, String phrase, int most) {
        if (!problems.text(path, phrase, most)) {
            return false;
        }
        Units units = Phrases.fold(phrase, table);
        if (units.size() == 0) {
            problems.add(
                    path, "made of nothing but signs that are looked through", "write at least one letter or sign");
        } else if (!units.is(0, Units.EDGE)) {
            problems.add(
                    path, "begins with a mark that belongs to the letter before it", "begin with a letter or sign");
        } else if (units.size() > MOST_UNITS) {
            problems.add(path, units.size() + " letters when written out", "allowed are at most " + MOST_UNITS);
        }
        return units.size() > 0 && units.size() <= MOST_UNITS && units.is(0, Units.EDGE);
    }

    /** What there is to write instead. */
    void others(String path, List<String> replacements) {
        problems.most(path, replacements.size(), ToneFinding.MOST_REPLACEMENTS);
        for (int i = 0; i < replacements.size() && i < ToneFinding.MOST_REPLACEMENTS; i++) {
            problems.text(path + "[" + i + "]", replacements.get(i), MOST_REPLACEMENT);
        }
    }

    /** Two terms of one key find the same. */
    String key(StyleTerm term) {
        Units units = Phrases.fold(term.phrase(), table);
        StringBuilder key = new StringBuilder(units.size() + 2);
        for (int i = 0; i < units.size(); i++) {
            key.append(term.matchCase() && units.is(i, Units.UPPER) ? "\u0001" : "")
                    .appendCodePoint(units.literal(i));
        }
        return key.append('\n').append(term.matchCase()).toString();
    }
}
