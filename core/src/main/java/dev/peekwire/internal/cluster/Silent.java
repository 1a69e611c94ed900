package dev.peekwire.internal.cluster;

import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes give no sign of life, as one observer sees it: whose count has not moved for long enough of the observer's
 * own monotonic time. Time in which the observer did not look does not count, so that after an outage of the store
 * nobody is dead for not having been able to beat. Not thread-safe.
 */
final class Silent {
    private final long patience;
    private final long longestLook;
    private final Map<NodeId, Seen> seen = new HashMap<>();
    private Set<NodeId> lastSeen = Set.of();
    private boolean looked;
    private long lookedAt;

    /** How many beats were seen last, and for how long it has been that many. */
    private record Seen(long beats, long still) {}

    /**
     * Nobody has been seen yet.
     *
     * @param patience how long a node may be still
     * @param longestLook how long it may take from one look to the next
     */
    Silent(Duration patience, Duration longestLook) {
        this.patience = patience.toNanos();
        this.longestLook = longestLook.toNanos();
    }

    /** Looks at all nodes; answers those that have been still for too long. */
    List<NodeBeat> look(List<NodeBeat> nodes, NodeId self, long now) {
        long passed = looked ? Math.min(now - lookedAt, longestLook) : 0;
        looked = true;
        lookedAt = now;
        List<NodeBeat> silent = new ArrayList<>();
        Set<NodeId> ids = new HashSet<>();
        for (NodeBeat node : nodes) {
            ids.add(node.node());
            long still = seen(node, passed);
            if (still >= patience && !node.node().equals(self)) {
                silent.add(node);
            }
        }
        seen.keySet().retainAll(ids);
        return silent;
    }

    private long seen(NodeBeat node, long passed) {
        Seen before = seen.get(node.node());
        long still = before == null || before.beats() != node.beats() ? 0 : before.still() + passed;
        seen.put(node.node(), new Seen(node.beats(), still));
        return still;
    }

    /** Who was there at the look before and is not any more. */
    Set<NodeId> gone(List<NodeBeat> nodes) {
        Set<NodeId> now = new HashSet<>();
        nodes.forEach(node -> now.add(node.node()));
        Set<NodeId> gone = new HashSet<>(lastSeen);
        gone.removeAll(now);
        lastSeen = now;
        return gone;
    }
}
