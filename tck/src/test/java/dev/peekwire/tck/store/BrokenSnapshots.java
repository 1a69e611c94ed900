package dev.peekwire.tck.store;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Stores that keep snapshots wrongly. */
final class BrokenSnapshots {
    private BrokenSnapshots() {}

    /** Does not have the calls; right if it says so. */
    static final class KeepsNone extends DelegatingStore {
        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {}

        @Override
        public Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
            return Optional.empty();
        }
    }

    /** Keeps snapshots by itself, whatever becomes of their chats. */
    private static class Keeping extends DelegatingStore {
        final Map<List<Object>, ChatSnapshot> kept = new HashMap<>();

        boolean knows(DeskId desk, ChatId chat) {
            return !super.read(desk, chat, 0, 1).isEmpty();
        }

        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            if (knows(desk, chat)) {
                put(desk, chat, snapshot);
            }
        }

        synchronized void put(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            kept.put(List.of(desk, chat), snapshot);
        }

        @Override
        public synchronized Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
            return knows(desk, chat) ? Optional.ofNullable(kept.get(List.of(desk, chat))) : Optional.empty();
        }
    }

    static final class KeepsTheLastToCome extends Keeping {}

    /** Looks which is newer and keeps it, in two steps: one chat's older comes last, for good. */
    static final class ComparesThenKeeps extends Keeping {
        private final AtomicReference<ChatId> slow = new AtomicReference<>();
        private final CountDownLatch newest = new CountDownLatch(1);
        private volatile boolean late;

        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            if (late && chat.equals(slow.get())) {
                return;
            }
            boolean newer = snapshot(desk, chat)
                    .filter(old -> old.version() >= snapshot.version())
                    .isEmpty();
            if (racing() && snapshot.version() < 40 && slow.compareAndSet(null, chat)) {
                await();
                late = true;
                put(desk, chat, snapshot);
            } else if (newer) {
                super.keepSnapshot(desk, chat, snapshot);
            }
            if (racing() && snapshot.version() == 40) {
                newest.countDown();
            }
        }

        private void await() {
            try {
                newest.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class KeepsTheFirst extends DelegatingStore {
        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            if (super.snapshot(desk, chat).isEmpty()) {
                super.keepSnapshot(desk, chat, snapshot);
            }
        }
    }

    /** Takes the bytes for a text. */
    static final class KeepsBytesAsText extends DelegatingStore {
        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            byte[] bytes = new String(snapshot.bytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            byte[] fitting = Arrays.copyOf(bytes, Math.min(bytes.length, ChatSnapshot.MOST_BYTES));
            super.keepSnapshot(desk, chat, new ChatSnapshot(snapshot.version(), fitting));
        }
    }

    static final class KeepsShortOnes extends DelegatingStore {
        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            byte[] bytes = snapshot.bytes();
            byte[] fitting = Arrays.copyOf(bytes, Math.min(bytes.length, 65_535));
            super.keepSnapshot(desk, chat, new ChatSnapshot(snapshot.version(), fitting));
        }
    }

    /** Nothing is known of the chat any more but its state. */
    static final class OutlivesTheChat extends DelegatingStore {
        private final Map<List<Object>, ChatSnapshot> all = new HashMap<>();

        @Override
        public synchronized void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            super.keepSnapshot(desk, chat, snapshot);
            super.snapshot(desk, chat).ifPresent(kept -> all.put(List.of(desk, chat), kept));
        }

        @Override
        public synchronized Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
            return super.snapshot(desk, chat).or(() -> Optional.ofNullable(all.get(List.of(desk, chat))));
        }

        /** As if it had forgotten the first closed chats. */
        @Override
        public synchronized List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit) {
            List<RecordedEvent> events = super.read(desk, chat, after, limit);
            boolean gone = all.containsKey(List.of(desk, chat)) && events.size() == 2;
            return gone && chat.value().equals("closed-0") ? List.of() : events;
        }
    }

    static final class KeepsWhatItDoesNotKnow extends DelegatingStore {
        private final Map<List<Object>, ChatSnapshot> early = new HashMap<>();

        @Override
        public synchronized void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            if (super.read(desk, chat, 0, 1).isEmpty()) {
                early.put(List.of(desk, chat), snapshot);
            }
            super.keepSnapshot(desk, chat, snapshot);
        }

        @Override
        public synchronized Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
            return super.snapshot(desk, chat).or(() -> Optional.ofNullable(early.get(List.of(desk, chat))));
        }
    }

    /** Notes in the chat itself that there is one. */
    static final class AppendsThatItKept extends DelegatingStore {
        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            super.keepSnapshot(desk, chat, snapshot);
            if (!racing() && snapshot.version() == 2 && read(desk, chat, 0, 9).size() == 2) {
                append(new AppendRequest(
                        desk, chat, 2, null, null, Ask.AT, Actor.DESK, List.of(Samples.message("kept")), List.of()));
            }
        }
    }

    static final class KeepsAfterClosing extends DelegatingStore {
        private boolean closed;

        @Override
        public void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            if (!closed) {
                super.keepSnapshot(desk, chat, snapshot);
            }
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    static final class SnapshotsOfAllDesks extends DelegatingStore {
        private final List<DeskId> desks = new ArrayList<>();

        @Override
        public synchronized void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
            desks.add(desk);
            super.keepSnapshot(desk, chat, snapshot);
        }

        @Override
        public synchronized Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
            return super.snapshot(desk, chat).or(() -> desks.stream()
                    .flatMap(any -> super.snapshot(any, chat).stream())
                    .findFirst());
        }
    }
}
