package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A chat as the store has it. A long one is read from its last snapshot on, and a snapshot is kept now and then, after the
 * append and beside the commands: what it costs to load a chat does not grow with the chat. One thread at a time.
 */
final class StoredChat {
    /**
     * After so many events the next snapshot is due. A chat with fewer, as nearly all are, is read in one page and has none;
     * a longer one is read in at most two such pages and a bit, while writing them costs a row for so many events.
     */
    static final int EVERY = 500;

    /** Of events that are read on from what is known. */
    static final int PAGE = 1_000;

    private final Desk desk;
    private final ChatId id;
    private final AtomicBoolean keeping = new AtomicBoolean();
    private long kept;

    StoredChat(Desk desk, ChatId id) {
        this.desk = desk;
        this.id = id;
    }

    /** All that the store has; version 0 if it does not know the chat. */
    Chat load() {
        List<RecordedEvent> first = desk.store().read(desk.id(), id, 0, EVERY);
        Chat chat = Chat.fold(id, first);
        if (first.size() == EVERY) {
            chat = newest(chat);
            List<RecordedEvent> page;
            do {
                page = desk.store().read(desk.id(), id, chat.version(), PAGE);
                for (RecordedEvent event : page) {
                    chat = chat.evolve(event);
                }
            } while (page.size() == PAGE);
            keepIfDue(chat);
        }
        return chat;
    }

    /** What was kept, if it is newer and of any use; the events are there anyway. */
    private Chat newest(Chat known) {
        Optional<Chat> stored = stored();
        kept = stored.map(Chat::version).orElse(0L);
        return stored.filter(chat -> chat.version() > known.version()).orElse(known);
    }

    private Optional<Chat> stored() {
        try {
            return desk.store()
                    .snapshot(desk.id(), id)
                    .flatMap(snapshot -> snapshot.chat(id))
                    .filter(this::happened);
        } catch (RuntimeException failure) {
            if (failure instanceof ChatException away && away.code() == ErrorCode.UNAVAILABLE) {
                throw failure;
            }
            desk.counters().snapshots.failed(failure);
            return Optional.empty();
        }
    }

    /** Whether the store has the events that it is a state after: one restored from a backup may not. */
    private boolean happened(Chat stored) {
        return !desk.store().read(desk.id(), id, stored.version() - 1, 1).isEmpty();
    }

    /** The chat is longer now, by an append of this desk's. Returns at once. */
    void keepIfDue(Chat chat) {
        if (chat.version() - kept >= EVERY && keeping.compareAndSet(false, true)) {
            kept = chat.version();
            desk.work(() -> keep(chat));
        }
    }

    /** On another worker: nobody waits for it, and it need not succeed. The next one is tried as if it had. */
    private void keep(Chat chat) {
        try {
            ChatSnapshot.of(chat).filter(snapshot -> !desk.closed().get()).ifPresent(snapshot -> desk.store()
                    .keepSnapshot(desk.id(), id, snapshot));
            desk.counters().snapshots.succeeded();
        } catch (RuntimeException failure) {
            if (!desk.closed().get()) {
                desk.counters().snapshots.failed(failure);
            }
        } finally {
            keeping.set(false);
        }
    }
}
