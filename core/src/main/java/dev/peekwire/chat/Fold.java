package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.response.ReplyTally;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.routing.Route;
import dev.peekwire.transcript.proof.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat's state while events are applied to it; {@link Chat} is the same at rest. Its collections are immutable and
 * replaced, so that a copy costs a few references however much the chat holds.
 */
final class Fold {
    private static final Set<ChatEvent.Type> MOVES =
            EnumSet.of(ChatEvent.Type.STARTED, ChatEvent.Type.ASSIGNED, ChatEvent.Type.REQUEUED);
    private static final Set<ChatEvent.Type> TURNS = EnumSet.of(
            ChatEvent.Type.STARTED,
            ChatEvent.Type.ASSIGNED,
            ChatEvent.Type.REQUEUED,
            ChatEvent.Type.MESSAGE_POSTED,
            ChatEvent.Type.HELD,
            ChatEvent.Type.RESUMED,
            ChatEvent.Type.COMMITMENT_MADE,
            ChatEvent.Type.COMMITMENT_APPROVED,
            ChatEvent.Type.COMMITMENT_ANSWERED,
            ChatEvent.Type.COMPENSATION_ASKED);

    final ChatId id;
    long version;

    /** Of the last event, if it has one. */
    @Nullable Hash link;

    Chat.Status status = Chat.Status.NONE;

    @Nullable VisitorId visitor;

    @Nullable TeamId team;

    /** In whose queue it waits, or goes back to. */
    @Nullable TeamId queue;

    /** The queue that {@link #rule} and {@link #tier} are about. */
    @Nullable TeamId routed;

    String rule = Route.DIRECT;
    int priority;
    int weight = 1;
    int tier;
    boolean left;

    @Nullable AgentId agent;

    /** Stays when the agent is gone. */
    @Nullable AgentId lastAgent;

    /** The version of the last event that put it into a queue or gave it to somebody. */
    long move;

    /** The version of the last event that said whose turn it is. */
    long turn;

    boolean held;
    boolean idle;

    Chat.@Nullable Handover handover;

    Set<AgentId> handedOverBy = Set.of();
    Map<AgentId, Boolean> monitors = Map.of();

    Set<AgentId> joined = Set.of();
    Set<AgentId> looking = Set.of();

    @Nullable String topic;

    @Nullable String locale;

    Map<String, String> attributes = Map.of();

    ConsentState consent = ConsentState.none();

    ReplyTally tally = ReplyTally.NONE;

    /** Where a walk stands that is under way. */
    @Nullable FlowPosition flow;

    /** The version of the last event that moved or ended a walk. */
    long flowMove;

    /** The version of the visitor's latest message. */
    long heard;

    int transfers;

    /** How often the visitor asked for the transcript by mail. */
    int copies;

    FoldedCommitments commitments = FoldedCommitments.NONE;

    @Nullable Instant startedAt;

    @Nullable Instant waitingSince;

    @Nullable Instant lastActivityAt;

    @Nullable Instant closedAt;

    Fold(ChatId id) {
        this.id = id;
    }

    Fold(Fold from) {
        id = from.id;
        version = from.version;
        link = from.link;
        status = from.status;
        visitor = from.visitor;
        team = from.team;
        queue = from.queue;
        routed = from.routed;
        rule = from.rule;
        priority = from.priority;
        weight = from.weight;
        tier = from.tier;
        left = from.left;
        agent = from.agent;
        lastAgent = from.lastAgent;
        move = from.move;
        turn = from.turn;
        held = from.held;
        idle = from.idle;
        handover = from.handover;
        handedOverBy = from.handedOverBy;
        monitors = from.monitors;
        joined = from.joined;
        looking = from.looking;
        topic = from.topic;
        locale = from.locale;
        attributes = from.attributes;
        consent = from.consent;
        tally = from.tally;
        flow = from.flow;
        flowMove = from.flowMove;
        heard = from.heard;
        transfers = from.transfers;
        copies = from.copies;
        commitments = from.commitments;
        startedAt = from.startedAt;
        waitingSince = from.waitingSince;
        lastActivityAt = from.lastActivityAt;
        closedAt = from.closedAt;
    }

