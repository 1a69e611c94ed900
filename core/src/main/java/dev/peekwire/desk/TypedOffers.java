package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that agents here are shown for what is being typed; on each connection the latest alone, and none when that is
 * gone: what a slow reader was not told yet it is never told. Thread-safe.
 */
final class TypedOffers {
    private final Map<ChatId, Map<Session, Slot>> shown = new ConcurrentHashMap<>();

    /** One connection. It is the frame that the transport asks for when it can write. */
    private static final class Slot implements LatestFrame {
        private final Session session;
        private ResponseFrame.@Nullable Suggested next;
        private boolean shows;

        private Slot(Session session) {
            this.session = session;
        }

        private synchronized void tell(ResponseFrame.Suggested frame) {
            next = frame.scripts().isEmpty() && !shows ? null : frame;
        }

        private synchronized void clear(ChatId chat) {
            tell(new ResponseFrame.Suggested(chat, true, List.of()));
        }

        private synchronized void drop() {
            next = null;
            shows = false;
        }

        @Override
        public synchronized @Nullable SharedFrame take() {
            ResponseFrame.Suggested frame = next;
            next = null;
            if (frame == null) {
                return null;
            }
            shows = !frame.scripts().isEmpty();
            return new SharedFrame(frame);
        }

        private void poke() {
            session.connection().send(this);
        }
    }

    /**
     * Shows something else.
     *
     * @param frames what on which connection
     * @param stands whether it may be shown still; asked so that a {@link #clear} that comes later finds it
     */
    void show(ChatId chat, Map<Session, ResponseFrame.Suggested> frames, BooleanSupplier stands) {
        List<Slot> told = new ArrayList<>();
        shown.compute(chat, (id, before) -> {
            if (!stands.getAsBoolean()) {
                return before;
            }
            Map<Session, Slot> now = before == null ? new HashMap<>() : before;
            frames.forEach((session, frame) -> {
                Slot slot = now.computeIfAbsent(session, Slot::new);
                slot.tell(frame);
                told.add(slot);
            });
            return now;
        });
        told.forEach(Slot::poke);
    }

    /** Takes away what is shown. Answers whether that may have been something. */
    boolean clear(ChatId chat) {
        Map<Session, Slot> gone = shown.remove(chat);
        if (gone == null) {
            return false;
        }
        gone.values().forEach(slot -> {
            slot.clear(chat);
            slot.poke();
        });
        return true;
    }

    /** Something else takes its place on all screens. */
    void replaced(ChatId chat) {
        Map<Session, Slot> gone = shown.remove(chat);
        if (gone != null) {
            gone.values().forEach(Slot::drop);
        }
    }

    /** How many chats it is shown something for. */
    int size() {
        return shown.size();
    }
}
