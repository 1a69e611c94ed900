package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.peek.LiveDraft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The chats in memory. A room stays while somebody holds it or listens to it; all that must last is in the store.
 * Thread-safe.
 */
final class Rooms {
    /** When a backend failed. */
    static final Duration RETRY = Duration.ofSeconds(1);

    private final Desk desk;
    private final Agents agents;
    private final Map<ChatId, Held> rooms = new ConcurrentHashMap<>();
    private final Map<Integer, LiveDraft> drafts = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Told router;
    private final Elsewhere elsewhere;

    /**
     * No chats yet.
     *
     * @param router hears of all that happens to chats
     */
    Rooms(Desk desk, Agents agents, Elsewhere elsewhere, Told router) {
        this.desk = desk;
        this.agents = agents;
        this.elsewhere = elsewhere;
        this.router = router;
    }

    /** Hears of what happened to a chat; {@code missed} is what was stored without being known. */
    @FunctionalInterface
    interface Told {
        void happened(Chat before, Chat after, RecordedEvent event, boolean missed);
    }

    Agents agents() {
        return agents;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Those in memory now; not held. */
    List<Room> all() {
        return rooms.values().stream().map(held -> held.room).toList();
    }

    int size() {
        return rooms.size();
    }

    /** The chat's room, for the length of the caller's turn: give it back with {@link #release}. */
    Room acquire(ChatId id) {
        Held held = rooms.compute(id, (key, known) -> {
            Held room = known == null ? create(id) : known;
            room.holds++;
            return room;
        });
        return held.room;
    }

    /** The room if the chat is in memory; not held. */
    @Nullable Room peek(ChatId id) {
        Held held = rooms.get(id);
        return held == null ? null : held.room;
    }

    /** The draft of that number, while its chat is in memory. */
    @Nullable LiveDraft draft(int number) {
        return drafts.get(number);
    }

    void hold(Room room) {
        rooms.compute(room.id(), (id, known) -> {
            Held held = known == null ? new Held(room) : known;
            held.holds++;
            return held;
        });
    }

    void release(Room room) {
        rooms.computeIfPresent(room.id(), (id, held) -> {
            held.holds--;
            if (held.holds > 0 || !room.disposable()) {
                return held;
            }
            drafts.remove(room.draft().number());
            return null;
        });
    }

    private Held create(ChatId id) {
        Room room = new Room(desk, this, id, numbers.incrementAndGet());
        drafts.put(room.draft().number(), room.draft());
        return new Held(room);
    }

    /**
     * Something of the desk's own in a chat, decided when its turn comes, tried again while the store fails, and decided anew
     * if another node was faster.
     */
    void act(ChatId id, Function<Room, @Nullable ChatCommand> act) {
        if (desk.closed().get()) {
            return;
        }
        Room room = acquire(id);
        Consumer<Reply> then = reply -> {
            Refusal refusal = reply.refusal();
            if (Execution.OVERTAKEN.equals(refusal)) {
                act(id, act);
            } else if (refusal != null && refusal.retryable()) {
                desk.scheduler().after(RETRY, () -> act(id, act));
            }
        };
        room.submit(
                () -> {
                    ChatCommand command = act.apply(room);
                    return command == null ? null : Submission.asKnown(command, then);
                },
                then);
        release(room);
    }

    /** Something in a chat's order that nobody makes up for later: tried again while the store fails. */
    void surely(ChatId id, Consumer<Room> what) {
        Room room = acquire(id);
        room.enqueue(() -> what.accept(room), refusal -> {
            if (!desk.closed().get()) {
                desk.scheduler().after(RETRY, () -> surely(id, what));
            }
        });
        release(room);
    }

    /** What the router should know of what happened. */
    void routed(Chat before, Chat after, RecordedEvent event, boolean missed) {
        router.happened(before, after, event, missed);
    }

    private static final class Held {
        private final Room room;
        private int holds;

        private Held(Room room) {
            this.room = room;
        }
    }
}
