package dev.peekwire.response;

import java.util.Arrays;

/** Pairs of a sequence's hash and a body's number, sorted, each once. */
final class Postings {
    private static final int LEAST_WASTE = 16;

    private final long[] pairs;
    private final int size;

    private Postings(long[] pairs, int size) {
        this.pairs = pairs;
        this.size = size;
    }

    /** Where the pairs of a hash begin, if there are any. */
    int first(int hash) {
        int at = Arrays.binarySearch(pairs, 0, size, pair(hash, 0));
        return at < 0 ? -at - 1 : at;
    }

    /** Whether a pair is of a hash. */
    boolean has(int at, int hash) {
        return at < size && (int) (pairs[at] >>> 32) == hash;
    }

    /** The body of a pair. */
    int body(int at) {
        return (int) pairs[at];
    }

    private static long pair(int hash, int body) {
        return ((long) hash << 32) | body;
    }

    /** Gathers pairs, body by body, by rising numbers. Not thread-safe. */
    static final class Builder {
        private static final int BUCKET = 8;
        private static final int MOST_BITS = 20;

        private int[] hashes = new int[64];
        private int[] bodies = new int[8];
        /** Where each body's hashes end. */
        private int[] ends = new int[8];

        private int count;

        /** All sequences of so many words that a body has. */
        void add(int body, Shingles shingles, int width) {
            int from = size();
            int needed = from + shingles.count(width);
            if (needed > hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.max(hashes.length * 2, needed));
            }
            if (count == bodies.length) {
                bodies = Arrays.copyOf(bodies, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            bodies[count] = body;
            ends[count++] = shingles.into(hashes, from, width);
        }

        private int size() {
            return count == 0 ? 0 : ends[count - 1];
        }

        /** They are dealt into many small heaps by their first bits, and each heap is sorted: quicker than all at once. */
        Postings build() {
            int bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size() / BUCKET));
            int[] starts = starts(bits);
            long[] pairs = dealt(starts.clone(), bits);
            int kept = 0;
            for (int heap = 0; heap + 1 < starts.length; heap++) {
                Arrays.sort(pairs, starts[heap], starts[heap + 1]);
                kept = once(pairs, starts[heap], starts[heap + 1], kept);
            }
            boolean wasted = pairs.length - kept > pairs.length / LEAST_WASTE;
            return new Postings(wasted ? Arrays.copyOf(pairs, kept) : pairs, kept);
        }

        private int[] starts(int bits) {
            int[] starts = new int[(1 << bits) + 1];
            for (int i = 0; i < size(); i++) {
                starts[heap(hashes[i], bits) + 1]++;
            }
            for (int heap = 1; heap < starts.length; heap++) {
                starts[heap] += starts[heap - 1];
            }
            return starts;
        }

        private long[] dealt(int[] next, int bits) {
            long[] pairs = new long[size()];
            int at = 0;
            for (int i = 0; i < count; i++) {
                for (; at < ends[i]; at++) {
                    pairs[next[heap(hashes[at], bits)]++] = pair(hashes[at], bodies[i]);
                }
            }
            return pairs;
        }

        /** Heaps are in the order of hashes, of which the least is negative. */
        private static int heap(int hash, int bits) {
            return (int) (Integer.toUnsignedLong(hash ^ Integer.MIN_VALUE) >>> (Integer.SIZE - bits));
        }

        private static int once(long[] pairs, int from, int to, int kept) {
            int end = kept;
            for (int i = from; i < to; i++) {
                if (end == 0 || pairs[end - 1] != pairs[i]) {
                    pairs[end++] = pairs[i];
                }
            }
            return end;
        }
    }
}
