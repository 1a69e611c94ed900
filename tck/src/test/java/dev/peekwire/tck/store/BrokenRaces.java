package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Stores that are right as long as one thread uses them; a gate makes sure that the race is lost. */
final class BrokenRaces {
    private BrokenRaces() {}

    /** Shows the first event of an append, waits until somebody has seen it alone, and brings the others. */
    static final class PublishesOneByOne extends DelegatingStore {
        private final AtomicBoolean broken = new AtomicBoolean();
        private final CountDownLatch seen = new CountDownLatch(1);

        @Override
        public AppendResult append(AppendRequest r) {
            if (!racing() || r.events().size() != 3 || broken.getAndSet(true)) {
                return super.append(r);
            }
            super.append(with(r, r.expectedVersion(), r.events().subList(0, 1)));
            awaitReader();
            return super.append(with(r, r.expectedVersion() + 1, r.events().subList(1, 3)));
        }

        private void awaitReader() {
            try {
                seen.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            List<RecordedEvent> events = super.read(desk, chat, after, limit);
            if (broken.get() && events.size() == 2) {
                seen.countDown();
            }
            return events;
        }
    }

    /** Looks at the version, and then appends whatever the version is by then. */
    static final class ChecksVersionThenAppends extends DelegatingStore {
        private final Gate gate = new Gate(1);

        @Override
        public AppendResult append(AppendRequest r) {
            if (!racing()
                    || r.command() != null
                    || !r.capacity().isEmpty()
                    || r.events().size() != 1) {
                return super.append(r);
            }
            int version = version(r);
            if (version != r.expectedVersion()) {
                return new AppendResult.VersionConflict(version);
            }
            gate.meet();
            AppendResult result = super.append(r);
            while (result instanceof AppendResult.VersionConflict conflict) {
                result = super.append(with(r, conflict.version(), r.events()));
            }
            return result;
        }
    }

    /** Looks for the command, and takes the unique key's violation for a conflict of versions. */
    static final class ChecksCommandThenAppends extends DelegatingStore {
        private final Gate gate = new Gate(1);

        @Override
        public AppendResult append(AppendRequest r) {
            if (r.command() == null || seen(r)) {
                return super.append(r);
            }
            gate.meet();
            AppendResult result = super.append(r);
            return result instanceof AppendResult.Duplicate ? new AppendResult.VersionConflict(version(r)) : result;
        }
    }

    /** Looks at the agent's load when a chat starts, and then takes whatever the load is by then. */
    static final class ChecksCapacityThenTakes extends DelegatingStore {
        private final Gate gate = new Gate(Integer.MAX_VALUE);

        @Override
        public AppendResult append(AppendRequest r) {
            if (!racing() || r.expectedVersion() > 0 || r.capacity().isEmpty()) {
                return super.append(r);
            }
            CapacityChange take = r.capacity().get(0);
            if (full(r)) {
                return new AppendResult.CapacityExceeded(take.agent());
            }
            gate.meet();
            return super.append(with(r, List.of(CapacityChange.take(take.agent(), take.delta(), Integer.MAX_VALUE))));
        }
    }

    static final class LosesReleasesThatMeet extends DelegatingStore {
        private final Gate gate = new Gate(1);

        @Override
        public AppendResult append(AppendRequest r) {
            boolean release = r.capacity().stream().anyMatch(c -> c.delta() < 0);
            return release && gate.meet() ? super.append(with(r, List.of())) : super.append(r);
        }
    }

    /** Locks agents in the order they come, and gives up when it finds itself in a deadlock. */
    static final class Deadlocks extends DelegatingStore {
        private final Map<AgentId, ReentrantLock> locks = new ConcurrentHashMap<>();
        private final Gate gate = new Gate(1);

        @Override
        public AppendResult append(AppendRequest r) {
            boolean both = racing() && r.capacity().size() == 2;
            return both ? locked(r, r.capacity().get(0), r.capacity().get(1)) : super.append(r);
        }

        private AppendResult locked(AppendRequest r, CapacityChange first, CapacityChange second) {
            lock(first.agent()).lock();
            try {
                gate.meet();
                if (!lock(second.agent()).tryLock()) {
                    throw new ChatException(ErrorCode.UNAVAILABLE, "deadlock");
                }
                lock(second.agent()).unlock();
                return super.append(r);
            } finally {
                lock(first.agent()).unlock();
            }
        }

        private ReentrantLock lock(AgentId agent) {
            return locks.computeIfAbsent(agent, a -> new ReentrantLock());
        }
    }
}
