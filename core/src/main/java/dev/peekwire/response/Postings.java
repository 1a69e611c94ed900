package dev.peekwire.response;

import java.util.Arrays;

/** Pairs of a sequence's hash and a body's number, sorted. */
final class Postings {
    private final long[] pairs;

    private Postings(long[] pairs) {
        this.pairs = pairs;
    }

    /** Where the pairs of a hash begin, if there are any. */
    int first(int hash) {
        int at = Arrays.binarySearch(pairs, pair(hash, 0));
        return at < 0 ? -at - 1 : at;
    }

    /** Whether a pair is of a hash. */
    boolean has(int at, int hash) {
        return at < pairs.length && (int) (pairs[at] >>> 32) == hash;
    }

    /** The body of a pair. */
    int body(int at) {
        return (int) pairs[at];
    }

    private static long pair(int hash, int body) {
        return ((long) hash << 32) | body;
    }

    /** Gathers pairs. Not thread-safe. */
    static final class Builder {
        private long[] pairs = new long[64];
        private int size;

        void add(int body, int[] hashes) {
            if (size + hashes.length > pairs.length) {
                pairs = Arrays.copyOf(pairs, Math.max(pairs.length * 2, size + hashes.length));
            }
            for (int hash : hashes) {
                pairs[size++] = pair(hash, body);
            }
        }

        /** Each pair once. */
        Postings build() {
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || pairs[kept - 1] != pairs[i]) {
                    pairs[kept++] = pairs[i];
                }
            }
            return new Postings(Arrays.copyOf(pairs, kept));
        }
    }
}
