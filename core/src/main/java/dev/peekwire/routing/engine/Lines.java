package dev.peekwire.routing.engine;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Skill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines by what they ask for. A line in which nobody waits is kept, since such a chat will come again, but only so
 * many of them.
 */
final class Lines {
    static final int MOST_EMPTY = 2048;

    private final Map<Line.Key, Line> lines = new HashMap<>();
    private final Map<Line.Key, Line> empty = new LinkedHashMap<>();
    private final Map<Shelf, Map<Line.Key, Line>> shelves = new HashMap<>();
    private final Teams teams;

    Lines(Teams teams) {
        this.teams = teams;
    }

    /** A chat stands in the lines of what it asks for now. */
    void stand(Waiting chat) {
        List<Need> needs = chat.needs();
        Line[] in = new Line[needs.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = of(new Line.Key(needs.get(i), chat.ticket.only()));
            in[i].chats.add(chat);
            empty.remove(in[i].key);
        }
        chat.lines = in;
    }

    /** A chat stands in no line: offered, or gone. */
    void unstand(Waiting chat) {
        Line[] in = chat.lines;
        chat.lines = Waiting.NOWHERE;
        for (Line line : in) {
            line.chats.remove(chat);
            if (line.chats.size() == 0) {
                empty.put(line.key, line);
            }
        }
        while (empty.size() > MOST_EMPTY) {
            close(empty.values().iterator().next());
        }
    }

    /** The lines whose need an agent meets. */
    List<Line> of(Seat seat) {
        List<Line> found = new ArrayList<>();
        for (TeamId team : seat.profile().teams()) {
            gather(new Shelf(team, null, null), seat, found);
            gather(new Shelf(team, null, seat.id), seat, found);
            for (Skill skill : seat.profile().skills().keySet()) {
                gather(new Shelf(team, skill, null), seat, found);
            }
        }
        return found;
    }

    /** The line of a key, if there is one at the moment. */
    @Nullable Line at(Line.Key key) {
        return lines.get(key);
    }

    /** A team selects otherwise from now on. */
    void select(Team team) {
        lines.values().stream()
                .filter(line -> line.need().team().equals(team.id))
                .forEach(line -> line.select(team.policy().selection()));
    }

    private void gather(Shelf shelf, Seat seat, List<Line> found) {
        for (Line line : shelves.getOrDefault(shelf, Map.of()).values()) {
            if (line.admits(seat)) {
                found.add(line);
            }
        }
    }

    private Line of(Line.Key key) {
        Line line = lines.get(key);
        return line == null ? open(key) : line;
    }

    private Line open(Line.Key key) {
        Team team = teams.of(key.need().team());
        Line line = new Line(key, team.policy().selection());
        lines.put(key, line);
        for (Shelf shelf : shelves(key)) {
            shelves.computeIfAbsent(shelf, s -> new LinkedHashMap<>()).put(key, line);
        }
        team.seats().forEach(seat -> seat.found(line));
        return line;
    }

    private void close(Line line) {
        line.close();
        lines.remove(line.key);
        empty.remove(line.key);
        for (Shelf shelf : shelves(line.key)) {
            shelves.computeIfPresent(shelf, (s, there) -> {
                there.remove(line.key);
                return there.isEmpty() ? null : there;
            });
        }
    }

    private static List<Shelf> shelves(Line.Key key) {
        TeamId team = key.need().team();
        if (!key.only().isEmpty()) {
            return key.only().stream()
                    .map(agent -> new Shelf(team, null, agent))
                    .toList();
        }
        Set<Skill> required = key.need().required().keySet();
        return List.of(new Shelf(team, required.stream().min(Skill::compareTo).orElse(null), null));
    }

    /**
     * Where an agent looks for lines: those that ask for no skill, or for one of the agent's as the first in the
     * alphabet, or for the agent alone.
     */
    private record Shelf(TeamId team, @Nullable Skill skill, @Nullable AgentId agent) {}
}
