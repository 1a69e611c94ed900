package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.TeamPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** An agent who could take a chat now, and through which of its needs. */
record SlowChoice(SlowAgent agent, Need need) {
    /** Who gets it, best first; the first of those who are wanted alone, else all by the first need that somebody meets. */
    static List<SlowChoice> ranking(
            SlowChat chat, Collection<SlowAgent> agents, Function<TeamId, TeamPolicy> policies) {
        for (AgentId wanted : chat.ticket.wanted()) {
            for (Need need : chat.needs()) {
                List<SlowChoice> one = by(need, chat, agents);
                one.removeIf(choice -> !choice.agent.id().equals(wanted));
                if (!one.isEmpty()) {
                    return one;
                }
            }
        }
        for (Need need : chat.needs()) {
            List<SlowChoice> all = by(need, chat, agents);
            if (!all.isEmpty()) {
                all.sort(order(policies.apply(need.team()).selection()));
                return all;
            }
        }
        return List.of();
    }

    private static List<SlowChoice> by(Need need, SlowChat chat, Collection<SlowAgent> agents) {
        List<SlowChoice> able = new ArrayList<>();
        for (SlowAgent agent : agents) {
            if (agent.meets(need) && agent.hasRoom(need.weight()) && chat.mayGoTo(agent.id())) {
                able.add(new SlowChoice(agent, need));
            }
        }
        return able;
    }

    private static Comparator<SlowChoice> order(AgentSelection selection) {
        return Comparator.<SlowChoice, Integer>comparing(c -> -c.agent.preferred(c.need))
                .thenComparing(c -> c.agent.candidate(), selection.order())
                .thenComparing(c -> c.agent.id().value());
    }
}
