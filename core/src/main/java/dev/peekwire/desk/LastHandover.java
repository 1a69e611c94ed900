package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a chat was handed over last, as its events tell: the note stands right before the move, made by the same command.
 *
 * @param from who did it; null for nobody, or the desk
 * @param at when; null for never
 * @param note what was said to whoever gets it
 */
record LastHandover(@Nullable AgentId from, @Nullable Instant at, @Nullable String note) {
    private static final LastHandover NEVER = new LastHandover(null, null, null);
    private static final int PAGE = 200;

    /** While a chat waits, or its agent looks for somebody, so much may happen that the note is found still. */
    private static final int PAGES = 5;

    /** More than one command makes before the move. */
    private static final int OF_ONE_COMMAND = 16;

    /** Of the latest events. */
    static LastHandover of(Desk desk, Chat chat) {
        boolean was = chat.transfers() > 0
                || chat.handover().isPresent()
                || !chat.handedOverBy().isEmpty();
        long to = chat.version();
        for (int page = 0; was && page < PAGES && to > 0; page++) {
            long after = Math.max(0, to - PAGE);
            // A page overlaps the one before, so that no note is cut from its move.
            List<RecordedEvent> events =
                    desk.store().read(desk.id(), chat.id(), Math.max(0, after - OF_ONE_COMMAND), PAGE + OF_ONE_COMMAND);
            Optional<LastHandover> found = in(events);
            if (found.isPresent()) {
                return found.get();
            }
            to = after;
        }
        return NEVER;
    }

    /** The last one among these events of a chat, in order. */
    static Optional<LastHandover> in(List<RecordedEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            RecordedEvent move = events.get(i);
            if (hands(move)) {
                String note = note(events, i);
                // The desk puts a chat back for whoever asked before: what they said still holds.
                if (note != null || move.by().kind() != Actor.Kind.DESK) {
                    return Optional.of(new LastHandover(agent(move.by()), move.at(), note));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hands(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        if (event instanceof ChatEvent.Requeued requeued) {
            return requeued.handedOver();
        }
        return event.type() == ChatEvent.Type.HANDOVER_STARTED
                || (event instanceof ChatEvent.Assigned assigned
                        && recorded.by().kind() == Actor.Kind.AGENT
                        && !recorded.by().is(assigned.agent()));
    }

    private static @Nullable String note(List<RecordedEvent> events, int move) {
        RecordedEvent moved = events.get(move);
        for (int i = move - 1; i >= 0 && together(events.get(i), moved); i--) {
            if (events.get(i).event() instanceof ChatEvent.NotePosted note) {
                return note.text();
            }
        }
        return null;
    }

    private static boolean together(RecordedEvent a, RecordedEvent b) {
        return a.by().equals(b.by()) && a.at().equals(b.at());
    }

    private static @Nullable AgentId agent(Actor by) {
        return by.kind() == Actor.Kind.AGENT ? new AgentId(by.id()) : null;
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "LastHandover[from=" + from + ", at=" + at + "]";
    }
}
