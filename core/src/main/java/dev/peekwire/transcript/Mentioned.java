package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom an event is about, besides who did it. */
final class Mentioned {
    private Mentioned() {}

    /**
     * A team that an event names.
     *
     * @param id which
     * @param has whether the chat is its own from then on
     */
    record Team(TeamId id, boolean has) {}

    static List<AgentId> agents(ChatEvent event) {
        return switch (event.type()) {
            case ASSIGNED -> some(((ChatEvent.Assigned) event).agent(), ((ChatEvent.Assigned) event).previous());
            case JOINED -> some(((ChatEvent.Joined) event).agent());
            case LEFT -> some(((ChatEvent.Left) event).agent());
            case REQUEUED -> some(((ChatEvent.Requeued) event).previous());
            case HANDOVER_STARTED -> some(((ChatEvent.HandoverStarted) event).agent());
            case MONITOR_STARTED -> some(((ChatEvent.MonitorStarted) event).agent());
            case MONITOR_ENDED -> some(((ChatEvent.MonitorEnded) event).agent());
            case PEEK_STARTED -> some(((ChatEvent.PeekStarted) event).agent());
            case PEEK_ENDED -> some(((ChatEvent.PeekEnded) event).agent());
            case COMMITMENT_APPROVED -> some(((CommitmentEvent.Approved) event).agent());
            case STARTED,
                    ROUTED,
                    HANDOVER_ENDED,
                    HELD,
                    RESUMED,
                    MESSAGE_POSTED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    FLOW_MOVED,
                    CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    COPY_ASKED,
                    COMMITMENT_MADE,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED,
                    CLOSED -> List.of();
        };
    }

    static Optional<Team> team(ChatEvent event) {
        if (event instanceof ChatEvent.Started started) {
            return Optional.of(new Team(started.team(), true));
        }
        if (event instanceof ChatEvent.Assigned assigned) {
            return Optional.of(new Team(assigned.team(), true));
        }
        if (event instanceof ChatEvent.Requeued requeued) {
            return Optional.of(new Team(requeued.team(), true));
        }
        if (event instanceof ChatEvent.Routed routed) {
            return Optional.of(new Team(routed.team(), false));
        }
        return event instanceof ChatEvent.HandoverStarted asked
                ? Optional.of(new Team(asked.team(), false))
                : Optional.empty();
    }

    private static List<AgentId> some(@Nullable AgentId... agents) {
        return Stream.of(agents).flatMap(Stream::ofNullable).toList();
    }
}
