package dev.peekwire.measure;

import dev.peekwire.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an agent had to do in a period.
 *
 * @param agent whose
 * @param period the time looked at
 * @param stints the stretches of work on chats that reach into it, whole
 * @param replies the agent's answers in chats of its own for which the time to answer began in it
 * @since 0.1.0
 */
public record Workload(AgentId agent, MeasuredPeriod period, List<Stint> stints, List<Reply> replies) {
    /** Copies. */
    public Workload {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(period, "period");
        stints = List.copyOf(stints);
        replies = List.copyOf(replies);
    }

    /** What chats were for each of their agents, by the agents' ids. */
    static SortedMap<AgentId, Workload> of(Collection<ChatMeasures> chats, MeasuredPeriod period) {
        SortedMap<AgentId, List<Stint>> stints = new TreeMap<>(Comparator.comparing(AgentId::value));
        SortedMap<AgentId, List<Reply>> replies = new TreeMap<>(Comparator.comparing(AgentId::value));
        for (ChatMeasures chat : chats) {
            chat.stints().stream().filter(stint -> reaches(stint, period)).forEach(stint -> of(stint.agent(), stints)
                    .add(stint));
            chat.replies().stream()
                    .filter(reply -> reply.own() && period.contains(reply.since()))
                    .forEach(reply -> of(reply.agent(), replies).add(reply));
        }
        replies.keySet().forEach(agent -> of(agent, stints));
        SortedMap<AgentId, Workload> loads = new TreeMap<>(Comparator.comparing(AgentId::value));
        stints.forEach((agent, all) ->
                loads.put(agent, new Workload(agent, period, all, replies.getOrDefault(agent, List.of()))));
        return loads;
    }

    private static <T> List<T> of(AgentId agent, Map<AgentId, List<T>> lists) {
        return lists.computeIfAbsent(agent, any -> new ArrayList<>());
    }

    private static boolean reaches(Stint stint, MeasuredPeriod period) {
        Instant to = stint.to().orElse(Instant.MAX);
        Instant begins = stint.from().isAfter(period.from()) ? stint.from() : period.from();
        Instant ends = to.isBefore(period.to()) ? to : period.to();
        return begins.isBefore(ends);
    }

    /** How many chats the agent had at once, and for how long. */
    public Concurrency concurrency() {
        return AtOnce.of(stints).within(period);
    }
}
