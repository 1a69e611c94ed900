package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that read rightly and append wrongly, each in one way, without any race. */
final class BrokenAppends {
    private BrokenAppends() {}

    static final class AcknowledgesWithoutStoring extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            inner.open(r.desk());
            return new AppendResult.Appended(r.expectedVersion() + r.events().size());
        }
    }

    static final class CountsAppendsNotEvents extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            boolean several = r.expectedVersion() == 0 && r.events().size() == 2 && r.command() == null;
            return several && result instanceof AppendResult.Appended ? new AppendResult.Appended(1) : result;
        }
    }

    static final class LosesTheCommandOfATransfer extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            boolean transfer = r.capacity().size() == 2 && !seen(r);
            return super.append(transfer ? withoutCommand(r) : r);
        }
    }

    static final class IgnoresTheVersion extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            while (result instanceof AppendResult.VersionConflict conflict) {
                result = super.append(with(r, conflict.version(), r.events()));
            }
            return result;
        }
    }

    static final class AcceptsVersionsAhead extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            int version = version(r);
            boolean ahead = version > 0 && r.expectedVersion() > version;
            return super.append(ahead ? with(r, version, r.events()) : r);
        }
    }

    static final class StartsAtAnyVersion extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return super.append(version(r) == 0 ? with(r, 0, r.events()) : r);
        }
    }

    /** Remembers the command of an append that was refused. */
    private static class RemembersRefused extends DelegatingStore {
        private final Class<? extends AppendResult> refusal;
        private final Set<List<Object>> refused = ConcurrentHashMap.newKeySet();

        RemembersRefused(Class<? extends AppendResult> refusal) {
            this.refusal = refusal;
        }

        @Override
        public AppendResult append(AppendRequest r) {
            CommandId command = r.command();
            if (command == null) {
                return super.append(r);
            }
            if (refused.contains(List.of(r.desk(), r.chat(), command))) {
                return new AppendResult.Duplicate(new StoredCommand("" + r.fingerprint(), version(r)));
            }
            AppendResult result = super.append(r);
            if (refusal.isInstance(result)) {
                refused.add(List.of(r.desk(), r.chat(), command));
            }
            return result;
        }
    }

    static final class LosesTheCommandOnConflict extends RemembersRefused {
        LosesTheCommandOnConflict() {
            super(AppendResult.VersionConflict.class);
        }
    }

    static final class LosesTheCommandWhenFull extends RemembersRefused {
        LosesTheCommandWhenFull() {
            super(AppendResult.CapacityExceeded.class);
        }
    }

    static final class VersionBeforeDuplicate extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            return result instanceof AppendResult.Duplicate && r.expectedVersion() != version(r)
                    ? new AppendResult.VersionConflict(version(r))
                    : result;
        }
    }

    static final class DuplicateAppliedTwice extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.Duplicate) {
                super.append(withoutCommand(with(r, version(r), r.events())));
            }
            return result;
        }
    }

    static final class DuplicateTellsTheNewFingerprint extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            return result instanceof AppendResult.Duplicate duplicate
                    ? new AppendResult.Duplicate(new StoredCommand(
                            "" + r.fingerprint(), duplicate.earlier().version()))
                    : result;
        }
    }

    static final class CapacityBeforeDuplicate extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return seen(r) && full(r)
                    ? new AppendResult.CapacityExceeded(r.capacity().get(0).agent())
                    : super.append(r);
        }
    }

    static final class CapacityBeforeVersion extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            return result instanceof AppendResult.VersionConflict && full(r)
                    ? new AppendResult.CapacityExceeded(r.capacity().get(0).agent())
                    : result;
        }
    }

    static final class CommandsOfTheWholeDesk extends DelegatingStore {
        private final Map<List<Object>, StoredCommand> commands = new HashMap<>();

        @Override
        public synchronized AppendResult append(AppendRequest r) {
            CommandId command = r.command();
            @Nullable StoredCommand earlier = command == null ? null : commands.get(List.of(r.desk(), command));
            if (earlier != null) {
                return new AppendResult.Duplicate(earlier);
            }
            AppendResult result = super.append(r);
            if (command != null && result instanceof AppendResult.Appended appended) {
                commands.put(List.of(r.desk(), command), new StoredCommand("" + r.fingerprint(), appended.version()));
            }
            return result;
        }
    }

    static final class LimitIsOneLess extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return super.append(with(
                    r,
                    r.capacity().stream()
                            .map(c -> new CapacityChange(c.agent(), c.delta(), c.limit() - 1))
                            .toList()));
        }
    }

    static final class StoresEventsWhenFull extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.CapacityExceeded) {
                super.append(withoutCommand(with(r, List.of())));
            }
            return result;
        }
    }

    /** Counts by itself, and keeps what it had counted when a later change is refused. */
    static final class ReleasesWhenFull extends DelegatingStore {
        private final Map<List<Object>, Integer> lost = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.CapacityExceeded exceeded) {
                r.capacity().stream()
                        .filter(c -> c.delta() < 0 && !c.agent().equals(exceeded.agent()))
                        .forEach(c -> lost.merge(List.of(r.desk(), c.agent()), c.delta(), Integer::sum));
            }
            return result;
        }

        @Override
        public int load(DeskId desk, AgentId agent) {
            return super.load(desk, agent) + lost.getOrDefault(List.of(desk, agent), 0);
        }
    }

    static final class LoadBelowZero extends DelegatingStore {
        private final Map<List<Object>, Integer> sums = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest r) {
            AppendResult result = super.append(r);
            if (result instanceof AppendResult.Appended) {
                r.capacity().forEach(c -> sums.merge(List.of(r.desk(), c.agent()), c.delta(), Integer::sum));
            }
            return result;
        }

        @Override
        public int load(DeskId desk, AgentId agent) {
            super.load(desk, agent);
            return sums.getOrDefault(List.of(desk, agent), 0);
        }
    }

    static final class TakesBeforeReleases extends DelegatingStore {
        @Override
        public AppendResult append(AppendRequest r) {
            return super.append(with(
                    r,
                    r.capacity().stream()
                            .sorted(Comparator.comparing(c -> c.delta() < 0))
                            .toList()));
        }
    }
}
