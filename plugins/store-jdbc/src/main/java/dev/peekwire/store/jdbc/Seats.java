package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Agents' seats. Each change locks the seat's row and gives it the transaction's number, by which the feed finds it.
 * Thread-safe.
 */
final class Seats {
    private static final String LOCK =
            "SELECT 1 FROM peekwire_seat WHERE desk = ? AND agent = ? AND present = TRUE {for update}";
    private static final String SIT =
            """
            UPDATE peekwire_seat SET tx = {transaction}, present = TRUE,
                available = (present = TRUE AND available = TRUE), paused = CASE WHEN present THEN paused ELSE '' END,
                name = ?, teams = ?, supervisor = ?, capacity = ?, skills = ?, languages = ?, tier = ?
            WHERE desk = ? AND agent = ?""";
    private static final String NEW =
            """
            INSERT INTO peekwire_seat (tx, present, available, paused,
                name, teams, supervisor, capacity, skills, languages, tier, desk, agent)
            VALUES ({transaction}, TRUE, FALSE, '', ?, ?, ?, ?, ?, ?, ?, ?, ?) {or nothing}""";
    private static final String CHANGED = "UPDATE peekwire_seat SET tx = {transaction} WHERE desk = ? AND agent = ?";
    private static final String SITTING = "SELECT 1 FROM peekwire_sitting WHERE desk = ? AND agent = ? AND node = ?";

    private final Database database;

    Seats(Database database) {
        this.database = database;
    }

    Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
        return database.write(session -> {
            if (!Nodes.holds(session, desk, node)) {
                return Optional.empty();
            }
            String agent = identity.id().value();
            @Nullable Object[] values = SeatRow.values(desk, identity);
            if (session.update(SIT, values) == 0 && session.update(NEW, values) == 0) {
                session.update(SIT, values);
            }
            if (!session.exists(SITTING, desk.value(), agent, node.value())) {
                session.update(
                        "INSERT INTO peekwire_sitting (desk, agent, node) VALUES (?, ?, ?)",
                        desk.value(),
                        agent,
                        node.value());
            }
            return seat(session, desk, identity.id());
        });
    }

    void stand(DeskId desk, NodeId node, AgentId agent) {
        database.write(session -> {
            boolean there = session.exists(LOCK, desk.value(), agent.value());
            return there
                    && session.update(
                                    "DELETE FROM peekwire_sitting WHERE desk = ? AND agent = ? AND node = ?",
                                    desk.value(),
                                    agent.value(),
                                    node.value())
                            > 0
                    && session.update(CHANGED, desk.value(), agent.value()) > 0;
        });
    }

    boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
        String teams = SeatRow.teams(paused);
        return database.write(session -> session.update(
                        """
                        UPDATE peekwire_seat SET tx = {transaction}, available = ?, paused = ?
                        WHERE desk = ? AND agent = ? AND present = TRUE""",
                        available,
                        teams,
                        desk.value(),
                        agent.value())
                > 0);
    }

    boolean clear(DeskId desk, AgentId agent) {
        return database.write(session -> {
            if (!session.exists(LOCK, desk.value(), agent.value())) {
                return true;
            }
            if (session.exists(
                    "SELECT 1 FROM peekwire_sitting WHERE desk = ? AND agent = ?", desk.value(), agent.value())) {
                return false;
            }
            session.update(
                    "UPDATE peekwire_seat SET tx = {transaction}, present = FALSE WHERE desk = ? AND agent = ?",
                    desk.value(),
                    agent.value());
            return true;
        });
    }

    /** A node is gone from all seats; these are locked in one order first. */
    static void leave(Session session, DeskId desk, NodeId node) throws SQLException {
        List<String> agents = session.list(
                "SELECT agent FROM peekwire_sitting WHERE desk = ? AND node = ? ORDER BY agent",
                row -> row.getString(1),
                desk.value(),
                node.value());
        for (String agent : agents) {
            session.update(CHANGED, desk.value(), agent);
        }
        session.update("DELETE FROM peekwire_sitting WHERE desk = ? AND node = ?", desk.value(), node.value());
    }

    Optional<SharedSeat> of(DeskId desk, AgentId agent) {
        return database.read(session -> seat(session, desk, agent));
    }

    private static Optional<SharedSeat> seat(Session session, DeskId desk, AgentId agent) throws SQLException {
        return seats(session, SeatRow.ONE, desk.value(), agent.value()).stream().findFirst();
    }

    List<SharedSeat> all(DeskId desk) {
        return database.read(session -> seats(session, SeatRow.ALL, desk.value()));
    }

    /** In one statement, so that a seat and its nodes are of one moment: a row for each node. */
    private static List<SharedSeat> seats(Session session, String sql, Object... values) throws SQLException {
        Map<AgentId, Set<NodeId>> nodes = new HashMap<>();
        Map<AgentId, SharedSeat> seats = new HashMap<>();
        session.list(
                sql,
                row -> {
                    SharedSeat seat = SeatRow.seat(row);
                    Set<NodeId> at = nodes.computeIfAbsent(seat.agent(), id -> new HashSet<>());
                    at.addAll(seat.nodes());
                    return seats.put(seat.agent(), seat);
                },
                values);
        List<SharedSeat> all = new ArrayList<>();
        seats.forEach((agent, seat) -> all.add(
                new SharedSeat(seat.identity(), seat.available(), seat.paused(), nodes.getOrDefault(agent, Set.of()))));
        return all;
    }
}
