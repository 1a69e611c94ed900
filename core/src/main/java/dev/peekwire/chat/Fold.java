package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat's state while events are applied to it; {@link Chat} is the same at rest. Its collections are immutable and
 * replaced, so that a copy costs a few references however much the chat holds.
 */
final class Fold {
    final ChatId id;
    long version;
    Chat.Status status = Chat.Status.NONE;

    @Nullable VisitorId visitor;

    @Nullable TeamId team;

    @Nullable AgentId agent;

    Set<AgentId> joined = Set.of();
    Set<AgentId> looking = Set.of();

    @Nullable String topic;

    @Nullable String locale;

    Map<String, String> attributes = Map.of();

    ConsentState consent = ConsentState.none();

    int transfers;

    @Nullable Instant startedAt;

    @Nullable Instant waitingSince;

    @Nullable Instant lastActivityAt;

    Fold(ChatId id) {
        this.id = id;
    }

    Fold(Fold from) {
        id = from.id;
        version = from.version;
        status = from.status;
        visitor = from.visitor;
        team = from.team;
        agent = from.agent;
        joined = from.joined;
        looking = from.looking;
        topic = from.topic;
        locale = from.locale;
        attributes = from.attributes;
        consent = from.consent;
        transfers = from.transfers;
        startedAt = from.startedAt;
        waitingSince = from.waitingSince;
        lastActivityAt = from.lastActivityAt;
    }

    /** Everything, for equality. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                version,
                status,
                visitor,
                team,
                agent,
                joined,
                looking,
                topic,
                locale,
                attributes,
                consent,
                transfers,
                startedAt,
                waitingSince,
                lastActivityAt);
    }

    Fold apply(RecordedEvent recorded) {
        if (!recorded.chat().equals(id) || recorded.version() != version + 1) {
            throw new ChatException(
                    ErrorCode.INTERNAL,
                    "chat " + id + " at version " + version + " was given version " + recorded.version() + " of chat "
                            + recorded.chat());
        }
        version = recorded.version();
        return on(recorded.event(), recorded.at());
    }

    private Fold on(ChatEvent event, Instant at) {
        return switch (event.type()) {
            case STARTED -> started((ChatEvent.Started) event, at);
            case ASSIGNED -> assigned((ChatEvent.Assigned) event, at);
            case JOINED -> joined(with(joined, ((ChatEvent.Joined) event).agent()), at);
            case LEFT -> joined(without(joined, ((ChatEvent.Left) event).agent()), at);
            case REQUEUED -> requeued((ChatEvent.Requeued) event, at);
            case MESSAGE_POSTED, NOTE_POSTED -> activity(at);
            case ATTRIBUTES_SET -> attributes(((ChatEvent.AttributesSet) event).attributes(), at);
            case CONSENT_GRANTED -> consent(consent.granted(((ChatEvent.ConsentGranted) event).grant()), at);
            case CONSENT_WITHDRAWN -> consent(consent.withdrawn(), at);
            case PEEK_STARTED -> looking(with(looking, ((ChatEvent.PeekStarted) event).agent()));
            case PEEK_ENDED -> looking(without(looking, ((ChatEvent.PeekEnded) event).agent()));
            case CLOSED -> closed(at);
        };
    }

    private Fold started(ChatEvent.Started event, Instant at) {
        status = Chat.Status.QUEUED;
        visitor = event.visitor();
        team = event.team();
        topic = event.topic();
        locale = event.locale();
        startedAt = at;
        waitingSince = at;
        return attributes(event.attributes(), at);
    }

    private Fold assigned(ChatEvent.Assigned event, Instant at) {
        AgentId previous = event.previous();
        boolean handedOver = previous != null && !previous.equals(event.agent());
        moved(event.team(), handedOver, at);
        status = Chat.Status.ASSIGNED;
        agent = event.agent();
        return joined(without(joined, event.agent()), at);
    }

    private Fold requeued(ChatEvent.Requeued event, Instant at) {
        moved(event.team(), false, at);
        status = Chat.Status.QUEUED;
        agent = null;
        return activity(at);
    }

    private void moved(TeamId to, boolean handedOver, Instant at) {
        boolean otherTeam = !to.equals(team);
        if (otherTeam) {
            team = to;
            waitingSince = at;
        }
        if (otherTeam || handedOver) {
            transfers++;
        }
    }

    private Fold attributes(Map<String, String> changes, Instant at) {
        Map<String, String> next = new HashMap<>(attributes);
        next.putAll(changes);
        next.values().removeIf(String::isEmpty);
        attributes = Map.copyOf(next);
        return activity(at);
    }

    private Fold consent(ConsentState now, Instant at) {
        consent = now;
        return activity(at);
    }

    private Fold closed(Instant at) {
        status = Chat.Status.CLOSED;
        agent = null;
        consent = consent.withdrawn();
        return activity(at);
    }

    private Fold joined(Set<AgentId> now, Instant at) {
        joined = now;
        return activity(at);
    }

    private Fold looking(Set<AgentId> now) {
        looking = now;
        return this;
    }

    private Fold activity(Instant at) {
        lastActivityAt = at;
        return this;
    }

    private static Set<AgentId> with(Set<AgentId> set, AgentId agent) {
        Set<AgentId> next = new LinkedHashSet<>(set);
        next.add(agent);
        return Collections.unmodifiableSet(next);
    }

    private static Set<AgentId> without(Set<AgentId> set, AgentId agent) {
        if (!set.contains(agent)) {
            return set;
        }
        Set<AgentId> next = new LinkedHashSet<>(set);
        next.remove(agent);
        return Collections.unmodifiableSet(next);
    }
}
