package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stores that write rightly and read wrongly, each in one way. */
final class BrokenReads {
    private BrokenReads() {}

    /** Changes what is read. */
    private static class Reading extends DelegatingStore {
        private final UnaryOperator<List<RecordedEvent>> change;

        Reading(UnaryOperator<List<RecordedEvent>> change) {
            this.change = change;
        }

        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            return change.apply(super.read(desk, chat, after, limit));
        }
    }

    static final class VersionsFromTwo extends Reading {
        VersionsFromTwo() {
            super(events -> events.stream()
                    .map(e -> new RecordedEvent(e.chat(), e.version() + 1, e.at(), e.by(), e.command(), e.event()))
                    .toList());
        }
    }

    static final class OrderedByTime extends Reading {
        OrderedByTime() {
            super(events -> events.stream()
                    .sorted(Comparator.comparing(RecordedEvent::at))
                    .toList());
        }
    }

    static final class WholeSeconds extends Reading {
        WholeSeconds() {
            super(events -> events.stream()
                    .map(e -> new RecordedEvent(
                            e.chat(),
                            e.version(),
                            e.at().truncatedTo(ChronoUnit.SECONDS),
                            e.by(),
                            e.command(),
                            e.event(),
                            e.seal()))
                    .toList());
        }
    }

    static final class BasicPlaneOnly extends Reading {
        BasicPlaneOnly() {
            super(events -> texts(events, text -> text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?")));
        }
    }

    static final class ShortTexts extends Reading {
        ShortTexts() {
            super(events -> texts(events, text -> text.substring(0, Math.min(text.length(), 4_000))));
        }
    }

    static final class ForgetsWhoHadTheChat extends Reading {
        ForgetsWhoHadTheChat() {
            super(events -> events.stream()
                    .map(e -> e.event() instanceof ChatEvent.Requeued r
                            ? with(e, new ChatEvent.Requeued(r.team(), null))
                            : e)
                    .toList());
        }
    }

    static final class ForgetsSeals extends Reading {
        ForgetsSeals() {
            super(events -> events.stream().map(e -> e.with(null)).toList());
        }
    }

    private static List<RecordedEvent> texts(List<RecordedEvent> events, UnaryOperator<String> change) {
        return events.stream()
                .map(e -> e.event() instanceof ChatEvent.MessagePosted m
                        ? DelegatingStore.with(e, new ChatEvent.MessagePosted(change.apply(m.text()), m.origin()))
                        : e)
                .toList();
    }

    static final class AfterIsIncluded extends DelegatingStore {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            return super.read(desk, chat, after > 0 ? after - 1 : after, limit);
        }
    }

    static final class NoLimit extends DelegatingStore {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            return super.read(desk, chat, after, limit < 1 ? limit : Integer.MAX_VALUE);
        }
    }

    static final class TakesAnyLimit extends DelegatingStore {
        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            return after < 0 || limit < 1 ? List.of() : super.read(desk, chat, after, limit);
        }
    }

    /** Remembers for good that there was nothing. */
    static final class CachesAbsence extends DelegatingStore {
        private final Set<List<Object>> absent = new HashSet<>();

        @Override
        public synchronized List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            List<RecordedEvent> events = super.read(desk, chat, after, limit);
            if (events.isEmpty()) {
                absent.add(List.of(desk, chat));
            }
            return absent.contains(List.of(desk, chat)) ? List.of() : events;
        }
    }

    static final class ReadsAfterClosing extends DelegatingStore {
        private boolean closed;

        @Override
        public List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            return closed ? List.of() : super.read(desk, chat, after, limit);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    static final class ClosesOnce extends DelegatingStore {
        private boolean closed;

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed twice");
            }
            closed = true;
            super.close();
        }
    }

    /** Knows every desk that ever appended. */
    private static class KnowingDesks extends DelegatingStore {
        final CopyOnWriteArrayList<DeskId> desks = new CopyOnWriteArrayList<>();

        @Override
        public AppendResult append(AppendRequest request) {
            desks.addIfAbsent(request.desk());
            return super.append(request);
        }
    }

    static final class CommandsOfAllDesks extends KnowingDesks {
        @Override
        public Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
            return desks.stream()
                    .flatMap(any -> super.command(any, chat, command).stream())
                    .findFirst();
        }
    }

    static final class LoadsOfAllDesks extends KnowingDesks {
        @Override
        public int load(DeskId desk, AgentId agent) {
            return desks.stream().mapToInt(any -> super.load(any, agent)).sum();
        }
    }

    static final class VisitorsOfAllDesks extends KnowingDesks {
        @Override
        public List<ChatId> chatsOf(DeskId desk, VisitorId visitor) {
            List<ChatId> all = new ArrayList<>();
            desks.forEach(any -> all.addAll(super.chatsOf(any, visitor)));
            return all;
        }
    }
}