    /** Everything, for equality. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                version,
                link,
                status,
                visitor,
                team,
                queue,
                routed,
                rule,
                priority,
                weight,
                tier,
                left,
                agent,
                lastAgent,
                move,
                turn,
                held,
                idle,
                handover,
                handedOverBy,
                monitors,
                joined,
                looking,
                topic,
                locale,
                attributes,
                consent,
                tally,
                flow,
                flowMove,
                heard,
                transfers,
                copies,
                commitments,
                startedAt,
                waitingSince,
                lastActivityAt,
                closedAt);
    }

    Fold apply(RecordedEvent recorded) {
        if (!recorded.chat().equals(id) || recorded.version() != version + 1) {
            throw new ChatException(
                    ErrorCode.INTERNAL,
                    "chat " + id + " at version " + version + " was given version " + recorded.version() + " of chat "
                            + recorded.chat());
        }
        version = recorded.version();
        link = recorded.link();
        remember(recorded.event());
        return on(recorded);
    }

    private void remember(ChatEvent event) {
        if (MOVES.contains(event.type())) {
            move = version;
        }
        // What the visitor is not told of is nobody's turn to answer.
        if (TURNS.contains(event.type()) && event.visibleToVisitor()) {
            turn = version;
        }
    }

    private Fold on(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        Instant at = recorded.at();
        return switch (event.type()) {
            case STARTED -> started((ChatEvent.Started) event, at);
            case ROUTED -> routed((ChatEvent.Routed) event);
            case ASSIGNED -> assigned((ChatEvent.Assigned) event, recorded.by(), at);
            case JOINED -> joined(with(joined, ((ChatEvent.Joined) event).agent()), at);
            case LEFT -> joined(without(joined, ((ChatEvent.Left) event).agent()), at);
            case REQUEUED -> requeued((ChatEvent.Requeued) event, at);
            case HANDOVER_STARTED -> handover((ChatEvent.HandoverStarted) event, at);
            case HANDOVER_ENDED -> handover(null, at);
            case HELD -> hold(true, ((ChatEvent.Held) event).idle());
            case RESUMED -> hold(false, false);
            case MONITOR_STARTED ->
                monitor(((ChatEvent.MonitorStarted) event).agent(), ((ChatEvent.MonitorStarted) event).told());
            case MONITOR_ENDED -> monitor(((ChatEvent.MonitorEnded) event).agent(), null);
            case MESSAGE_POSTED -> said(((ChatEvent.MessagePosted) event).origin(), at);
            case NOTE_POSTED -> activity(at);
            case ATTRIBUTES_SET -> attributes(((ChatEvent.AttributesSet) event).attributes(), at);
            case FLOW_MOVED -> walked((ChatEvent.FlowMoved) event, at);
            case CONSENT_GRANTED -> consent(consent.granted(((ChatEvent.ConsentGranted) event).grant()), at);
            case CONSENT_WITHDRAWN -> consent(consent.withdrawn(), at);
            case COPY_ASKED -> copyAsked(at);
            case PEEK_STARTED -> looking(with(looking, ((ChatEvent.PeekStarted) event).agent()));
            case PEEK_ENDED -> looking(without(looking, ((ChatEvent.PeekEnded) event).agent()));
            case COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> commitments(commitments.after(recorded), at);
            case CLOSED -> closed(at);
        };
    }

    private Fold copyAsked(Instant at) {
        copies++;
        return activity(at);
    }

    private Fold started(ChatEvent.Started event, Instant at) {
        status = Chat.Status.QUEUED;
        visitor = event.visitor();
        team = event.team();
        queue = team;
        routed = team;
        topic = event.topic();
        locale = event.locale();
        left = event.left();
        startedAt = at;
        waitingSince = at;
        return attributes(event.attributes(), at);
    }

    private Fold routed(ChatEvent.Routed event) {
        routed = event.team();
        rule = event.rule();
        priority = event.priority();
        weight = event.weight();
        tier = event.tier();
        return this;
    }

    private Fold assigned(ChatEvent.Assigned event, Actor by, Instant at) {
        boolean changes = !event.agent().equals(agent);
        if (by.kind() == Actor.Kind.DESK && handover != null) {
            completed(handover);
        } else if (handed(by, event.agent(), changes)) {
            queued(event.team(), agent != null && changes, at);
        }
        if (changes) {
            handedOver();
            hold(false, false);
        }
        status = Chat.Status.ASSIGNED;
        team(event.team());
        agent = event.agent();
        lastAgent = agent;
        handover = null;
        handedOverBy = without(handedOverBy, agent);
        return joined(without(joined, agent), at);
    }

    /** Handed over by somebody, rather than given out by the router or pulled by a supervisor. */
    private boolean handed(Actor by, AgentId to, boolean changes) {
        boolean pulled = changes && by.is(to);
        return by.kind() == Actor.Kind.DESK ? agent != null : !pulled;
    }

