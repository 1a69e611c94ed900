package dev.peekwire.response.tone;

import dev.peekwire.response.tone.Search.Hit;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found of phrases in one text, without what lies inside of longer phrases that are as bad, or allowed. */
final class Hits {
    private final Deque<Hit> counted = new ArrayDeque<>();

    /** The units of phrases that are allowed, and of acronyms: no shouting. */
    private final BitSet known = new BitSet();

    /** Of what ends later, by level. */
    private final Map<ToneLevel, Integer> earliest = new EnumMap<>(ToneLevel.class);

    private Hits() {}

    /**
     * Keeps what counts.
     *
     * @param found by where they end
     */
    static Hits of(List<Hit> found) {
        Hits hits = new Hits();
        for (int i = found.size() - 1; i >= 0; i--) {
            hits.judge(found.get(i));
        }
        return hits;
    }

    /** Those that count, in the order in which they end. */
    Iterable<Hit> counted() {
        return counted;
    }

    /** Whether a unit belongs to a phrase that is allowed, or to an acronym of the sheet's. */
    boolean known(int unit) {
        return known.get(unit);
    }

    /** From the last to the first: all that end later are known, and where the first of each level begins. */
    private void judge(Hit hit) {
        Phrase phrase = hit.phrase();
        if (phrase.expansion()) {
            counted.addFirst(hit);
            return;
        }
        if (phrase.allows() || phrase.isAcronym()) {
            known.set(hit.start(), hit.end());
        }
        if (!phrase.allows() && !isCovered(hit)) {
            counted.addFirst(hit);
        }
        earliest.merge(phrase.term().level(), hit.start(), Math::min);
    }

    private boolean isCovered(Hit hit) {
        for (Map.Entry<ToneLevel, Integer> first : earliest.entrySet()) {
            boolean counts = first.getKey() == ToneLevel.PASS
                    || first.getKey().compareTo(hit.phrase().term().level()) >= 0;
            if (counts && first.getValue() <= hit.start()) {
                return true;
            }
        }
        return false;
    }
}
