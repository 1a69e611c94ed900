package dev.peekwire.store.memory;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Fence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leases of one desk. Guarded by the lock of its {@link DeskNodes}. */
final class Leases {
    private final Map<String, Lease> leases = new HashMap<>();

    /**
     * One lease.
     *
     * @param epoch of the last holder
     * @param holder null while it is free
     */
    private record Lease(long epoch, @Nullable NodeId holder) {}

    Optional<Fence> claim(String name, NodeId node) {
        Lease lease = leases.getOrDefault(name, new Lease(0, null));
        if (lease.holder == null) {
            lease = new Lease(lease.epoch + 1, node);
            leases.put(name, lease);
        }
        return node.equals(lease.holder) ? Optional.of(new Fence(name, lease.epoch)) : Optional.empty();
    }

    void release(String name, NodeId node) {
        leases.computeIfPresent(name, (id, lease) -> freed(lease, node));
    }

    void releaseAll(NodeId node) {
        leases.replaceAll((name, lease) -> freed(lease, node));
    }

    private static Lease freed(Lease lease, NodeId node) {
        return node.equals(lease.holder) ? new Lease(lease.epoch, null) : lease;
    }

    Optional<NodeId> holder(String name) {
        return Optional.ofNullable(leases.get(name)).map(Lease::holder);
    }

    boolean isHeld(Fence fence) {
        Lease lease = leases.get(fence.lease());
        return lease != null && lease.holder != null && lease.epoch == fence.epoch();
    }
}
