package dev.peekwire.tck.store;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.tck.calls.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that keep follow-ups wrongly. */
final class BrokenFollowUps {
    private BrokenFollowUps() {}

    /** Does not have the calls; right if it says so. */
    static final class KeepsNone extends DelegatingStore {
        @Override
        public Optional<FollowUpStore> followUps() {
            return Optional.empty();
        }
    }

    /** A right one, to be broken in one way. */
    private abstract static class Keeping extends DelegatingStore implements FollowUpStore {
        final FollowUpStore right = inner.followUps().orElseThrow();

        @Override
        public Optional<FollowUpStore> followUps() {
            return Optional.of(this);
        }

        @Override
        public List<FollowUp> due(DeskId desk, Instant now, int limit) {
            return right.due(desk, now, limit);
        }

        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            return right.change(before, after, fence);
        }

        @Override
        public List<FollowUp> of(DeskId desk, ChatId chat) {
            return right.of(desk, chat);
        }

        @Override
        public int unsent(DeskId desk) {
            return right.unsent(desk);
        }
    }

    /** A crash between the two loses what was decided. */
    static final class DropsThem extends Keeping {
        @Override
        public AppendResult append(AppendRequest request) {
            return super.append(request.withFollowUps(List.of()));
        }
    }

    static final class KeepsThoseOfMessagesOnly extends Keeping {
        @Override
        public AppendResult append(AppendRequest request) {
            boolean closes = request.events().contains(Samples.closed());
            return super.append(closes ? request.withFollowUps(List.of()) : request);
        }
    }

    /** The outbox first, then the events: what was refused is sent all the same. */
    static final class KeepsThemFirst extends Keeping {
        private final Map<DeskId, List<FollowUp>> early = new ConcurrentHashMap<>();

        @Override
        public AppendResult append(AppendRequest request) {
            AppendResult result = super.append(request);
            if (result.type() != AppendResult.Type.APPENDED) {
                early.computeIfAbsent(request.desk(), id -> new ArrayList<>()).addAll(request.followUps());
            }
            return result;
        }

        @Override
        public int unsent(DeskId desk) {
            return super.unsent(desk) + early.getOrDefault(desk, List.of()).size();
        }
    }

    static final class RefusesWhatIsThere extends Keeping {
        @Override
        public AppendResult append(AppendRequest request) {
            List<FollowUp> kept = of(request.desk(), request.chat());
            boolean there = request.followUps().stream()
                    .anyMatch(one -> kept.stream().anyMatch(other -> other.id().equals(one.id())));
            return there ? new AppendResult.VersionConflict(version(request)) : super.append(request);
        }
    }

    static final class TellsTheLatestFirst extends Keeping {
        @Override
        public List<FollowUp> due(DeskId desk, Instant now, int limit) {
            List<FollowUp> due = new ArrayList<>(super.due(desk, now, limit));
            Collections.reverse(due);
            return due;
        }
    }

    static final class TellsAll extends Keeping {
        @Override
        public List<FollowUp> due(DeskId desk, Instant now, int limit) {
            return super.due(desk, limit > 1 ? Instant.MAX.minusSeconds(1) : now, limit);
        }
    }

    static final class TakesAnyLimit extends Keeping {
        @Override
        public List<FollowUp> due(DeskId desk, Instant now, int limit) {
            return super.due(desk, now, Math.max(1, Math.min(limit, MOST_READ)));
        }
    }

    static final class KeepsAscii extends Keeping {
        @Override
        public List<FollowUp> due(DeskId desk, Instant now, int limit) {
            return super.due(desk, now, limit).stream().map(KeepsAscii::ascii).toList();
        }

        private static FollowUp ascii(FollowUp one) {
            return new FollowUp(
                    one.id(),
                    one.desk(),
                    one.chat(),
                    one.kind(),
                    one.recipient().replaceAll("[^ -~]", "?"),
                    one.locale(),
                    one.decided(),
                    one.due(),
                    one.attempts(),
                    one.state(),
                    one.reason());
        }
    }

    /** Whoever comes last is right. */
    static final class ComparesNothing extends Keeping {
        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            return right.of(before.desk(), before.chat()).stream()
                    .filter(kept -> kept.id().equals(before.id()) && kept.state() == FollowUpState.WAITING)
                    .findFirst()
                    .map(kept -> right.change(kept, after, fence))
                    .orElse(false);
        }
    }

    /** Looks, and then writes: of two that look at once both begin. */
    static final class LooksThenWrites extends Keeping {
        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            boolean done = super.change(before, after, fence);
            return done || Thread.currentThread().getName().equals(Together.THREAD);
        }
    }

    static final class SendsAgain extends Keeping {
        private final Map<List<Object>, FollowUp> ended = new ConcurrentHashMap<>();

        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            boolean done = super.change(before, after, fence);
            if (done && after.state() == FollowUpState.GIVEN_UP) {
                ended.put(List.of(after.desk(), after.id()), after);
            }
            return done
                    || ended.containsKey(List.of(before.desk(), before.id())) && after.state() == FollowUpState.SENT;
        }
    }

    static final class KnowsNoFences extends Keeping {
        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            return super.change(before, after, null);
        }
    }

    /** As if the first closed chats had been forgotten for their age. */
    static final class ForgetsWhatWaits extends Keeping {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            boolean old = chat.value().equals("closed-0")
                    && right.of(desk, chat).stream().anyMatch(one -> one.state() == FollowUpState.WAITING)
                    && super.read(desk, chat, 1, 1).size() == 1;
            return old ? List.of() : super.read(desk, chat, after, limit);
        }
    }

    static final class OutlivesTheChat extends Keeping {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            boolean over = chat.value().equals("closed-0")
                    && right.of(desk, chat).stream().anyMatch(one -> one.state() == FollowUpState.SENT);
            return over ? List.of() : super.read(desk, chat, after, limit);
        }
    }

    static final class KeepsRecipients extends Keeping {
        private final Map<DeskId, List<FollowUp>> log = new ConcurrentHashMap<>();

        @Override
        public boolean change(FollowUp before, FollowUp after, @Nullable Fence fence) {
            if (after.state() == FollowUpState.SENT
                    && before.attempts() == 0
                    && !before.id().value().startsWith("of-")) {
                log.computeIfAbsent(before.desk(), id -> new ArrayList<>()).add(before);
            }
            return super.change(before, after, fence);
        }

        @Override
        public List<FollowUp> of(DeskId desk, ChatId chat) {
            List<FollowUp> all = super.of(desk, chat);
            return all.size() == 1 && log.containsKey(desk) ? log.get(desk) : all;
        }
    }

    static final class AnswersAfterClosing extends Keeping {
        private boolean closed;

        @Override
        public int unsent(DeskId desk) {
            return closed ? 0 : super.unsent(desk);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    static final class CountsAllDesks extends Keeping {
        private final List<DeskId> desks = Collections.synchronizedList(new ArrayList<>());

        @Override
        public AppendResult append(AppendRequest request) {
            desks.add(request.desk());
            return super.append(request);
        }

        @Override
        public int unsent(DeskId desk) {
            return desks.stream().distinct().mapToInt(super::unsent).sum();
        }
    }
}
