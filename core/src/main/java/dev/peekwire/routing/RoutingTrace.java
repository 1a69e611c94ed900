package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a chat, and why: the latest decisions, oldest first. Ids, rule names and numbers; nothing that
 * anybody typed, but for a topic that a hint tells of, which stands in no trace that is kept.
 *
 * @param chat which chat
 * @param steps at most {@link #MOST_STEPS}
 * @since 0.1.0
 */
public record RoutingTrace(ChatId chat, List<Step> steps) {
    /** How many decisions are kept for a chat. */
    public static final int MOST_STEPS = 16;

    /** How many agents a step tells of; the rest are counted. */
    public static final int MOST_AGENTS = 100;

    /** Copies. */
    public RoutingTrace {
        Objects.requireNonNull(chat, "chat");
        steps = List.copyOf(steps);
    }

    /** What a step came to. */
    public enum Outcome {
        /** Nobody could take the chat: it waits. */
        WAITS,
        /** Less, or something else, is asked of an agent from now on. */
        RELAXED,
        /** It was offered. */
        OFFERED,
        /** An agent said no. */
        DECLINED,
        /** An agent did not answer in time. */
        MISSED,
        /** It was given to an agent. */
        ASSIGNED,
        /** An agent could not take it after all; it is back at its place. */
        PUT_BACK,
        /** It was not taken in: the queue is full. */
        REFUSED,
        /** It was given up: the wait was too long. */
        EXPIRED,
        /** It waits no more: closed, or transferred. */
        LEFT,
        /** What its visitor is typing speaks for another way. Nothing is decided by it: it is not sent yet. */
        HINTED
    }

    /** Why an agent was or was not chosen. */
    public enum Verdict {
        /** Chosen. */
        CHOSEN,
        /** Could have taken it; somebody else came first in the team's selection. */
        RANKED_LOWER,
        /** Not at the desk. */
        OFFLINE,
        /** At the desk, and takes no chats. */
        AWAY,
        /** Takes no chats of this team for now. */
        PAUSED,
        /** Has no room for the chat's weight. */
        FULL,
        /** Is of none of the teams that the chat waits for. */
        OTHER_TEAM,
        /** Is of another tier. */
        OTHER_TIER,
        /** Does not speak the language. */
        LACKS_LANGUAGE,
        /** Lacks a skill, or its level. */
        LACKS_SKILL,
        /** Has declined or missed this chat. */
        DECLINED,
        /** Must not have it: has just handed it over, or it is for somebody else only. */
        EXCLUDED
    }

    /**
     * One decision.
     *
     * @param at when
     * @param outcome what it came to
     * @param rule the rule that the chat came by
     * @param stage the number of the route's stage, from 0
     * @param agent whom it concerns, if somebody; of an offer to several, the first
     * @param considered agents with the verdict on each: first the chosen one, then those ranked lower in their order,
     *     then the others by id; empty for a step that did not choose among agents. Of teams with some hundred agents
     *     or more these are but some: the chosen, who came next, who was wanted or asked before, then who is what the
     *     chat needs, then others
     * @param more how many agents of the teams are not told of
     * @param sentence the same for a person to read
     */
    public record Step(
            Instant at,
            Outcome outcome,
            String rule,
            int stage,
            @Nullable AgentId agent,
            List<Considered> considered,
            int more,
            String sentence) {
        /** Copies. */
        public Step {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(rule, "rule");
            considered = List.copyOf(considered);
            Objects.requireNonNull(sentence, "sentence");
        }

        /** Nothing of a hint's: it tells something of what is typed. */
        @Override
        public String toString() {
            return outcome == Outcome.HINTED
                    ? "Step[" + at + ", " + outcome + "]"
                    : "Step[" + at + ", " + outcome + ", " + rule + ", " + stage + ", " + agent + ", " + considered
                            + ", " + more + ", " + sentence + "]";
        }
    }

    /**
     * The verdict on one agent.
     *
     * @param agent who
     * @param verdict why
     * @param detail in numbers or names: {@code 3 of 3}, {@code refunds 2, 3 needed}; may be empty
     */
    public record Considered(AgentId agent, Verdict verdict, String detail) {
        /** Validates. */
        public Considered {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
