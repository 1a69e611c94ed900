package dev.peekwire.response;

import java.util.Arrays;
import java.util.List;

/** Hashes of words, and of sequences of them. */
final class Shingles {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Shingles() {}

    /** A hash for each word, in its order; case does not count. */
    static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i == text.length() ? ' ' : text.codePointAt(i);
            boolean part = Words.isPart(c);
            boolean alone = part && Words.isSpaceless(c);
            if (hash != 0 && (!part || alone)) {
                words = with(words, count++, hash);
                hash = 0;
            }
            if (alone) {
                words = with(words, count++, mix(OFFSET, c));
            } else if (part) {
                hash = mix(hash == 0 ? OFFSET : hash, Character.toLowerCase(Character.toUpperCase(c)));
            }
            i += Character.charCount(c);
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] with(long[] words, int at, long hash) {
        long[] room = at < words.length ? words : Arrays.copyOf(words, words.length * 2);
        room[at] = hash;
        return room;
    }

    private static long mix(long hash, long more) {
        long mixed = (hash ^ more) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    /** How many sequences of so many words there are. */
    static int count(List<long[]> runs, int width) {
        return runs.stream()
                .mapToInt(run -> Math.max(0, run.length - width + 1))
                .sum();
    }

    /** The hashes of all sequences of so many words, in their order. */
    static int[] of(long[] words, int width) {
        int[] shingles = new int[Math.max(0, words.length - width + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = OFFSET;
            for (int j = i; j < i + width; j++) {
                hash = mix(hash, words[j]);
            }
            shingles[i] = (int) (hash ^ (hash >>> 32));
        }
        return shingles;
    }

    /** The same, each once. */
    static int[] once(long[] words, int width) {
        return Arrays.stream(of(words, width)).sorted().distinct().toArray();
    }
}
