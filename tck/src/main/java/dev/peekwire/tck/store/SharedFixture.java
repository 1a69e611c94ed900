package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedStore;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes' ways to one store, and the words that the rules for many nodes are written in. */
abstract class SharedFixture extends ChatStoreTck {
    static final String LEASE = "dispatcher";
    static final NodeId NODE = new NodeId("node");
    static final NodeId PEER = new NodeId("peer");
    static final TeamId TEAM = Samples.TEAM;

    SharedStore shared;
    SharedStore peers;
    NodeRegistry registry;

    /** For this package. */
    SharedFixture() {}

    @Override
    protected abstract SharedStore newStore();

    abstract SharedStore peerOf(SharedStore first);

    @BeforeEach
    final void openWays() {
        shared = (SharedStore) store;
        peers = peerOf(shared);
        registry = shared.registry();
    }

    @AfterEach
    final void closePeers() {
        if (peers != shared) {
            peers.close();
        }
    }

    /** The store as the thread of that number has it: two nodes take turns. */
    final SharedStore way(int number) {
        return number % 2 == 0 ? shared : peers;
    }

    final void givenNodes(NodeId... nodes) {
        for (NodeId node : nodes) {
            registry.join(desk, node, "tck");
        }
    }

    /** The lease, held by a node that this joins. */
    final Fence givenLease(NodeId node) {
        givenNodes(node);
        return registry.claim(desk, LEASE, node).orElseThrow();
    }

    /** As a node that saw it last would do. */
    final boolean evict(NodeId node) {
        return registry.evict(desk, beatsOf(node));
    }

    final NodeBeat beatsOf(NodeId node) {
        return registry.nodes(desk).stream()
                .filter(beat -> beat.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    final void sits(NodeId node, AgentId agent) {
        assertThat(registry.sit(desk, node, identity(agent))).isPresent();
    }

    final Set<NodeId> nodesOf(AgentId agent) {
        return registry.seat(desk, agent).orElseThrow().nodes();
    }

    static Authenticator.Agent identity(AgentId agent) {
        return new Authenticator.Agent(agent, "name of " + agent, Set.of(TEAM), false, 3);
    }
}
