package dev.peekwire.measure;

import dev.peekwire.AgentId;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether an agent keeps visitors waiting because there are too many chats, with the figures that say so.
 *
 * @param agent who
 * @param verdict what the rule says
 * @param from the number of chats at once from which on answers are slow; if they are not, the one that comes nearest to it;
 *     0 if there is not enough to tell
 * @param below how long the agent needed to answer with fewer chats
 * @param above how long with so many or more
 * @param byChats how long with each number of chats
 * @param rule what was asked
 * @since 0.1.0
 */
public record Overload(
        AgentId agent,
        Verdict verdict,
        int from,
        Spread below,
        Spread above,
        SortedMap<Integer, Spread> byChats,
        OverloadRule rule) {
    /** What a rule says. */
    public enum Verdict {
        /** Too few answers with many chats, or with few, to tell. */
        NOT_ENOUGH,
        /** Nothing of the kind was seen. */
        FINE,
        /** Answers are slow from so many chats on. */
        OVERLOADED
    }

    /** Copies. */
    public Overload {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(rule, "rule");
        byChats = Collections.unmodifiableSortedMap(new TreeMap<>(byChats));
    }
}
