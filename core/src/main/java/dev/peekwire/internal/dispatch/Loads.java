package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each assigned chat weighs for whom, and so what each agent has at hand. Told how a chat stands, not what changed,
 * so that nothing counts twice, whoever was faster. In the router's order.
 */
final class Loads {
    private final Map<ChatId, Share> shares = new HashMap<>();
    private final Map<ChatId, List<RoutingDecision.Assign>> underWay = new HashMap<>();
    private final Map<AgentId, Integer> sums = new HashMap<>();

    /** What a chat weighs for whom. */
    private record Share(AgentId agent, int weight) {}

    /** What the router does not know of an agent's load. */
    record Change(AgentId agent, int weight) {}

    int of(AgentId agent) {
        return sums.getOrDefault(agent, 0);
    }

    /** The router gives a chat away, and has counted it. */
    void given(RoutingDecision.Assign decision) {
        underWay.computeIfAbsent(decision.ticket().chat(), chat -> new ArrayList<>(1))
                .add(decision);
        add(decision.agent(), weight(decision));
    }

    /** The router's decision came to nothing; answers whether it still counted. */
    boolean takenBack(RoutingDecision.Assign decision) {
        return end(decision.ticket().chat(), decision);
    }

    /** Whether the router has given the chat away, and it is not known what came of it. */
    boolean underWay(ChatId chat) {
        return underWay.containsKey(chat);
    }

    /** How a chat stands now; answers what the router does not know of that. */
    List<Change> stands(ChatId chat, @Nullable AgentId agent, int weight) {
        List<Change> changes = new ArrayList<>(2);
        Share before = shares.remove(chat);
        if (before != null) {
            add(before.agent(), -before.weight());
            changes.add(new Change(before.agent(), -before.weight()));
        }
        if (agent != null) {
            int counted = carriedOut(chat, agent);
            add(agent, weight);
            shares.put(chat, new Share(agent, weight));
            changes.add(new Change(agent, weight - counted));
        }
        return told(changes);
    }

    /** What the router has counted by itself. */
    private int carriedOut(ChatId chat, AgentId agent) {
        for (RoutingDecision.Assign decision : List.copyOf(underWay.getOrDefault(chat, List.of()))) {
            if (decision.agent().equals(agent)) {
                end(chat, decision);
                return weight(decision);
            }
        }
        return 0;
    }

    /** One agent's changes in one, and none that changes nothing. */
    private static List<Change> told(List<Change> changes) {
        if (changes.size() == 2 && changes.get(0).agent().equals(changes.get(1).agent())) {
            Change first = changes.get(0);
            changes = List.of(
                    new Change(first.agent(), first.weight() + changes.get(1).weight()));
        }
        return changes.stream().filter(change -> change.weight() != 0).toList();
    }

    private boolean end(ChatId chat, RoutingDecision.Assign decision) {
        List<RoutingDecision.Assign> rest = underWay.get(chat);
        boolean counted = rest != null && rest.remove(decision);
        if (counted) {
            add(decision.agent(), -weight(decision));
        }
        if (rest != null && rest.isEmpty()) {
            underWay.remove(chat);
        }
        return counted;
    }

    private static int weight(RoutingDecision.Assign decision) {
        return decision.ticket().route().weight();
    }

    private void add(AgentId agent, int weight) {
        if (weight != 0) {
            sums.merge(agent, weight, (a, b) -> a + b == 0 ? null : a + b);
        }
    }
}
