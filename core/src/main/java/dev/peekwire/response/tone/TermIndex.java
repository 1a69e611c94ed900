package dev.peekwire.response.tone;

import dev.peekwire.response.tone.StyleRules.Diacritics;
import dev.peekwire.response.tone.StyleRules.LookAlikes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All phrases of one language's rules, made ready to be looked for. Immutable. */
final class TermIndex {
    private static final Set<String> TURKIC = Set.of("tr", "az");
    private static final Set<String> ELISION = Set.of("fr", "it", "ca", "oc");

    private final FoldTable table;
    private final LookAlikes lookAlikes;
    private final WordBreaks breaks;
    private final Locale locale;
    private final Automaton automaton;

    /** By sequence; those of sequence n are from {@code first[n]} to before {@code first[n + 1]}. */
    private final Phrase[] phrases;

    private final int[] first;
    private final boolean anywhere;

    private TermIndex(FoldTable table, StyleRules rules, Locale locale, WordBreaks breaks) {
        this.table = table;
        this.lookAlikes = rules.lookAlikes().orElse(LookAlikes.MIXED);
        this.breaks = breaks;
        this.locale = locale;
        List<Entry> entries = new ArrayList<>(rules.terms().size());
        new Phrases(rules, locale, table, entries).all();
        entries.sort(Entry.ORDER);
        this.phrases = entries.stream().map(Entry::phrase).toArray(Phrase[]::new);
        this.anywhere = entries.stream().anyMatch(entry -> !entry.phrase().wholeWords());
        int[][] sequences = new int[entries.size()][];
        int[] starts = new int[entries.size() + 2];
        int count = 0;
        for (int i = 0; i < sequences.length; i++) {
            int[] units = entries.get(i).units();
            if (count == 0 || !Arrays.equals(units, sequences[count - 1])) {
                sequences[count++] = units;
                starts[count] = i;
            }
        }
        starts[count + 1] = entries.size();
        this.first = Arrays.copyOf(starts, count + 2);
        this.automaton = new Automaton(Arrays.copyOf(sequences, count));
    }

    /** For the rules of a language. */
    static TermIndex of(StyleRules rules, Locale locale, WordBreaks breaks) {
        return new TermIndex(table(rules, locale), rules, locale, breaks);
    }

    /** How a language's letters are folded. */
    static FoldTable table(StyleRules rules, Locale locale) {
        return FoldTable.of(
                TURKIC.contains(locale.getLanguage()),
                rules.diacritics().orElse(Diacritics.DISTINCT),
                rules.lookAlikes().orElse(LookAlikes.MIXED));
    }

    FoldTable table() {
        return table;
    }

    LookAlikes lookAlikes() {
        return lookAlikes;
    }

    WordBreaks breaks() {
        return breaks;
    }

    Locale locale() {
        return locale;
    }

    boolean elision() {
        return ELISION.contains(locale.getLanguage());
    }

    Automaton automaton() {
        return automaton;
    }

    /** Whether some phrase counts inside of words too. */
    boolean anywhere() {
        return anywhere;
    }

    boolean isEmpty() {
        return phrases.length == 0;
    }

    int first(int sequence) {
        return first[sequence];
    }

    Phrase phrase(int index) {
        return phrases[index];
    }

    /** A phrase and the units by which it is found. */
    static final class Entry {
        /** Of equal units those that allow come first, then the worst. */
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::units, Arrays::compare)
                .thenComparing(entry -> !entry.phrase().allows())
                .thenComparing(entry -> entry.phrase().term().level(), Comparator.reverseOrder());

        private final int[] units;
        private final Phrase phrase;

        Entry(int[] units, Phrase phrase) {
            this.units = units;
            this.phrase = phrase;
        }

        private int[] units() {
            return units;
        }

        private Phrase phrase() {
            return phrase;
        }
    }
}
