package dev.peekwire.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which scripts have a word that begins with some letters, in their titles or elsewhere. */
final class TermIndex {
    private final String[] terms;
    /** Where each term's scripts begin; those of the next one end them. */
    private final int[] first;

    /** Twice a script's number, and one more if it has the term elsewhere alone. */
    private final int[] scripts;

    private TermIndex(String[] terms, int[] first, int[] scripts) {
        this.terms = terms;
        this.first = first;
        this.scripts = scripts;
    }

    /** Those that have the word itself. */
    BitSet whole(String word) {
        int at = Arrays.binarySearch(terms, word);
        return at < 0 ? new BitSet() : between(at, at + 1, false);
    }

    /** Those that have a word with the beginning, in their titles or anywhere. */
    BitSet beginning(String letters, boolean inTitle) {
        int at = Arrays.binarySearch(terms, letters);
        int from = at < 0 ? -at - 1 : at;
        return between(from, end(letters, from), inTitle);
    }

    private BitSet between(int from, int to, boolean inTitle) {
        BitSet found = new BitSet();
        for (int i = first[from]; i < first[to]; i++) {
            if (!inTitle || (scripts[i] & 1) == 0) {
                found.set(scripts[i] >> 1);
            }
        }
        return found;
    }

    /** Where those that begin so end: they lie together. */
    private int end(String beginning, int from) {
        int low = from;
        int high = terms.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms[middle].startsWith(beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Gathers words. Not thread-safe. */
    static final class Builder {
        private final Map<String, Entries> terms = new HashMap<>();
        private int size;

        /** The words of a script's title, before its others; scripts by rising numbers. */
        void title(int script, List<String> words) {
            for (String word : words) {
                add(word, script << 1);
            }
        }

        /** Other words of a script. */
        void add(int script, List<String> words) {
            for (String word : words) {
                add(word, script << 1 | 1);
            }
        }

        private void add(String word, int entry) {
            Entries entries = terms.get(word);
            if (entries == null) {
                entries = new Entries();
                terms.put(word, entries);
            }
            size += entries.add(entry);
        }

        TermIndex build() {
            String[] sorted = terms.keySet().toArray(String[]::new);
            Arrays.sort(sorted);
            int[] first = new int[sorted.length + 1];
            int[] scripts = new int[size];
            for (int i = 0; i < sorted.length; i++) {
                Entries entries = terms.get(sorted[i]);
                first[i + 1] = first[i] + (entries == null ? 0 : entries.into(scripts, first[i]));
            }
            return new TermIndex(sorted, first, scripts);
        }
    }

    /** Of one term, rising; each script once. */
    private static final class Entries {
        private int[] entries = new int[2];
        private int size;

        /** How many it has more: none if it has that script. */
        int add(int entry) {
            if (size > 0 && entries[size - 1] >> 1 == entry >> 1) {
                return 0;
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = entry;
            return 1;
        }

        int into(int[] all, int from) {
            System.arraycopy(entries, 0, all, from, size);
            return size;
        }
    }
}
