package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An agent who could take a chat now, and through which of its needs. */
record SlowChoice(SlowAgent agent, Need need) {
    /** Best first: the wanted ones, then need by need in the selection's order; each agent once. */
    static List<SlowChoice> ranking(
            SlowChat chat, Collection<SlowAgent> agents, Function<TeamId, TeamPolicy> policies) {
        List<SlowChoice> ranking = new ArrayList<>();
        for (AgentId wanted : chat.ticket.wanted()) {
            agents.stream().filter(a -> a.id().equals(wanted)).forEach(a -> add(ranking, chat, a));
        }
        for (Need need : chat.needs()) {
            agents.stream()
                    .filter(a -> a.meets(need))
                    .sorted(order(need, policies.apply(need.team()).selection()))
                    .forEach(a -> add(ranking, chat, a));
        }
        return ranking;
    }

    private static void add(List<SlowChoice> ranking, SlowChat chat, SlowAgent agent) {
        Optional<Need> met = chat.needs().stream().filter(agent::meets).findFirst();
        boolean there = ranking.stream().anyMatch(c -> c.agent == agent);
        if (!there && chat.mayGoTo(agent.id()) && agent.hasRoom(chat.weight())) {
            met.ifPresent(need -> ranking.add(new SlowChoice(agent, need)));
        }
    }

    private static Comparator<SlowAgent> order(Need need, AgentSelection selection) {
        return Comparator.<SlowAgent, Long>comparing(a -> -a.preferred(need))
                .thenComparing(SlowAgent::candidate, selection.order())
                .thenComparing(a -> a.id().value());
    }

    /** Whether everyone who takes such chats has said no to this one. */
    static boolean nobodyLeft(SlowChat chat, Collection<SlowAgent> agents) {
        return agents.stream().noneMatch(a -> chat.mayGoTo(a.id()) && chat.needs().stream().anyMatch(a::meets));
    }
}
