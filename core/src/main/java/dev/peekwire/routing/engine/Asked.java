package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.RoutingTrace;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom one looks at to tell of a choice: all agents of the teams while those are few; of many as many as are told of,
 * so that telling costs the same however large the teams are. Those come first whom the choice was about, then those
 * who are what the chat needs.
 */
final class Asked {
    /** Up to so many are few. */
    static final int FEW = 256;

    final Set<Seat> seats = new LinkedHashSet<>();

    /** How many agents of the teams there are besides. */
    final int others;

    private final Entry entry;
    private final Seats all;

    Asked(Entry entry, Teams teams, Seats all, Lines lines) {
        this.entry = entry;
        this.all = all;
        Set<TeamId> asked = entry.needs().stream().map(Need::team).collect(Collectors.toSet());
        this.others = asked.stream().mapToInt(team -> teams.of(team).ever()).sum() <= FEW
                ? everybody(asked, teams)
                : some(asked, teams, lines);
    }

    private int everybody(Set<TeamId> asked, Teams teams) {
        asked.forEach(team -> teams.of(team).everyone(seats));
        add(entry.ticket().wanted());
        add(entry.ticket().only());
        return 0;
    }

    private int some(Set<TeamId> asked, Teams teams, Lines lines) {
        add(entry.agents());
        add(entry.second());
        add(entry.ticket().wanted());
        add(entry.ticket().only());
        add(entry.declined());
        for (Need need : entry.needs()) {
            Line line = lines.at(new Line.Key(need, entry.ticket().only()));
            if (line != null) {
                fill(line.fit());
            }
        }
        asked.forEach(team -> fill(teams.of(team).seats()));
        long here = seats.stream().filter(seat -> seat.isOfAny(asked)).count();
        return teams.size(asked) - (int) here;
    }

    private void add(Collection<AgentId> agents) {
        agents.forEach(this::add);
    }

    private void add(@Nullable AgentId agent) {
        Seat seat = agent == null ? null : all.get(agent);
        if (seat != null) {
            seats.add(seat);
        }
    }

    private void fill(Iterable<Seat> from) {
        for (Seat seat : from) {
            if (seats.size() >= RoutingTrace.MOST_AGENTS) {
                return;
            }
            seats.add(seat);
        }
    }
}
