package dev.peekwire.tck.store;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.SharedStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Registries that give leases wrongly, each in one way. */
final class BrokenLeases {
    private BrokenLeases() {}

    /** Each claim is a new holding. */
    static final class EachClaimIsAnotherEpoch extends DelegatingRegistry {
        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            super.release(desk, lease, node);
            return super.claim(desk, lease, node);
        }
    }

    static final class OneLeaseForAll extends DelegatingRegistry {
        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            return racing()
                    ? super.claim(desk, lease, node)
                    : super.claim(desk, SharedFixture.LEASE, node).map(fence -> new Fence(lease, fence.epoch()));
        }

        @Override
        public Optional<NodeId> holder(DeskId desk, String lease) {
            return lease.startsWith("lease-") ? super.holder(desk, lease) : super.holder(desk, SharedFixture.LEASE);
        }
    }

    static final class LeasesAreNeverGivenBack extends DelegatingRegistry {
        @Override
        public void release(DeskId desk, String lease, NodeId node) {
            if (racing()) {
                super.release(desk, lease, node);
            } else {
                super.holder(desk, lease);
            }
        }
    }

    static final class AnybodyGivesALeaseBack extends DelegatingRegistry {
        @Override
        public void release(DeskId desk, String lease, NodeId node) {
            super.release(
                    desk, lease, racing() ? node : super.holder(desk, lease).orElse(node));
        }
    }

    /** Forgets a lease with its holder, and with it the epoch. */
    static final class EpochsBeginAnew extends DelegatingRegistry {
        private final Map<List<Object>, Fence> real = new ConcurrentHashMap<>();

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            Optional<Fence> fence = super.claim(desk, lease, node);
            fence.ifPresent(held -> real.put(List.of(desk, lease), held));
            return fence.map(held -> new Fence(lease, 1));
        }

        @Override
        SharedStore store() {
            SharedStore store = super.store();
            return new DelegatingStore(store) {
                @Override
                public AppendResult append(AppendRequest r) {
                    Fence fence = r.fence();
                    return store.append(
                            fence == null || fence.epoch() > 1
                                    ? r
                                    : under(r, real.getOrDefault(List.of(r.desk(), fence.lease()), fence)));
                }
            };
        }

        private static AppendRequest under(AppendRequest r, Fence fence) {
            return new AppendRequest(
                    r.desk(),
                    r.chat(),
                    r.expectedVersion(),
                    r.command(),
                    r.fingerprint(),
                    r.at(),
                    r.by(),
                    r.events(),
                    r.capacity(),
                    fence);
        }
    }

    /** Takes it for no change of holders when the last one comes back. */
    static final class TheSameHolderHasTheSameEpoch extends DelegatingRegistry {
        private final Map<List<Object>, Fence> first = new ConcurrentHashMap<>();

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            Optional<Fence> fence = super.claim(desk, lease, node);
            return racing() ? fence : fence.map(held -> earlier(List.of(desk, lease, node), held));
        }

        private Fence earlier(List<Object> key, Fence held) {
            Fence before = first.putIfAbsent(key, held);
            return before == null ? held : before;
        }
    }

    // ---- races

    /** Sees that the lease is free, and takes it when another has it by then. */
    static final class ChecksLeaseThenTakes extends DelegatingRegistry {
        private final Gate gate = new Gate(1);

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            boolean test = racing() && lease.equals("lease-0");
            boolean met = test && super.holder(desk, lease).isEmpty() && gate.meet();
            Optional<Fence> fence = super.claim(desk, lease, node);
            return met && fence.isEmpty() ? Optional.of(new Fence(lease, 1)) : fence;
        }
    }

    /** Two who find a dead node's lease both take it over. */
    static final class ChecksTakeoverThenTakes extends DelegatingRegistry {
        private final Gate gate = new Gate(1);

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            boolean test = racing()
                    && isRegistered(desk, ManyNodes.node(7))
                    && super.holder(desk, lease).isEmpty();
            boolean met = test && lease.equals(SharedFixture.LEASE) && gate.meet();
            Optional<Fence> fence = super.claim(desk, lease, node);
            return met && fence.isEmpty() ? Optional.of(new Fence(lease, 99)) : fence;
        }
    }

    /** Reads the epoch, and writes it up by one: two who do so at once have the same. */
    static final class EpochsThatMeetAreTheSame extends DelegatingRegistry {
        private final Map<List<Object>, Integer> claims = new ConcurrentHashMap<>();

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            return super.claim(desk, lease, node).map(fence -> racing() ? halved(desk, fence) : fence);
        }

        private Fence halved(DeskId desk, Fence fence) {
            boolean many = fence.epoch() > 20 || claims.merge(List.of(desk, fence.lease()), 1, Integer::sum) > 12;
            return many ? new Fence(fence.lease(), (fence.epoch() + 1) / 2) : fence;
        }
    }
}
