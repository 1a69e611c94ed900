package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.dispatch.DueQueue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chats whose visitor has not answered for long, which count no more for their agent until they do, and warm transfers
 * that nobody took. One timer for all of them.
 */
final class Silences {
    private static final Set<ChatEvent.Type> SPEAKS = EnumSet.of(
            ChatEvent.Type.MESSAGE_POSTED,
            ChatEvent.Type.RESUMED,
            ChatEvent.Type.COMMITMENT_MADE,
            ChatEvent.Type.COMMITMENT_APPROVED);

    private final Desk desk;
    private final Rooms rooms;
    private final DueQueue<ChatId> unanswered;
    private final DueQueue<ChatId> handovers;

    Silences(Desk desk, Rooms rooms) {
        this.desk = desk;
        this.rooms = rooms;
        this.unanswered = new DueQueue<>(desk.scheduler(), chat -> rooms.act(chat, Silences::idle));
        this.handovers = new DueQueue<>(desk.scheduler(), chat -> rooms.act(chat, Silences::tooLong));
    }

    /** The visitor's turn begins with the agent's message and ends with the visitor's. */
    void happened(Chat after, RecordedEvent recorded) {
        ChatEvent.Type type = recorded.event().type();
        switch (type) {
            case MESSAGE_POSTED,
                    RESUMED,
                    COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_ANSWERED,
                    COMPENSATION_ASKED -> turn(after, recorded);
            case ASSIGNED, REQUEUED, HELD -> unanswered.remove(after.id());
            case CLOSED -> {
                unanswered.remove(after.id());
                handovers.remove(after.id());
            }
            case HANDOVER_STARTED -> handovers.put(after.id(), desk.limits().warmTransfer());
            case HANDOVER_ENDED -> handovers.remove(after.id());
            case STARTED,
                    ROUTED,
                    JOINED,
                    LEFT,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    FLOW_MOVED,
                    CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    COPY_ASKED,
                    PEEK_STARTED,
                    PEEK_ENDED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_SETTLED,
                    SURVEYED -> {}
        }
        if (type == ChatEvent.Type.ASSIGNED || type == ChatEvent.Type.REQUEUED) {
            handovers.remove(after.id());
        }
    }

    private static boolean begins(RecordedEvent turn) {
        return SPEAKS.contains(turn.event().type()) && turn.by().kind() == Actor.Kind.AGENT;
    }

    /** What the visitor is not told of is no turn of anybody's. */
    private void turn(Chat chat, RecordedEvent recorded) {
        if (!recorded.event().visibleToVisitor()) {
            return;
        }
        if (begins(recorded) && chat.load() > 0) {
            unanswered.put(chat.id(), desk.limits().visitorSilence());
        } else {
            unanswered.remove(chat.id());
        }
    }

    /**
     * What was under way before the desk was.
     *
     * @param turn the last event that says whose turn it is
     */
    void found(Chat chat, RecordedEvent turn) {
        if (begins(turn) && chat.load() > 0) {
            Duration passed = Duration.between(turn.at(), desk.scheduler().now());
            Duration left = desk.limits().visitorSilence().minus(passed.isNegative() ? Duration.ZERO : passed);
            unanswered.put(chat.id(), left.isNegative() ? Duration.ZERO : left);
        }
        if (chat.handover().isPresent()) {
            handovers.put(chat.id(), desk.limits().warmTransfer());
        }
    }

    /** Unless the visitor has answered since the time was up, or somebody else has spoken. */
    private static @Nullable ChatCommand idle(Room room) {
        Chat chat = room.chat();
        boolean silent =
                chat.load() > 0 && room.read(chat.lastTurn() - 1, 1).stream().anyMatch(Silences::begins);
        return silent
                ? chat.agent().map(agent -> new ChatCommand.Hold(agent, true)).orElse(null)
                : null;
    }

    private static @Nullable ChatCommand tooLong(Room room) {
        return room.chat().handover().isPresent() ? new ChatCommand.EndHandover(HandoverEnd.TIMEOUT) : null;
    }

    /** Nobody can take the chat over. */
    void nobody(ChatId chat) {
        rooms.act(
                chat,
                room -> room.chat().handover().isPresent() ? new ChatCommand.EndHandover(HandoverEnd.NOBODY) : null);
    }

    void close() {
        unanswered.close();
        handovers.close();
    }
}
