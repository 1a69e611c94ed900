package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.SharedSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Registries that are wrong about who is there, or about what is left of them. */
final class BrokenNodes {
    /** In most races nobody beats. */
    private static final Duration SHORTLY = Duration.ofMillis(200);

    private BrokenNodes() {}

    static final class JoiningBeginsAnew extends DelegatingRegistry {
        @Override
        public void join(DeskId desk, NodeId node, String software) {
            super.leave(desk, node);
            super.join(desk, node, software);
        }
    }

    static final class KeepsWhoLeft extends DelegatingRegistry {
        @Override
        public void leave(DeskId desk, NodeId node) {
            super.nodes(desk);
        }
    }

    static final class ForgetsTheSoftware extends DelegatingRegistry {
        @Override
        public void join(DeskId desk, NodeId node, String software) {
            super.join(desk, node, "tck");
        }
    }

    static final class BeatsCountTwice extends DelegatingRegistry {
        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            super.beat(desk, node);
            return super.beat(desk, node);
        }
    }

    static final class BeatsNeverCount extends DelegatingRegistry {
        private final Turn beaten = new Turn(SHORTLY);

        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            Optional<Instant> time = isRegistered(desk, node) ? Optional.of(Instant.now()) : Optional.empty();
            beaten.taken();
            return time;
        }

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            beaten.await();
            return super.evict(desk, seen);
        }
    }

    static final class BeatsJoin extends DelegatingRegistry {
        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            if (!racing()) {
                super.join(desk, node, "tck");
            }
            return super.beat(desk, node);
        }
    }

    static final class TellsEachNodesOwnTime extends DelegatingRegistry {
        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            Duration skew = Duration.ofHours(node.value().length());
            return super.beat(desk, node).map(time -> node.equals(SharedFixture.PEER) ? time.plus(skew) : time);
        }
    }

    static final class EvictsWhoBeats extends DelegatingRegistry {
        private final Turn beaten = new Turn(SHORTLY);

        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            Optional<Instant> time = super.beat(desk, node);
            beaten.taken();
            return time;
        }

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            beaten.await();
            return super.nodes(desk).stream()
                    .filter(beat -> beat.node().equals(seen.node()))
                    .anyMatch(beat -> super.evict(desk, beat));
        }
    }

    static final class EvictionAlwaysSucceeds extends DelegatingRegistry {
        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            super.evict(desk, seen);
            return !isRegistered(desk, seen.node());
        }
    }

    /** Looks at the beats, and then removes the node whatever its beats are by then. */
    static final class ChecksBeatsThenEvicts extends DelegatingRegistry {
        private final CountDownLatch beating = new CountDownLatch(1);
        private final CountDownLatch looked = new CountDownLatch(1);

        @Override
        public Optional<Instant> beat(DeskId desk, NodeId node) {
            if (racing()) {
                beating.countDown();
                await(looked);
            }
            return super.beat(desk, node);
        }

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            boolean still =
                    racing() && right.open(desk).isEmpty() && super.nodes(desk).contains(seen);
            if (!still || looked.getCount() == 0 || !await(beating)) {
                return super.evict(desk, seen);
            }
            looked.countDown();
            long start = System.nanoTime();
            while (super.nodes(desk).contains(seen) && System.nanoTime() - start < 1_000_000_000L) {
                Thread.onSpinWait();
            }
            super.leave(desk, seen.node());
            return true;
        }

        private static boolean await(CountDownLatch latch) {
            try {
                return latch.await(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    // ---- what is left of the dead

    /** Knows who was evicted or left; a node that takes all it can while it is evicted takes it in time, once. */
    private static class Ghosts extends DelegatingRegistry {
        final Set<List<Object>> dead = ConcurrentHashMap.newKeySet();
        private final Turn grabbed = new Turn(Duration.ofSeconds(10));

        /** A letter is the last that it takes. */
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            boolean posted = super.post(desk, to, letter);
            grabbed.taken();
            return posted;
        }

        final void awaitGrab(DeskId desk, NodeBeat seen) {
            if (seen.node().equals(ManyNodes.node(0)) && right.open(desk).contains(StoreFixture.CHAT)) {
                grabbed.await();
            }
        }

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            awaitGrab(desk, seen);
            boolean evicted = super.evict(desk, seen);
            if (evicted) {
                dead.add(List.of(desk, seen.node()));
            }
            return evicted;
        }

        @Override
        public void leave(DeskId desk, NodeId node) {
            super.leave(desk, node);
            dead.add(List.of(desk, node));
        }

        final boolean isDead(DeskId desk, NodeId node) {
            return dead.contains(List.of(desk, node));
        }
    }

    static final class LeasesOutliveTheirNode extends Ghosts {
        private final Map<List<Object>, NodeId> holders = new ConcurrentHashMap<>();

        @Override
        public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
            NodeId holder = holders.get(List.of(desk, lease));
            if (holder != null && !holder.equals(node) && isDead(desk, holder)) {
                return Optional.empty();
            }
            Optional<Fence> fence = super.claim(desk, lease, node);
            fence.ifPresent(held -> holders.put(List.of(desk, lease), node));
            return fence;
        }

        @Override
        public void release(DeskId desk, String lease, NodeId node) {
            super.release(desk, lease, node);
            holders.remove(List.of(desk, lease), node);
        }

        @Override
        public Optional<NodeId> holder(DeskId desk, String lease) {
            return Optional.ofNullable(holders.get(List.of(desk, lease)));
        }
    }

    static final class SeatsKeepTheDead extends Ghosts {
        private final Map<List<Object>, Set<NodeId>> sat = new ConcurrentHashMap<>();

        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            Optional<SharedSeat> seat = super.sit(desk, node, identity);
            seat.ifPresent(
                    taken -> sat.computeIfAbsent(List.of(desk, identity.id()), key -> ConcurrentHashMap.newKeySet())
                            .add(node));
            return seat;
        }

        @Override
        public Optional<SharedSeat> seat(DeskId desk, AgentId agent) {
            return super.seat(desk, agent).map(seat -> haunted(desk, seat));
        }

        @Override
        public List<SharedSeat> seats(DeskId desk) {
            return super.seats(desk).stream().map(seat -> haunted(desk, seat)).toList();
        }

        private SharedSeat haunted(DeskId desk, SharedSeat seat) {
            Set<NodeId> nodes = new HashSet<>(seat.nodes());
            sat.getOrDefault(List.of(desk, seat.agent()), Set.of()).stream()
                    .filter(node -> isDead(desk, node))
                    .forEach(nodes::add);
            return new SharedSeat(seat.identity(), seat.available(), seat.paused(), nodes);
        }
    }

    static final class VisitorsStayWithTheDead extends Ghosts {
        private final Map<List<Object>, NodeId> last = new ConcurrentHashMap<>();

        @Override
        public boolean attend(DeskId desk, ChatId chat, NodeId node) {
            boolean attends = super.attend(desk, chat, node);
            if (attends) {
                last.put(List.of(desk, chat), node);
            }
            return attends;
        }

        @Override
        public boolean attended(DeskId desk, ChatId chat) {
            NodeId node = last.get(List.of(desk, chat));
            return super.attended(desk, chat) || node != null && isDead(desk, node);
        }

        @Override
        public List<ChatId> unattended(DeskId desk) {
            return super.unattended(desk).stream()
                    .filter(chat -> !attended(desk, chat))
                    .toList();
        }
    }

    static final class LettersWaitForTheDead extends Ghosts {
        private final Map<List<Object>, List<byte[]>> kept = new ConcurrentHashMap<>();

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            awaitGrab(desk, seen);
            if (!super.nodes(desk).contains(seen)) {
                return super.evict(desk, seen);
            }
            kept.put(List.of(desk, seen.node()), super.collect(desk, seen.node(), 99));
            return super.evict(desk, seen);
        }

        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            List<byte[]> letters = new ArrayList<>(kept.getOrDefault(List.of(desk, node), List.of()));
            letters.addAll(super.collect(desk, node, limit));
            return letters;
        }
    }

    /** Registers who asks for a place, whoever it is. */
    static final class SeatsAnybody extends DelegatingRegistry {
        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            if (!racing()) {
                super.join(desk, node, "tck");
            }
            return super.sit(desk, node, identity);
        }
    }

    static final class TakesLettersForAnybody extends DelegatingRegistry {
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            return super.post(desk, to, letter) || !racing() && letter.length == 1;
        }
    }

    /** Looks whether the node is registered, and gives it the lease when it has been evicted. */
    static final class ChecksNodeThenGives extends DelegatingRegistry {
        private final Gate gate = new Gate(1);
        private final Map<List<Object>, NodeId> ghosts = new ConcurrentHashMap<>();

        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            if (seen.node().equals(ManyNodes.node(0)) && right.open(desk).contains(StoreFixture.CHAT)) {
                gate.meet();
            }
            return super.evict(desk, seen);
        }

        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            boolean test =
                    racing() && node.equals(ManyNodes.node(0)) && identity.id().equals(StoreFixture.AGENT);
            if (test && right.open(desk).contains(StoreFixture.CHAT) && isRegistered(desk, node) && gate.meet()) {
                ghosts.put(List.of(desk, identity.id()), node);
            }
            return super.sit(desk, node, identity);
        }

        @Override
        public List<SharedSeat> seats(DeskId desk) {
            List<SharedSeat> seats = new ArrayList<>(super.seats(desk));
            NodeId ghost = ghosts.get(List.of(desk, StoreFixture.AGENT));
            if (ghost != null) {
                seats.add(new SharedSeat(SharedFixture.identity(StoreFixture.AGENT), false, Set.of(), Set.of(ghost)));
            }
            return seats;
        }
    }
}
