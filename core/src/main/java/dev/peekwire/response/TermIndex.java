package dev.peekwire.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which scripts have a word that begins with some letters. */
final class TermIndex {
    private final String[] terms;
    private final int[][] scripts;

    private TermIndex(String[] terms, int[][] scripts) {
        this.terms = terms;
        this.scripts = scripts;
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
        private final Map<String, Numbers> terms = new HashMap<>();

        /** A script's words. */
        void add(int script, List<String> words) {
            words.forEach(
                    word -> terms.computeIfAbsent(word, any -> new Numbers()).add(script));
        }

        TermIndex build() {
            String[] sorted = terms.keySet().toArray(String[]::new);
            Arrays.sort(sorted);
            int[][] scripts = new int[sorted.length][];
            Arrays.setAll(
                    scripts, i -> Objects.requireNonNull(terms.get(sorted[i])).all());
            return new TermIndex(sorted, scripts);
        }
    }

    /** Numbers of scripts, rising. */
    private static final class Numbers {
        private int[] numbers = new int[2];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
