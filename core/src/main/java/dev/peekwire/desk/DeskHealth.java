package dev.peekwire.desk;

import dev.peekwire.cluster.NodeId;
import java.time.Duration;
import java.util.Optional;

/**
 * How a desk does in this process, as far as it knows without asking anybody.
 *
 * @param phase where it is in its life
 * @param storeAway for how long the store has not answered; zero while it does. A node asks each second; a desk of one
 *     process only knows of what was wanted of it, and takes a store that has not failed for five seconds for well
 * @param node how it stands among the others; empty for a desk of one process
 * @since 0.1.0
 */
public record DeskHealth(Phase phase, Duration storeAway, Optional<Node> node) {
    /** A store that has been away for longer is no store to bring people to: five seconds. */
    public static final Duration STORE_PATIENCE = Duration.ofSeconds(5);

    /** Where a desk is in its life. */
    public enum Phase {
        /** Not one of its desk's nodes yet, or put out and about to join anew. */
        JOINING,
        /** At work. */
        SERVING,
        /** Its connections are told to come back elsewhere. */
        DRAINING,
        /** Nobody is connected, and it has left the others. */
        DRAINED,
        /** Closed. */
        CLOSED
    }

    /**
     * Whether new connections should be brought here: it serves, and the store is not away for longer than
     * {@link #STORE_PATIENCE}. A bus that is down does not count, since chats go on without.
     */
    public boolean ready() {
        return phase == Phase.SERVING && storeAway.compareTo(STORE_PATIENCE) <= 0;
    }

    /** Whether the process should live: until the desk is closed. No loss of a store or a bus is mended by a restart. */
    public boolean live() {
        return phase != Phase.CLOSED;
    }

    /**
     * How one of several nodes stands among the others.
     *
     * @param id under which id it is registered; empty while it is not
     * @param nodes how many nodes it saw at its last look, itself included
     * @param dispatches whether it is the one that gives chats to agents
     * @param dispatcher who does, as far as it knows
     * @param epoch the highest number of a term of that role that it has heard of
     * @param busUp whether the bus is up
     * @param busFor for how long it has been so
     * @param feedLag since when it has not read all that the others did: about two seconds at most, unless the store is
     *     away
     * @since 0.1.0
     */
    public record Node(
            Optional<NodeId> id,
            int nodes,
            boolean dispatches,
            Optional<NodeId> dispatcher,
            long epoch,
            boolean busUp,
            Duration busFor,
            Duration feedLag) {}
}
