package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.routing.Skill;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A seat as a row; sets are lists with commas, which no id, skill or language has. */
final class SeatRow {
    static final String ALL =
            """
            SELECT s.agent, s.available, s.paused, s.name, s.teams, s.supervisor, s.capacity, s.skills, s.languages, s.tier,
                   n.node
            FROM peekwire_seat s LEFT JOIN peekwire_sitting n ON n.desk = s.desk AND n.agent = s.agent
            WHERE s.desk = ? AND s.present = TRUE""";
    static final String ONE = ALL + " AND s.agent = ?";

    private SeatRow() {}

    /** An identity, and whose it is. */
    static @Nullable Object[] values(DeskId desk, Authenticator.Agent identity) {
        return new @Nullable Object[] {
            identity.name(),
            teams(identity.teams()),
            identity.supervisor(),
            identity.capacity(),
            skills(identity.skills()),
            joined(identity.languages()),
            identity.tier(),
            desk.value(),
            identity.id().value()
        };
    }

    static SharedSeat seat(ResultSet row) throws SQLException {
        Authenticator.Agent identity = new Authenticator.Agent(
                new AgentId(row.getString("agent")),
                row.getString("name"),
                teams(row.getString("teams")),
                row.getBoolean("supervisor"),
                row.getInt("capacity"),
                skills(row.getString("skills")),
                Set.copyOf(split(row.getString("languages"))),
                row.getInt("tier"));
        String node = row.getString("node");
        return new SharedSeat(
                identity,
                row.getBoolean("available"),
                teams(row.getString("paused")),
                node == null ? Set.of() : Set.of(new NodeId(node)));
    }

    static String teams(Set<TeamId> teams) {
        return joined(teams);
    }

    private static Set<TeamId> teams(String text) {
        return split(text).stream().map(TeamId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static String skills(Map<Skill, Integer> skills) {
        return joined(skills.entrySet().stream()
                .map(skill -> skill.getKey() + "=" + skill.getValue())
                .toList());
    }

    private static Map<Skill, Integer> skills(String text) {
        return split(text).stream()
                .map(skill -> skill.split("=", -1))
                .collect(
                        Collectors.toUnmodifiableMap(parts -> new Skill(parts[0]), parts -> Integer.valueOf(parts[1])));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