    /** A warm transfer has found somebody, perhaps of a team that helps out. */
    private void completed(Chat.Handover found) {
        queued(found.team(), true, found.since());
        tier = found.tier();
    }

    private Fold requeued(ChatEvent.Requeued event, Instant at) {
        if (status == Chat.Status.QUEUED
                && !rule.equals(Route.DIRECT)
                && event.team().equals(routed)) {
            // The desk's rules have found another way: it has waited as long as it has, and nobody has handed it on.
            queue = event.team();
        } else {
            queued(event.team(), false, at);
        }
        if (event.handedOver()) {
            handedOver();
        }
        status = Chat.Status.QUEUED;
        team(event.team());
        agent = null;
        handover = null;
        hold(false, false);
        return activity(at);
    }

    /** It belongs to a queue from now on. */
    private void queued(TeamId to, boolean handedOver, Instant at) {
        boolean otherQueue = !to.equals(queue);
        if (otherQueue) {
            queue = to;
            waitingSince = at;
        }
        if (!to.equals(routed)) {
            routed = to;
            rule = Route.DIRECT;
            tier = 0;
        }
        if (otherQueue || handedOver) {
            transfers++;
        }
    }

    private void handedOver() {
        if (agent != null) {
            handedOverBy = with(handedOverBy, agent);
        }
    }

    private Fold handover(ChatEvent.@Nullable HandoverStarted event, Instant at) {
        handover = event == null
                ? null
                : new Chat.Handover(event.team(), Optional.ofNullable(event.agent()), event.tier(), at);
        return activity(at);
    }

    private Fold said(MessageOrigin origin, Instant at) {
        ScriptUse script = origin.script();
        if (script != null) {
            tally = tally.scripted(script.id(), script.alongside());
        } else if (origin.kind() == MessageOrigin.Kind.AD_LIB) {
            tally = tally.adLib();
        } else {
            heard = version;
        }
        return activity(at);
    }

    private Fold walked(ChatEvent.FlowMoved event, Instant at) {
        flow = event.end() == null ? event.at() : null;
        flowMove = version;
        return activity(at);
    }

    /** Who answers for another team begins anew with its scripts. */
    private void team(TeamId now) {
        if (!now.equals(team)) {
            tally = tally.otherTeam();
        }
        team = now;
    }

    private Fold hold(boolean on, boolean forSilence) {
        held = on;
        idle = forSilence;
        return this;
    }

    private Fold monitor(AgentId who, @Nullable Boolean told) {
        Map<AgentId, Boolean> next = new LinkedHashMap<>(monitors);
        if (told == null) {
            next.remove(who);
        } else {
            next.put(who, told);
        }
        monitors = Collections.unmodifiableMap(next);
        return this;
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
        handover = null;
        flow = null;
        hold(false, false);
        consent = consent.withdrawn();
        closedAt = at;
        return commitments(commitments.closed(), at);
    }

    private Fold commitments(FoldedCommitments now, Instant at) {
        commitments = now;
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
