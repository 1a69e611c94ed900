package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A single-writer state machine for one or more teams: told what happened, it says what follows. It has no threads,
 * clocks or I/O, and the same events at the same times give the same decisions, so that another node can rebuild it
 * from the store. Nothing in it assumes that it is alone: another router may serve an agent's other teams, and may
 * have given away what this one decides to give, which then comes back as {@link RoutingEvent.AssignmentRefused}.
 *
 * <p>Between events nobody waits whom an eligible agent with room could serve now, and whoever is served comes first in
 * the order of those whom the agent could serve. The order: chats in front, then the least
 * {@code queuedAt − priority × ageing}, then the least chat id. As all grow older alike, that order never changes
 * while they wait, and waiting outgrows every priority in the end. After each event, what has become possible is done
 * chat by chat in that order; a chat that nobody can take is passed over, so a light one may overtake a heavy one.
 *
 * <p>Whom a chat goes to: the first of the {@link Ticket#wanted} who can take it, alone; otherwise, of the first of the
 * stage's needs that somebody can take it by, the best. Best is who has most of the preferred skills, then who comes
 * first in the {@link TeamPolicy#selection} of the need's team, then the least agent id. The same team's
 * {@link OfferPolicy} says whether the chat is given or offered; a chat that is offered goes to nobody else until no
 * offer of it stands. An agent can take a chat who is available, not paused for the team, meets the need, has room for
 * the weight beside the chats at hand and the offers held, and neither must not have it nor has declined it.
 *
 * <p><strong>Not</strong> thread-safe: one caller at a time, with a happens-before between callers. The caller carries
 * decisions out in their order, and tells the router only what went otherwise. It calls
 * {@link #on} with {@link RoutingEvent.TimePassed} at {@link #nextDue} and keeps no other timer for it. Times may
 * stand still or jump back; what is due does not become undone by that. When time jumps forward, what is due takes
 * effect in the order of the times (for one chat at one time: the end of an offer, a stage, asking again, the longest
 * wait), and chats are offered and given only after all of it and the event itself.
 *
 * <p>Each event costs O(log n) steps of waiting chats and agents for each line that it touches: chats of equal needs
 * share a line, a chat stands in one for each need of its stage, an agent in those whose need the agent meets. Two cost
 * more, and are rare: a need that nobody had before looks at its team's agents, and a change of plan looks at all chats
 * of the teams whose ageing or longest wait it changes.
 *
 * @since 0.1.0
 */
public interface Router {
    /**
     * Takes in one event; returns what it makes possible, in order, and nothing that an earlier event made possible.
     * Before the event, what is due by then takes effect.
     */
    List<RoutingDecision> on(Instant now, RoutingEvent event);

    /** When something is due next; empty if nothing is. */
    Optional<Instant> nextDue();

    /** Where a waiting or offered chat stands; empty if it does not wait. */
    Optional<QueuePlace> place(ChatId chat, Instant now);

    /** The first of a team's waiting chats in their order, offered ones included. */
    List<ChatId> waiting(TeamId team, int limit);

    /** How a team stands. */
    TeamLoad load(TeamId team);

    /**
     * What was decided about a chat, and why; empty for a chat that is unknown or long forgotten. Kept for chats that
     * wait, and the last 10,000 who waited. The verdicts are of the moment of each decision, made when asked from how
     * each agent stood then: of teams with up to some hundred agents all are looked at, of larger ones a hundred and
     * whom the chat was meant for. An agent of whom the moment is no longer known, 32 changes on, is only counted.
     */
    Optional<RoutingTrace> trace(ChatId chat);

    /**
     * Why the latest choice about a chat was not this agent, as one sentence; for a chat that waits, not offered to
     * anybody, why the agent can't have it now. Empty for an unknown chat. Of agents who are offline and have no chat,
     * only the latest 10,000 are known.
     */
    Optional<String> whyNot(ChatId chat, AgentId agent);
}
