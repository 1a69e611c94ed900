package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Registries that keep agents' seats wrongly, each in one way. */
final class BrokenSeats {
    private BrokenSeats() {}

    private static boolean isNew(DelegatingRegistry registry, DeskId desk, AgentId agent) {
        return !DelegatingStore.racing() && registry.inner.seat(desk, agent).isEmpty();
    }

    static final class WhoSitsDownIsAvailable extends DelegatingRegistry {
        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            boolean fresh = isNew(this, desk, identity.id());
            Optional<SharedSeat> seat = super.sit(desk, node, identity);
            if (fresh && super.choose(desk, identity.id(), true, Set.of())) {
                return super.seat(desk, identity.id());
            }
            return seat;
        }
    }

    static final class ForgetsTheChoiceOfWhoStandsUp extends DelegatingRegistry {
        @Override
        public boolean evict(DeskId desk, NodeBeat seen) {
            boolean evicted = super.evict(desk, seen);
            super.seats(desk).stream()
                    .filter(seat -> seat.nodes().isEmpty() && !racing())
                    .forEach(seat -> super.choose(desk, seat.agent(), false, Set.of()));
            return evicted;
        }
    }

    static final class KeepsTheFirstIdentity extends DelegatingRegistry {
        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            Authenticator.Agent first =
                    super.seat(desk, identity.id()).map(SharedSeat::identity).orElse(identity);
            return super.sit(desk, node, first);
        }
    }

    static final class ForgetsSkills extends DelegatingRegistry {
        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent i) {
            return super.sit(
                    desk, node, new Authenticator.Agent(i.id(), i.name(), i.teams(), i.supervisor(), i.capacity()));
        }
    }

    static final class OneNodeForEachSeat extends DelegatingRegistry {
        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            Set<NodeId> before = racing()
                    ? Set.of()
                    : super.seat(desk, identity.id()).map(SharedSeat::nodes).orElse(Set.of());
            if (isRegistered(desk, node)) {
                before.forEach(other -> super.stand(desk, other, identity.id()));
            }
            return super.sit(desk, node, identity);
        }
    }

    static final class CountsHowOftenANodeSits extends DelegatingRegistry {
        private final Map<List<Object>, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            counts.merge(List.of(desk, node, identity.id()), 1, Integer::sum);
            return super.sit(desk, node, identity);
        }

        @Override
        public void stand(DeskId desk, NodeId node, AgentId agent) {
            if (counts.merge(List.of(desk, node, agent), -1, Integer::sum) <= 0) {
                super.stand(desk, node, agent);
            }
        }
    }

    static final class AddsToWhatWasPaused extends DelegatingRegistry {
        @Override
        public boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
            Set<TeamId> all = new HashSet<>(paused);
            super.seat(desk, agent).ifPresent(seat -> all.addAll(seat.paused()));
            return super.choose(desk, agent, available, all);
        }
    }

    static final class ChoosesWithoutASeat extends DelegatingRegistry {
        @Override
        public boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
            super.choose(desk, agent, available, paused);
            return true;
        }
    }

    static final class ListsWhoIsAway extends DelegatingRegistry {
        @Override
        public List<SharedSeat> seats(DeskId desk) {
            return super.seats(desk).stream().filter(seat -> !seat.available()).toList();
        }
    }

    static final class ClearsTakenSeats extends DelegatingRegistry {
        @Override
        public boolean clear(DeskId desk, AgentId agent) {
            if (!racing()) {
                super.seat(desk, agent).ifPresent(seat -> seat.nodes().forEach(node -> super.stand(desk, node, agent)));
            }
            return super.clear(desk, agent);
        }
    }

    static final class ClearedSeatsKeepTheChoice extends DelegatingRegistry {
        private final Map<List<Object>, SharedSeat> cleared = new ConcurrentHashMap<>();

        @Override
        public boolean clear(DeskId desk, AgentId agent) {
            super.seat(desk, agent).ifPresent(seat -> cleared.put(List.of(desk, agent), seat));
            return super.clear(desk, agent);
        }

        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            Optional<SharedSeat> seat = super.sit(desk, node, identity);
            SharedSeat before = cleared.get(List.of(desk, identity.id()));
            if (before == null || racing()) {
                return seat;
            }
            super.choose(desk, identity.id(), before.available(), before.paused());
            return super.seat(desk, identity.id());
        }
    }

    static final class ClearingNobodyFails extends DelegatingRegistry {
        @Override
        public boolean clear(DeskId desk, AgentId agent) {
            return super.seat(desk, agent).isPresent() && super.clear(desk, agent);
        }
    }

    // ---- races

    /** Reads the nodes at a seat and writes them back with one more: one of two who do so at once is lost. */
    static final class SittingDownAtOnceLosesOne extends DelegatingRegistry {
        private final Gate gate = new Gate(1);

        @Override
        public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
            boolean test = racing() && allThere(desk);
            boolean met = test && gate.meet();
            Optional<SharedSeat> seat = super.sit(desk, node, identity);
            if (met) {
                super.stand(desk, node, identity.id());
            }
            return seat;
        }
    }
}
