package dev.peekwire.assist.lucene;

import java.util.Arrays;

/** How far two words are from each other, and keys that words share which are near. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** Longer ones are no words, and would have many keys. */
    private static final int LONGEST = 40;

    private Spelling() {}

    /** Whether a word is of the kind that people misspell; of short ones and of numbers too much is near. */
    static boolean matters(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** One letter is another, is too many, is missing or in its neighbour's place; in long words two are. */
    static boolean isNear(String word, String other) {
        return distance(word, other) <= (word.length() >= LONG ? 2 : 1);
    }

    /** The word's own key, and those of the word without one letter: two words with one between them share one. */
    static long[] keys(String word) {
        long[] keys = new long[word.length() + 1];
        for (int left = 0; left <= word.length(); left++) {
            long key = 7;
            for (int at = 0; at < word.length(); at++) {
                key = at == left ? key : key * 1_000_003 + word.charAt(at);
            }
            keys[left] = key;
        }
        return Arrays.stream(keys).distinct().toArray();
    }

    /** How many letters to put in, take out, replace or swap with a neighbour. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(one, other, i, j, steps);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int fewest(String one, String other, int i, int j, int[][] steps) {
        int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        return isSwap(one, other, i, j) ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
