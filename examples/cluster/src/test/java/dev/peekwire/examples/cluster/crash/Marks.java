package dev.peekwire.examples.cluster.crash;

import java.util.Random;

/**
 * What drafts and messages are found again by.
 *
 * @param unsent in every draft, and in nothing else
 * @param sent in every message, and in nothing else
 */
record Marks(String unsent, String sent) {
    private static final int LETTERS = 14;

    static Marks of(long seed) {
        Random random = new Random(~seed);
        return new Marks("unsent" + letters(random), "posted" + letters(random));
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
