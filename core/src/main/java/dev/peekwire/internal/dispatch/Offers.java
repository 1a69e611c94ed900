package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingDecision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Offers that stand, so that a further connection of an agent is told of them. In the router's order. */
final class Offers {
    private final Floor floor;
    private final Map<AgentId, Map<ChatId, Standing>> standing = new HashMap<>();
    private final Map<ChatId, Set<AgentId>> asked = new HashMap<>();
    private int count;

    Offers(Floor floor) {
        this.floor = floor;
    }

    private record Standing(Waiting chat, RoutingDecision.Offer offer) {}

    int count() {
        return count;
    }

    void made(Waiting chat, RoutingDecision.Offer offer) {
        standing.computeIfAbsent(offer.agent(), agent -> new LinkedHashMap<>())
                .put(offer.chat(), new Standing(chat, offer));
        asked.computeIfAbsent(offer.chat(), one -> new LinkedHashSet<>(2)).add(offer.agent());
        count++;
        floor.offered(chat, offer);
    }

    boolean stands(ChatId chat, AgentId agent) {
        return standing.getOrDefault(agent, Map.of()).containsKey(chat);
    }

    /** Who is asked about the chat, in the order of the offers. */
    List<AgentId> asked(ChatId chat) {
        return List.copyOf(asked.getOrDefault(chat, Set.of()));
    }

    /** Says once that it does not stand any more. */
    void end(ChatId chat, AgentId agent, Floor.Ended why) {
        Map<ChatId, Standing> held = standing.get(agent);
        if (held != null && held.remove(chat) != null) {
            count--;
            asked.computeIfPresent(chat, (id, agents) -> agents.remove(agent) && agents.isEmpty() ? null : agents);
            if (held.isEmpty()) {
                standing.remove(agent);
            }
            floor.offerEnded(agent, chat, why);
        }
    }

    /** What the agent is asked. */
    void of(AgentId agent, BiConsumer<Waiting, RoutingDecision.Offer> told) {
        standing.getOrDefault(agent, Map.of()).values().forEach(held -> told.accept(held.chat(), held.offer()));
    }
}
