package dev.peekwire.cluster;

import java.util.Objects;

/**
 * How often a node has given a sign of life. Who sees the same number for long enough, by its own monotonic clock, may
 * take the node for dead.
 *
 * @param node which
 * @param beats how many, from 0
 * @param software what it runs, as it said when it joined: at most 100 characters
 * @since 0.1.0
 */
public record NodeBeat(NodeId node, long beats, String software) {
    private static final int LONGEST = 100;

    /** Validates. */
    public NodeBeat {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(software, "software");
        if (beats < 0) {
            throw new IllegalArgumentException("beats: " + beats + ", at least 0");
        }
        if (software.length() > LONGEST) {
            throw new IllegalArgumentException("software: length " + software.length() + ", at most " + LONGEST);
        }
    }
}
