package dev.peekwire.response.tone;

import java.util.Arrays;

/**
 * An Aho–Corasick automaton over sequences of units: one pass over a text finds where any of any number of sequences
 * ends. Nodes are numbered breadth first, so that a node's children are neighbours and need no table: four ints a node.
 *
 * <p>Sequences have numbers from 1, in their own order; 0 is none.
 */
final class Automaton {
    private static final int FEW = 8;
    private static final int DIRECT = 0x1100;

    /** By which unit each node is come to. */
    private int[] label;

    /** The first child; the next node's first child ends the list. */
    private int[] child;

    /** The node of the longest proper suffix. */
    private int[] fail;

    /** The longest sequence that ends at a node. */
    private int[] output;

    private final int[] nodeOf;
    private final int[] lengthOf;
    private final int[] direct = new int[DIRECT];
    private int nodes = 1;

    /**
     * Builds it.
     *
     * @param sorted different sequences, none empty, by their units
     */
    Automaton(int[][] sorted) {
        int most = count(sorted);
        label = new int[most];
        child = new int[most + 1];
        fail = new int[most];
        output = new int[most];
        nodeOf = new int[sorted.length + 1];
        lengthOf = new int[sorted.length + 1];
        new Growth(sorted, most).grow();
        for (int node = child[0]; node < child[1]; node++) {
            if (label[node] < DIRECT) {
                direct[label[node]] = node;
            }
        }
        link();
    }

    /** Where a unit leads from a node; from 0, the beginning. */
    int step(int node, int unit) {
        int at = node;
        while (at != 0) {
            int next = childOf(at, unit);
            if (next != 0) {
                return next;
            }
            at = fail[at];
        }
        return unit < DIRECT ? direct[unit] : childOf(0, unit);
    }

    /** The longest sequence that ends at a node, or 0. */
    int longest(int node) {
        return output[node];
    }

    /** The next shorter one that ends where one ends, or 0. */
    int shorter(int sequence) {
        return output[fail[nodeOf[sequence]]];
    }

    int length(int sequence) {
        return lengthOf[sequence];
    }

    int nodes() {
        return nodes;
    }

    private int childOf(int node, int unit) {
        int low = child[node];
        int high = child[node + 1];
        if (high - low > FEW) {
            return Math.max(0, Arrays.binarySearch(label, low, high, unit));
        }
        for (int i = low; i < high; i++) {
            if (label[i] == unit) {
                return i;
            }
        }
        return 0;
    }

    /** A node's suffix is shorter than what leads to it, so it is known when it is needed. */
    private void link() {
        for (int node = 0; node < nodes; node++) {
            for (int next = child[node]; next < child[node + 1]; next++) {
                fail[next] = node == 0 ? 0 : step(fail[node], label[next]);
                output[next] = output[next] == 0 ? output[fail[next]] : output[next];
            }
        }
    }

    private static int count(int[][] sorted) {
        int nodes = 1;
        int[] before = {};
        for (int[] sequence : sorted) {
            int common = Arrays.mismatch(before, sequence);
            nodes += sequence.length - common;
            before = sequence;
        }
        return nodes;
    }

    /** Makes the nodes: each has the sequences that begin as it does, which are neighbours. */
    private final class Growth {
        private final int[][] sorted;
        private final int[] first;
        private final int[] end;
        private final byte[] depth;

        Growth(int[][] sorted, int most) {
            this.sorted = sorted;
            this.first = new int[most];
            this.end = new int[most];
            this.depth = new byte[most];
        }

        void grow() {
            end[0] = sorted.length;
            for (int node = 0; node < nodes; node++) {
                child[node] = nodes;
                children(node, depth[node] & 0xFF);
            }
            child[nodes] = nodes;
        }

        private void children(int node, int at) {
            int i = first[node];
            if (i < end[node] && sorted[i].length == at) {
                ends(node, i, at);
                i++;
            }
            while (i < end[node]) {
                int next = i;
                while (next < end[node] && sorted[next][at] == sorted[i][at]) {
                    next++;
                }
                add(sorted[i][at], i, next, at + 1);
                i = next;
            }
        }

        private void add(int unit, int from, int to, int at) {
            label[nodes] = unit;
            first[nodes] = from;
            end[nodes] = to;
            depth[nodes] = (byte) at;
            nodes++;
        }

        private void ends(int node, int index, int at) {
            output[node] = index + 1;
            nodeOf[index + 1] = node;
            lengthOf[index + 1] = at;
        }
    }
}
