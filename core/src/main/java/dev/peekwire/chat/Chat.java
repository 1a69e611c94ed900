package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ReplyTally;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.transcript.proof.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chat is now: the fold over its events. Messages and notes are not kept, so a chat of any length takes the
 * same memory.
 *
 * <p>Immutable and thread-safe. Two chats are equal when all that they say is.
 *
 * @since 0.1.0
 */
public final class Chat {
    /** Where a chat stands. */
    public enum Status {
        /** Not started, or unknown. */
        NONE,
        /** Waits in its team's queue. */
        QUEUED,
        /** An agent's. */
        ASSIGNED,
        /** Ended; can only be read. */
        CLOSED
    }

    /**
     * A warm transfer under way: the chat's agent keeps it and waits in a queue for somebody to take it.
     *
     * @param team the team that is asked
     * @param agent the one agent who is asked; empty for any of the team
     * @param tier the tier that is asked, or 0 for any
     * @param since when it began
     */
    public record Handover(TeamId team, Optional<AgentId> agent, int tier, Instant since) {}

    // Never touched again once it is here.
    private final Fold fold;

    /** Of a state that nobody touches any more. */
    Chat(Fold fold) {
        this.fold = fold;
    }

    /** Not to be touched. */
    Fold fold() {
        return fold;
    }

    /** A chat of which nothing is known: version 0. */
    public static Chat none(ChatId id) {
        return new Chat(new Fold(id));
    }

    /**
     * The state after all events, which must be the chat's, from version 1 and without gaps.
     *
     * @throws dev.peekwire.ChatException with {@link dev.peekwire.ErrorCode#INTERNAL} if they are not
     */
    public static Chat fold(ChatId id, Iterable<RecordedEvent> events) {
        Fold fold = new Fold(id);
        for (RecordedEvent event : events) {
            fold = fold.apply(event);
        }
        return new Chat(fold);
    }

    /**
     * The state after one more event, whose version must be the next.
     *
     * @throws dev.peekwire.ChatException with {@link dev.peekwire.ErrorCode#INTERNAL} if it is another chat's or out of turn
     */
    public Chat evolve(RecordedEvent event) {
        return new Chat(new Fold(fold).apply(event));
    }

    /**
     * What a command does to this chat; pure. Looks at the chat's state and at who takes part in it; teams and
     * supervisors are {@link Access}'s, which is to be asked first.
     */
    public Decision decide(Actor by, ChatCommand command, Rules rules) {
        return Decider.decide(this, by, command, rules);
    }

    /** Which chat. */
    public ChatId id() {
        return fold.id;
    }

    /** The version of the last event; 0 without one. */
    public long version() {
        return fold.version;
    }

    /** The link of the last event; empty without one, and if that event was recorded without a seal. */
    public Optional<Hash> link() {
        return Optional.ofNullable(fold.link);
    }

    /** Where it stands. */
    public Status status() {
        return fold.status;
    }

    /** Whose it is; empty before the start. */
    public Optional<VisitorId> visitor() {
        return Optional.ofNullable(fold.visitor);
    }

    /** In whose queue it waits, or for whom its agent works; empty before the start. */
    public Optional<TeamId> team() {
        return Optional.ofNullable(fold.team);
    }

    /**
     * In whose queue it waits, or goes back to when its agent is gone: its own team's. Another than {@link #team()}
     * while an agent of a team that helps out, or a supervisor, has it. Empty before the start.
     */
    public Optional<TeamId> queue() {
        return Optional.ofNullable(fold.queue);
    }

    /** The rule that brought it into its queue; {@code direct} where a person or the topic alone did. */
    public String rule() {
        return fold.rule;
    }

    /** Its priority, &minus;100 to 100. */
    public int priority() {
        return fold.priority;
    }

    /** How much of an agent's capacity it takes, 1 to 1000. */
    public int weight() {
        return fold.weight;
    }

    /** The tier it goes to, 1 to 9, or 0 for any. */
    public int tier() {
        return fold.tier;
    }

    /** What its agent's load has of it now: {@link #weight()} while somebody has it and it is not on hold, else 0. */
    public int load() {
        return fold.status == Status.ASSIGNED && !fold.held ? fold.weight : 0;
    }

    /** Whether its visitor left a message and does not wait for the answer. */
    public boolean left() {
        return fold.left;
    }

    /** Whether it is on hold, for whatever reason. */
    public boolean held() {
        return fold.held;
    }

    /** Whether it is on hold because its visitor was silent, so that the next message takes it back. */
    public boolean idle() {
        return fold.idle;
    }

    /** The warm transfer under way, if one is; only while {@link Status#ASSIGNED}. */
    public Optional<Handover> handover() {
        return Optional.ofNullable(fold.handover);
    }

    /**
     * Who has handed it on, or had it handed on by another, and has not had it since: the router does not give it back.
     * Who left it, or is gone, is not among them.
     */
    public Set<AgentId> handedOverBy() {
        return fold.handedOverBy;
    }

    /** The supervisors who read it without taking part, and whether the visitor may know. */
    public Map<AgentId, Boolean> monitors() {
        return fold.monitors;
    }

