package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Verdict;
import dev.peekwire.routing.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Agents of the teams as they stood at one choice: who could take the chat, in their order, and who could not. */
final class Look {
    final Ranking ranking;

    /** Those who could, best first. */
    final List<Standing> able = new ArrayList<>();

    /** Those who could not, by id. */
    final List<Considered> unable = new ArrayList<>();

    /** How many have changed so often since that nobody knows. */
    int forgotten;

    private final Entry entry;
    private final int others;

    /** At a decision that looked at nobody. */
    static Look none(Entry entry) {
        return new Look(entry, Set.of(), 0);
    }

    Look(Entry entry, Collection<Seat> asked, int others) {
        this.entry = entry;
        this.others = others;
        this.ranking = new Ranking(entry);
        asked.forEach(this::consider);
        able.sort(ranking.order());
        unable.sort(Comparator.comparing(agent -> agent.agent().value()));
    }

    private void consider(Seat seat) {
        Standing agent = seat.after(entry.step());
        if (agent == null) {
            forgotten += concerned(seat.standing()) ? 1 : 0;
        } else if (concerns(agent)) {
            Considered against = Verdicts.against(entry, agent);
            if (against == null) {
                able.add(agent);
            } else {
                unable.add(against);
            }
        }
    }

    /** Of one whose past is not known: who was chosen was of a team that was asked, and may have left it since. */
    private boolean concerned(Standing now) {
        return entry.agents().contains(now.profile().agent()) || concerns(now);
    }

    private boolean concerns(Standing agent) {
        for (Need need : entry.needs()) {
            if (agent.profile().teams().contains(need.team())) {
                return true;
            }
        }
        Ticket ticket = entry.ticket();
        AgentId id = agent.profile().agent();
        return ticket.wanted().contains(id) || ticket.only().contains(id);
    }

    int all() {
        return able.size() + unable.size() + forgotten + others;
    }

    /** Whether these are all, and not some of many. */
    boolean isWhole() {
        return others == 0;
    }

    List<Considered> told() {
        return Stream.concat(able.stream().map(this::verdict), unable.stream())
                .limit(RoutingTrace.MOST_AGENTS)
                .toList();
    }

    private Considered verdict(Standing agent) {
        AgentId id = agent.profile().agent();
        Verdict verdict = entry.agents().contains(id) ? Verdict.CHOSEN : Verdict.RANKED_LOWER;
        return new Considered(id, verdict, ranking.detail(agent));
    }
}
