package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Selections;
import java.util.Comparator;
import java.util.List;

/** The order in which those who could take a chat would have got it, told again from what is remembered. */
final class Ranking {
    private final Entry entry;

    Ranking(Entry entry) {
        this.entry = entry;
    }

    Comparator<Standing> order() {
        return Comparator.comparingInt(this::wanted)
                .thenComparingInt(agent -> Verdicts.through(entry, agent))
                .thenComparing(this::byMerit)
                .thenComparing(agent -> agent.profile().agent().value());
    }

    Need need(Standing agent) {
        return entry.needs().get(Verdicts.through(entry, agent));
    }

    boolean isWanted(Standing agent) {
        return entry.ticket().wanted().contains(agent.profile().agent());
    }

    /** Compares two whom the same need lets have the chat; 0 if but the ids tell them apart. */
    int byMerit(Standing a, Standing b) {
        int preferred = Integer.compare(preferred(b), preferred(a));
        return preferred != 0 ? preferred : entry.selection(need(a)).order().compare(a.candidate(), b.candidate());
    }

    int preferred(Standing agent) {
        return Needs.preferred(need(agent), agent.profile());
    }

    /** What counted, in numbers. */
    String detail(Standing agent) {
        Need need = need(agent);
        String merit = merit(entry.selection(need).title(), agent.candidate());
        int preferred = need.preferred().size();
        return preferred == 0 ? merit : preferred(agent) + " of " + preferred + " preferred skills, " + merit;
    }

    private static String merit(String selection, Candidate agent) {
        if (selection.equals(Selections.LONGEST_IDLE.title())) {
            return "idle since " + Words.time(agent.idleSince());
        }
        if (selection.equals(Selections.ROUND_ROBIN.title())) {
            return agent.lastChosen() == 0 ? "no turn yet" : "last turn " + agent.lastChosen();
        }
        return agent.load() + " of " + agent.profile().capacity();
    }

    private int wanted(Standing agent) {
        List<AgentId> wanted = entry.ticket().wanted();
        int place = wanted.indexOf(agent.profile().agent());
        return place < 0 ? wanted.size() : place;
    }
}
