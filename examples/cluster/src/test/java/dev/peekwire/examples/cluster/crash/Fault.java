package dev.peekwire.examples.cluster.crash;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong for a while.
 *
 * @param kind what
 * @param node to which of the nodes, or −1 for a server
 * @param at when it begins, from the start of the load
 * @param lasts until it is mended: a killed process is started again, a paused one goes on, a connection is well again
 */
record Fault(Kind kind, int node, Duration at, Duration lasts) {
    /** What happens to whom. The durations, in milliseconds, are the bounds between which one is drawn. */
    enum Kind {
        NODE_KILLED(true, "node", 1_500, 5_000),
        NODE_PAUSED(true, "node", 500, 3_000),
        NODE_PAUSED_BEYOND_EVICTION(true, "node", 8_000, 14_000),
        REDIS_KILLED(false, "redis", 1_000, 6_000),
        REDIS_PAUSED(false, "redis", 1_000, 6_000),
        POSTGRES_KILLED(false, "postgres", 0, 3_000),
        POSTGRES_PAUSED(false, "postgres", 1_000, 6_000),
        CLIENTS_CUT(true, "clients", 0, 0),
        CLIENTS_REFUSED(true, "clients", 1_000, 5_000),
        CLIENTS_DELAYED(true, "clients", 2_000, 6_000),
        CLIENTS_STALLED(true, "clients", 1_000, 8_000),
        NODE_TO_POSTGRES_CUT(true, "node-postgres", 0, 0),
        NODE_TO_POSTGRES_REFUSED(true, "node-postgres", 1_000, 8_000),
        NODE_TO_POSTGRES_DELAYED(true, "node-postgres", 2_000, 6_000),
        NODE_TO_POSTGRES_STALLED(true, "node-postgres", 1_000, 9_000),
        NODE_TO_REDIS_CUT(true, "node-redis", 0, 0),
        NODE_TO_REDIS_REFUSED(true, "node-redis", 1_000, 6_000),
        NODE_TO_REDIS_DELAYED(true, "node-redis", 2_000, 6_000),
        NODE_TO_REDIS_STALLED(true, "node-redis", 1_000, 6_000);

        private final boolean ofNode;
        private final String victim;
        private final int least;
        private final int most;

        Kind(boolean ofNode, String victim, int least, int most) {
            this.ofNode = ofNode;
            this.victim = victim;
            this.least = least;
            this.most = most;
        }

        boolean ofNode() {
            return ofNode;
        }

        /** What has one fault at a time. */
        String victim() {
            return victim;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }
    }

    Duration ends() {
        return at.plus(lasts);
    }

    /** What has one fault at a time. */
    String victim() {
        return kind.ofNode() ? kind.victim() + "-" + node : kind.victim();
    }

    boolean meets(Fault other) {
        return at.compareTo(other.ends()) <= 0 && other.at.compareTo(ends()) <= 0;
    }

    /** Whether a node does nothing at all meanwhile. */
    boolean stopsNode() {
        return kind.victim().equals("node");
    }

    @Override
    public String toString() {
        String who = kind.ofNode() ? " (node " + node + ")" : "";
        return String.format(
                Locale.ROOT, "%6.1f s  %s%s for %.1f s", at.toMillis() / 1e3, kind, who, lasts.toMillis() / 1e3);
    }
}
