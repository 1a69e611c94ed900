package dev.peekwire.tck.store;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.SharedStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stores that look at the fence wrongly, or at the wrong time. */
final class BrokenFences {
    private static final AppendResult FENCED = new AppendResult.Fenced();

    private BrokenFences() {}

    static final class IgnoresFences extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return super.append(withoutFence(r));
        }
    }

    static final class AppendsAndSaysFenced extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result.equals(FENCED)) {
                super.append(withoutFence(r));
            }
            return result;
        }
    }

    static final class FenceBeforeDuplicate extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return held(r) ? super.append(r) : FENCED;
        }

        /** An append at a version that there never is changes nothing and tells. */
        private boolean held(AppendRequest r) {
            return !super.append(withoutCommand(with(r, Long.MAX_VALUE, r.events())))
                    .equals(FENCED);
        }
    }

    static final class VersionBeforeFence extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            boolean stale = result.equals(FENCED) && version(r) != r.expectedVersion();
            return stale ? new AppendResult.VersionConflict(version(r)) : result;
        }
    }

    static final class CapacityBeforeFence extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            boolean full = result.equals(FENCED) && full(r);
            return full ? new AppendResult.CapacityExceeded(r.capacity().get(0).agent()) : result;
        }
    }

    static final class LosesTheCommandWhenFenced extends DelegatingStore {
        private final Set<List<Object>> refused = ConcurrentHashMap.newKeySet();

        @Override
        public AppendResult append(AppendRequest r) {
            CommandId command = r.command();
            if (command == null) {
                return super.append(r);
            }
            List<Object> key = List.of(r.desk(), r.chat(), command);
            AppendResult result =
                    refused.contains(key) ? new AppendResult.VersionConflict(version(r)) : super.append(r);
            if (result.equals(FENCED)) {
                refused.add(key);
            }
            return result;
        }
    }

    /** Knows all fences that were ever given. */
    private abstract static class Remembering extends DelegatingRegistry {
        final Set<List<Object>> given = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            Optional<Fence> fence = super.claim(desk, lease, node);
            fence.ifPresent(f -> given.add(List.of(desk, f.lease(), f.epoch())));
            return fence;
        }

        @Override
        SharedStore store() {
            SharedStore store = super.store();
            return new DelegatingStore(store) {
                @Override
                public AppendResult append(AppendRequest r) {
                    Fence fence = r.fence();
                    boolean lets = fence != null && !seen(r) && lets(r.desk(), fence);
                    return store.append(lets ? withoutFence(r) : r);
                }
            };
        }

        abstract boolean lets(DeskId desk, Fence fence);

        final boolean later(DeskId desk, Fence fence) {
            return given.contains(List.of(desk, fence.lease(), fence.epoch() + 1));
        }
    }

    /** Good until somebody else has the lease: compares epochs, and not who holds it. */
    static final class GoodUntilTheNextHolder extends Remembering {
        @Override
        boolean lets(DeskId desk, Fence fence) {
            return given.contains(List.of(desk, fence.lease(), fence.epoch())) && !later(desk, fence);
        }
    }

    static final class AcceptsEpochsAhead extends Remembering {
        @Override
        boolean lets(DeskId desk, Fence fence) {
            return fence.epoch() > 1 && given.contains(List.of(desk, fence.lease(), fence.epoch() - 1));
        }
    }

    static final class AnyLeaseWillDo extends Remembering {
        @Override
        boolean lets(DeskId desk, Fence fence) {
            return !fence.lease().equals(SharedFixture.LEASE) && given.contains(List.of(desk, SharedFixture.LEASE, 1L));
        }
    }

    static final class AnyDeskWillDo extends Remembering {
        @Override
        boolean lets(DeskId desk, Fence fence) {
            boolean elsewhere = given.stream().anyMatch(key -> !key.get(0).equals(desk));
            return elsewhere && given.contains(List.of(desk, fence.lease(), fence.epoch()));
        }
    }

    /** Looks at the lease, and appends when it has another holder already. */
    static final class ChecksFenceThenAppends extends DelegatingRegistry {
        private final CountDownLatch takenOver = new CountDownLatch(1);
        private volatile boolean claimed;

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            Optional<Fence> fence = super.claim(desk, lease, node);
            claimed |= racing();
            return fence;
        }

        @Override
        SharedStore store() {
            SharedStore store = super.store();
            return new DelegatingStore(store) {
                @Override
                public AppendResult append(AppendRequest r) {
                    AppendResult result = store.append(r);
                    boolean last = racing() && r.fence() != null && result.type() == AppendResult.Type.APPENDED;
                    if (last && takenOver.getCount() > 0) {
                        await(takenOver);
                        store.append(with(withoutFence(r), r.expectedVersion() + 1, r.events()));
                    }
                    return result;
                }

                @Override
                public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
                    List<RecordedEvent> events = super.read(desk, chat, after, limit);
                    if (claimed && racing()) {
                        takenOver.countDown();
                    }
                    return events;
                }
            };
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
