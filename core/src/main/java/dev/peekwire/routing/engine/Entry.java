package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is remembered: what it was made from, so that the reasons can be told when somebody asks. One for
 * each waiting chat at least, so it shares all that it refers to.
 *
 * @param at when
 * @param outcome what it came to
 * @param ticket the chat as it stood then
 * @param stage of its route
 * @param step the engine's step after which agents were looked at, or {@link #NO_CHOICE}
 * @param agents the chosen, or whom it concerns
 * @param second who came next after the first of the chosen, who may be chosen as well; null if nobody did
 * @param declined who had declined or missed the chat by then
 * @param plan the policies that held
 * @param number of the outcome: how many could have been chosen, the queue's limit, or 1 for the other reading of a
 *     {@code DECLINED} or {@code LEFT}
 */
record Entry(
        Instant at,
        Outcome outcome,
        Ticket ticket,
        int stage,
        long step,
        List<AgentId> agents,
        @Nullable AgentId second,
        Set<AgentId> declined,
        Map<TeamId, TeamPolicy> plan,
        int number) {
    /** For a decision that did not choose among agents. */
    static final long NO_CHOICE = -1;

    List<Need> needs() {
        return ticket.route().stages().get(stage).needs();
    }

    boolean isChoice() {
        return step != NO_CHOICE;
    }

    /** Whether another decision of this outcome about the same would say nothing new. */
    boolean covers(Waiting chat) {
        return outcome == Outcome.WAITS && isAbout(chat);
    }

    /** Whether this is how the chat came to be looked at in this turn. */
    boolean relaxed(Turn turn, Waiting chat) {
        return outcome == Outcome.RELAXED && at.equals(turn.now) && isAbout(chat);
    }

    private boolean isAbout(Waiting chat) {
        return stage == chat.stage && ticket.equals(chat.ticket);
    }

    AgentSelection selection(Need need) {
        return Teams.policy(plan, need.team()).selection();
    }

    /** The same question, asked once more of how things stand now. */
    Entry again(Waiting chat, long now) {
        return new Entry(at, outcome, chat.ticket, chat.stage, now, List.of(), null, chat.declined, plan, number);
    }
}
