package dev.peekwire.store.jdbc;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.spi.AppendRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lists are made of: a chat's row.
 *
 * @param visitor whose chat it is; null before it began
 * @param agent who has it
 * @param waiting whether it waits for an agent
 * @param closedAt when it ended
 */
record ChatRow(@Nullable String visitor, @Nullable String agent, boolean waiting, @Nullable Instant closedAt) {
    static final ChatRow NONE = new ChatRow(null, null, false, null);

    private static final Set<ChatEvent.Type> CHANGES = Set.of(
            ChatEvent.Type.STARTED,
            ChatEvent.Type.ASSIGNED,
            ChatEvent.Type.REQUEUED,
            ChatEvent.Type.HANDOVER_STARTED,
            ChatEvent.Type.HANDOVER_ENDED,
            ChatEvent.Type.CLOSED);

    /** Whether the event changes a chat's row at all; messages do not. */
    static boolean changedBy(ChatEvent event) {
        return CHANGES.contains(event.type());
    }

    /** The row after an append. */
    ChatRow after(AppendRequest request) {
        ChatRow row = this;
        for (ChatEvent event : request.events()) {
            row = row.after(event, request.at());
        }
        return row;
    }

    private ChatRow after(ChatEvent event, Instant at) {
        return switch (event.type()) {
            case STARTED -> new ChatRow(((ChatEvent.Started) event).visitor().value(), null, true, null);
            case ASSIGNED ->
                new ChatRow(visitor, ((ChatEvent.Assigned) event).agent().value(), false, closedAt);
            case REQUEUED -> new ChatRow(visitor, null, true, closedAt);
            case HANDOVER_STARTED -> new ChatRow(visitor, agent, true, closedAt);
            case HANDOVER_ENDED -> new ChatRow(visitor, agent, agent == null, closedAt);
            case CLOSED -> new ChatRow(visitor, null, false, closedAt == null ? at : closedAt);
            case ROUTED,
                    JOINED,
                    LEFT,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    MESSAGE_POSTED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    FLOW_MOVED,
                    CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    COPY_ASKED,
                    PEEK_STARTED,
                    PEEK_ENDED,
                    COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> this;
        };
    }
}
