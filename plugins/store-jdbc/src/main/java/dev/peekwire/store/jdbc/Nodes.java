package dev.peekwire.store.jdbc;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes there are. Whoever gives a node something holds the node's row meanwhile, so that a node which is taken away
 * has nothing left. Thread-safe.
 */
final class Nodes {
    private static final String HELD = "SELECT 1 FROM peekwire_node WHERE desk = ? AND node = ? {for share}";

    private final Database database;

    Nodes(Database database) {
        this.database = database;
    }

    /** Whether the node is registered, and stays so until the transaction ends. */
    static boolean holds(Session session, DeskId desk, NodeId node) throws SQLException {
        return session.exists(HELD, desk.value(), node.value());
    }

    void join(DeskId desk, NodeBeat node) {
        String id = node.node().value();
        try {
            database.write(session -> holds(session, desk, node.node())
                    || session.update(
                                    "INSERT INTO peekwire_node (desk, node, beats, software) VALUES (?, ?, 0, ?) {or nothing}",
                                    desk.value(),
                                    id,
                                    node.software())
                            > 0);
        } catch (Database.Collision joinedMeanwhile) {
            database.ensureOpen();
        }
    }

    Optional<Instant> beat(DeskId desk, NodeId node) {
        return database.write(session -> {
            int beaten = session.update(
                    "UPDATE peekwire_node SET beats = beats + 1 WHERE desk = ? AND node = ?",
                    desk.value(),
                    node.value());
            return beaten == 0
                    ? Optional.empty()
                    : session.first("SELECT {now} AS t", row -> Session.instant(row, "t"));
        });
    }

    List<NodeBeat> all(DeskId desk) {
        return database.read(session -> session.list(
                "SELECT node, beats, software FROM peekwire_node WHERE desk = ?",
                row -> new NodeBeat(new NodeId(row.getString(1)), row.getLong(2), row.getString(3)),
                desk.value()));
    }

    /** Takes a node away with all that it has in hand; only at so many beats, if they are given. */
    boolean remove(DeskId desk, NodeId node, @Nullable Long beats) {
        return database.write(session -> {
            boolean removed = session.update(
                            "DELETE FROM peekwire_node WHERE desk = ? AND node = ? AND beats = coalesce(?, beats)",
                            desk.value(),
                            node.value(),
                            beats)
                    > 0;
            if (removed) {
                empty(session, desk, node);
            }
            return removed;
        });
    }

    private static void empty(Session session, DeskId desk, NodeId node) throws SQLException {
        String[] values = {desk.value(), node.value()};
        Leases.lose(session, desk, node);
        Seats.leave(session, desk, node);
        session.update("DELETE FROM peekwire_attending WHERE desk = ? AND node = ?", (Object[]) values);
        session.update("DELETE FROM peekwire_letter WHERE desk = ? AND node = ?", (Object[]) values);
    }
}
