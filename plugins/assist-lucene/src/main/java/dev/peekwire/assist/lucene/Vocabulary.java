package dev.peekwire.assist.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The terms of one language's scripts: which there are, which words a word may be meant to be, and which a beginning may
 * become. Immutable.
 */
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary(List.of());

    private final String[] words;
    /** Hashes of the terms that are no words, sorted. */
    private final long[] others;
    /** Sorted; the word at the same place of the other has this key. */
    private final long[] keys;

    private final int[] keyed;

    Vocabulary(Collection<String> all) {
        words = all.stream().filter(Language::isWord).distinct().sorted().toArray(String[]::new);
        others = all.stream()
                .filter(term -> !Language.isWord(term))
                .mapToLong(Vocabulary::hash)
                .sorted()
                .toArray();
        List<long[]> found = new ArrayList<>();
        for (int word = 0; word < words.length; word++) {
            if (Spelling.matters(words[word])) {
                for (long key : Spelling.keys(words[word])) {
                    found.add(new long[] {key, word});
                }
            }
        }
        found.sort(Comparator.comparingLong(pair -> pair[0]));
        keys = found.stream().mapToLong(pair -> pair[0]).toArray();
        keyed = found.stream().mapToInt(pair -> (int) pair[1]).toArray();
    }

    boolean has(String word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /** Whether a term is in any script. Of a pair or concept it may say so though it is not, once in a long time. */
    boolean holds(String term) {
        return Language.isWord(term) ? has(term) : Arrays.binarySearch(others, hash(term)) >= 0;
    }

    /** Words that begin so, in their order. */
    List<String> beginningWith(String beginning, int most) {
        int at = Arrays.binarySearch(words, beginning);
        List<String> found = new ArrayList<>();
        for (int next = at >= 0 ? at : -at - 1; next < words.length && found.size() < most; next++) {
            if (!words[next].startsWith(beginning)) {
                break;
            }
            found.add(words[next]);
        }
        return found;
    }

    /** Words that this one may be meant to be, the nearest first. */
    List<String> near(String word, int most) {
        if (!Spelling.matters(word)) {
            return List.of();
        }
        return Arrays.stream(Spelling.keys(word))
                .flatMap(key -> Arrays.stream(withKey(key)).asLongStream())
                .distinct()
                .mapToObj(at -> words[(int) at])
                .filter(near -> Spelling.isNear(word, near))
                .sorted(Comparator.comparingInt((String near) -> Spelling.distance(word, near))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static long hash(String term) {
        long hash = 0;
        for (int at = 0; at < term.length(); at++) {
            hash = hash * 1_000_003 + term.charAt(at);
        }
        return hash;
    }

    private int[] withKey(long key) {
        int from = Arrays.binarySearch(keys, key);
        if (from < 0) {
            return new int[0];
        }
        int to = from + 1;
        while (from > 0 && keys[from - 1] == key) {
            from--;
        }
        while (to < keys.length && keys[to] == key) {
            to++;
        }
        return Arrays.copyOfRange(keyed, from, to);
    }
}
