package dev.peekwire.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which scripts have a word that begins with some letters. */
final class TermIndex {
    private final String[] terms;
    private final int[][] scripts;

    private TermIndex(SortedMap<String, int[]> of) {
        this.terms = of.keySet().toArray(String[]::new);
        this.scripts = of.values().toArray(int[][]::new);
    }

    /** Those whose words have the beginning, or are the word. */
    BitSet find(String word, boolean whole) {
        BitSet found = new BitSet();
        int at = Arrays.binarySearch(terms, word);
        if (whole) {
            return at < 0 ? found : with(found, at);
        }
        for (int i = at < 0 ? -at - 1 : at; i < terms.length && terms[i].startsWith(word); i++) {
            with(found, i);
        }
        return found;
    }

    private BitSet with(BitSet found, int term) {
        for (int script : scripts[term]) {
            found.set(script);
        }
        return found;
    }

    /** Gathers words. Not thread-safe. */
    static final class Builder {
        private final SortedMap<String, int[]> terms = new TreeMap<>();

        /** A script's words. */
        Builder add(int script, List<String> words) {
            for (String word : words) {
                terms.merge(word, new int[] {script}, Builder::joined);
            }
            return this;
        }

        private static int[] joined(int[] before, int[] one) {
            if (before[before.length - 1] == one[0]) {
                return before;
            }
            int[] joined = Arrays.copyOf(before, before.length + 1);
            joined[before.length] = one[0];
            return joined;
        }

        TermIndex build() {
            return new TermIndex(terms);
        }
    }
}
