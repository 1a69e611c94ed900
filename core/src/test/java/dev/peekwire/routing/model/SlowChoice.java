package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.TeamPolicy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An agent who could take a chat now, and through which of its needs. */
record SlowChoice(SlowAgent agent, Need need) {
    /** Who gets it, best first; the first of those who are wanted alone, else all by the first need that somebody meets. */
    static List<SlowChoice> ranking(
            SlowChat chat, Collection<SlowAgent> agents, Function<TeamId, TeamPolicy> policies) {
        for (AgentId wanted : chat.ticket.wanted()) {
            for (Need need : chat.needs()) {
                List<SlowChoice> one = by(need, chat, agents)
                        .filter(choice -> choice.agent.id().equals(wanted))
                        .toList();
                if (!one.isEmpty()) {
                    return one;
                }
            }
        }
        return chat.needs().stream()
                .map(need -> by(need, chat, agents)
                        .sorted(order(policies.apply(need.team()).selection()))
                        .toList())
                .filter(all -> !all.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<SlowChoice> by(Need need, SlowChat chat, Collection<SlowAgent> agents) {
        return agents.stream()
                .filter(a -> a.meets(need) && a.hasRoom(need.weight()) && chat.mayGoTo(a.id()))
                .map(a -> new SlowChoice(a, need));
    }

    private static Comparator<SlowChoice> order(AgentSelection selection) {
        return Comparator.<SlowChoice, Long>comparing(c -> -c.agent.preferred(c.need))
                .thenComparing(c -> c.agent.candidate(), selection.order())
                .thenComparing(c -> c.agent.id().value());
    }
}
