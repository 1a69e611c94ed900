package dev.peekwire.desk;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.cluster.SharedTime;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.SharedStore;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A desk's way to its other nodes.
 *
 * @param time what the store's time is told to
 * @param ids makes an id for each time that this node joins
 * @param signs gives the node's signs of life, whatever keeps the workers
 */
record Others(SharedStore store, ClusterBus bus, SharedTime time, Supplier<NodeId> ids, Executor signs) {}