    /** Whose it is to answer; present exactly while {@link Status#ASSIGNED}. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(fold.agent);
    }

    /** Whose it was to answer last, also when nobody has it any more; empty if nobody ever had it. */
    public Optional<AgentId> lastAgent() {
        return Optional.ofNullable(fold.lastAgent);
    }

    /** The version of the last event that put it into a queue or gave it to somebody; 0 before the start. */
    public long lastMove() {
        return fold.move;
    }

    /**
     * The version of the last event that said whose turn it is: a message, the beginning or end of a hold, or what
     * {@link #lastMove()} is about. 0 before the start.
     */
    public long lastTurn() {
        return fold.turn;
    }

    /** Who takes part besides, in the order of joining; stays after the close. */
    public Set<AgentId> joined() {
        return fold.joined;
    }

    /** Whether its visitor waits for its first agent: nobody has had it, and nobody takes part in it. */
    public boolean awaitsFirstAgent() {
        return fold.status == Status.QUEUED && !fold.left && fold.lastAgent == null && fold.joined.isEmpty();
    }

    /** Who looks at the visitor's drafts, in the order of beginning. */
    public Set<AgentId> looking() {
        return fold.looking;
    }

    /** Whether the agent is the assigned one or has joined. */
    public boolean involves(AgentId agent) {
        return agent.equals(fold.agent) || fold.joined.contains(agent);
    }

    /** What the visitor chose, if anything. */
    public Optional<String> topic() {
        return Optional.ofNullable(fold.topic);
    }

    /** The visitor's language tag, if told. */
    public Optional<String> locale() {
        return Optional.ofNullable(fold.locale);
    }

    /** Account number, order number, pre-chat answers; none is empty. */
    public Map<String, String> attributes() {
        return fold.attributes;
    }

    /** The live consent; empty before it is given, when it is withdrawn, and after the close. */
    public Optional<Grant> grant() {
        return Optional.ofNullable(fold.consent.grant());
    }

    /** What the visitor allows, and whether that was decided by hand. */
    public ConsentState consent() {
        return fold.consent;
    }

    /** Whether a live grant allows a person to look. */
    public boolean allowsPeek() {
        return fold.consent.allows(Purpose.PEEK);
    }

    /**
     * How often it was handed from agent to agent or from queue to queue. Being given out by the router, being put back
     * into the same queue, and being pulled by a supervisor are none.
     */
    public int transfers() {
        return fold.transfers;
    }

    /** How often the visitor asked for the transcript by mail. */
    public int copiesAsked() {
        return fold.copies;
    }

    /** What was answered so far, as far as the response policy and the robotic gauge need it. */
    public ReplyTally replies() {
        return fold.tally;
    }

    /** Where the walk through a flow stands that is under way; empty without one. */
    public Optional<FlowPosition> flow() {
        return Optional.ofNullable(fold.flow);
    }

    /** The version of the last event that moved or ended a walk through a flow; 0 if none was begun. */
    public long lastFlowMove() {
        return fold.flowMove;
    }

    /** The version of the visitor's latest message; 0 without one. */
    public long lastHeard() {
        return fold.heard;
    }

    /**
     * The rule of a response policy under which an agent answers here; empty where none covers the chat, and answers are
     * free.
     *
     * @param tier the agent's, 1 to 9
     */
    public Optional<PolicyRule> rule(ResponsePolicy policy, int tier) {
        return team().flatMap(team -> policy.rule(tier, team, fold.topic));
    }

    /** What agents promised in it, in the order in which they did; {@link Commitment#MOST} at most. */
    public List<Commitment> commitments() {
        return fold.commitments.all();
    }

    /** The promise of that id. */
    public Optional<Commitment> commitment(long id) {
        return commitments().stream().filter(each -> each.id() == id).findFirst();
    }

    /**
     * Since when its visitor asks for a compensation; empty while nothing is asked for. The request stands until the visitor
     * is told of a promise, it is settled, or the chat is closed.
     */
    public Optional<Instant> compensation() {
        return Optional.ofNullable(fold.commitments.asked());
    }

    /** What its visitor gave it in the survey, 1 for the worst; empty before. */
    public OptionalInt score() {
        int score = fold.commitments.score();
        return score == 0 ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /** When it began; empty before. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(fold.startedAt);
    }

    /**
     * Its place in its queue: when it first came there. Being assigned and put back does not change it, another queue
     * does.
     */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(fold.waitingSince);
    }

    /** When anything happened last, but for beginning and ceasing to look. */
    public Optional<Instant> lastActivityAt() {
        return Optional.ofNullable(fold.lastActivityAt);
    }

    /** When it was closed; empty before. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(fold.closedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chat chat && fold.values().equals(chat.fold.values());
    }

    @Override
    public int hashCode() {
        return fold.values().hashCode();
    }

    /** Ids, version and status; nothing that anybody typed. */
    @Override
    public String toString() {
        return "Chat[" + fold.id + " v" + fold.version + " " + fold.status + ", agent=" + fold.agent + "]";
    }
}
