package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * All phrases in one text. Of those that end at one place, a shorter one is kept only if it is worse than every longer
 * one, and none of those allows it.
 */
final class Search {
    private final Units units;
    private final TermIndex index;
    private final WordEdges edges;
    private final SameLetters letters;
    private final List<Hit> hits = new ArrayList<>();

    private Search(Units units, TermIndex index) {
        this.units = units;
        this.index = index;
        this.edges = new WordEdges(units, index);
        this.letters = new SameLetters(units, index.lookAlikes());
    }

    /** In the order in which they end, of those that end together the longest first. */
    static List<Hit> all(Units units, TermIndex index) {
        Search search = new Search(units, index);
        if (!index.isEmpty()) {
            search.run(index.automaton());
        }
        return search.hits;
    }

    private void run(Automaton automaton) {
        int node = 0;
        for (int i = 0; i < units.size(); i++) {
            node = automaton.step(node, units.skeleton(i));
            int longest = automaton.longest(node);
            if (longest != 0 && units.edge(i + 1)) {
                boolean word = edges.at(i + 1);
                if (word || index.anywhere()) {
                    new Ending(i + 1, word).all(longest);
                }
            }
        }
    }

    /** What ends at one place. */
    private final class Ending {
        private final int end;
        private final boolean word;
        private ToneLevel worst = ToneLevel.PASS;
        private boolean allowed;

        Ending(int end, boolean word) {
            this.end = end;
            this.word = word;
        }

        void all(int longest) {
            Automaton automaton = index.automaton();
            for (int sequence = longest; sequence != 0; sequence = automaton.shorter(sequence)) {
                int start = end - automaton.length(sequence);
                if (units.is(start, Units.EDGE)) {
                    sequence(sequence, start, word && edges.at(start));
                }
            }
        }

        private void sequence(int sequence, int start, boolean words) {
            for (int i = index.first(sequence); i < index.first(sequence + 1); i++) {
                Phrase phrase = index.phrase(i);
                if ((words || !phrase.wholeWords()) && wanted(phrase) && accepts(phrase, start)) {
                    add(phrase, start);
                }
            }
        }

        private boolean wanted(Phrase phrase) {
            return phrase.expansion()
                    || (!allowed && (phrase.allows() || phrase.term().level().compareTo(worst) > 0));
        }

        private boolean accepts(Phrase phrase, int start) {
            return letters.are(phrase, start, end) && !(phrase.inside() && edges.sentence(start));
        }

        private void add(Phrase phrase, int start) {
            hits.add(new Hit(phrase, start, end));
            if (phrase.allows()) {
                allowed = true;
            } else if (!phrase.expansion()) {
                worst = worst.or(phrase.term().level());
            }
        }
    }

    /** A phrase and the units that are it. */
    record Hit(Phrase phrase, int start, int end) {}
}
