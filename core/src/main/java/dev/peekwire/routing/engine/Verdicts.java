package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Verdict;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why an agent could or could not take a chat, from how both stood. What lasts longest is told first. */
final class Verdicts {
    private Verdicts() {}

    /** Why not; null if the agent could have taken the chat. */
    static @Nullable Considered against(Entry entry, Standing agent) {
        AgentId id = agent.profile().agent();
        Ticket ticket = entry.ticket();
        if (ticket.excluded().contains(id)) {
            return new Considered(id, Verdict.EXCLUDED, "handed it over");
        }
        if (!ticket.only().isEmpty() && !ticket.only().contains(id)) {
            return new Considered(id, Verdict.EXCLUDED, "for somebody else");
        }
        List<Need> met = met(entry.needs(), agent.profile());
        return met.isEmpty() ? unfit(entry, agent.profile()) : unready(entry, met, agent);
    }

    private static List<Need> met(List<Need> needs, AgentProfile by) {
        List<Need> met = new ArrayList<>(needs.size());
        for (Need need : needs) {
            if (Needs.met(need, by)) {
                met.add(need);
            }
        }
        return met;
    }

    /** The place of the need through which an agent who could take the chat would have got it. */
    static int through(Entry entry, Standing agent) {
        int place = 0;
        while (!Needs.met(entry.needs().get(place), agent.profile())
                || !agent.takes(entry.needs().get(place))) {
            place++;
        }
        return place;
    }

    private static Considered unfit(Entry entry, AgentProfile agent) {
        for (Need need : entry.needs()) {
            if (agent.teams().contains(need.team())) {
                return unfit(need, agent);
            }
        }
        return new Considered(agent.agent(), Verdict.OTHER_TEAM, "");
    }

    private static Considered unfit(Need need, AgentProfile agent) {
        if (!Needs.tier(need, agent)) {
            String detail = "tier " + agent.tier() + ", " + need.tier() + " needed";
            return new Considered(agent.agent(), Verdict.OTHER_TIER, detail);
        }
        if (!Needs.speaks(need, agent)) {
            return new Considered(agent.agent(), Verdict.LACKS_LANGUAGE, need.language() + " needed");
        }
        return new Considered(agent.agent(), Verdict.LACKS_SKILL, lacking(need, agent));
    }

    private static String lacking(Need need, AgentProfile agent) {
        for (Map.Entry<Skill, Integer> required : new TreeMap<>(need.required()).entrySet()) {
            int level = Needs.level(agent, required.getKey());
            if (level < required.getValue()) {
                String has = level == 0 ? " " : " " + level + ", ";
                return required.getKey() + has + required.getValue() + " needed";
            }
        }
        return "";
    }

    private static @Nullable Considered unready(Entry entry, List<Need> met, Standing agent) {
        AgentId id = agent.profile().agent();
        if (agent.presence() != Presence.AVAILABLE) {
            return new Considered(id, agent.presence() == Presence.AWAY ? Verdict.AWAY : Verdict.OFFLINE, "");
        }
        if (entry.declined().contains(id)) {
            return new Considered(id, Verdict.DECLINED, "");
        }
        if (met.stream().noneMatch(need -> agent.serves(need.team()))) {
            String team = met.get(0).team().value();
            return new Considered(id, Verdict.PAUSED, team);
        }
        int weight = met.get(0).weight();
        return agent.hasRoom(weight) ? null : new Considered(id, Verdict.FULL, full(agent, weight));
    }

    private static String full(Standing agent, int weight) {
        String text = agent.candidate().load() + " of " + agent.profile().capacity();
        text += agent.reserved() > 0 ? ", " + agent.reserved() + " of it offered" : "";
        text += weight > 1 ? ", " + weight + " needed" : "";
        return agent.hasRoomByNumbers(weight) ? text + ", an assignment failed" : text;
    }
}
