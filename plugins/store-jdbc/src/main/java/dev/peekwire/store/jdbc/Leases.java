package dev.peekwire.store.jdbc;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Fence;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds which lease: a row with an epoch, locked by whoever changes it. Thread-safe. */
final class Leases {
    private static final String LOCK =
            "SELECT epoch, node FROM peekwire_lease WHERE desk = ? AND lease = ? {for update}";

    private final Database database;

    Leases(Database database) {
        this.database = database;
    }

    private record Held(long epoch, @Nullable String node) {}

    Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
        return database.write(session -> claim(session, desk, lease, node));
    }

    private static Optional<Fence> claim(Session session, DeskId desk, String lease, NodeId node) throws SQLException {
        if (!Nodes.holds(session, desk, node)) {
            return Optional.empty();
        }
        Held held = lock(session, desk, lease);
        if (held.node() != null) {
            return node.value().equals(held.node()) ? Optional.of(new Fence(lease, held.epoch())) : Optional.empty();
        }
        long epoch = held.epoch() + 1;
        session.update(
                "UPDATE peekwire_lease SET epoch = ?, node = ? WHERE desk = ? AND lease = ?",
                epoch,
                node.value(),
                desk.value(),
                lease);
        return Optional.of(new Fence(lease, epoch));
    }

    private static Held lock(Session session, DeskId desk, String lease) throws SQLException {
        Optional<Held> held = look(session, desk, lease);
        if (held.isEmpty()) {
            session.update(
                    "INSERT INTO peekwire_lease (desk, lease, epoch, node) VALUES (?, ?, 0, NULL) {or nothing}",
                    desk.value(),
                    lease);
            held = look(session, desk, lease);
        }
        return held.orElseThrow();
    }

    private static Optional<Held> look(Session session, DeskId desk, String lease) throws SQLException {
        return session.first(LOCK, row -> new Held(row.getLong(1), row.getString(2)), desk.value(), lease);
    }

    void release(DeskId desk, String lease, NodeId node) {
        database.write(session -> session.update(
                "UPDATE peekwire_lease SET node = NULL WHERE desk = ? AND lease = ? AND node = ?",
                desk.value(),
                lease,
                node.value()));
    }

    /** A node loses all its leases. */
    static void lose(Session session, DeskId desk, NodeId node) throws SQLException {
        session.update("UPDATE peekwire_lease SET node = NULL WHERE desk = ? AND node = ?", desk.value(), node.value());
    }

    Optional<NodeId> holder(DeskId desk, String lease) {
        return database.read(session -> session.first(
                "SELECT node FROM peekwire_lease WHERE desk = ? AND lease = ? AND node IS NOT NULL",
                row -> new NodeId(row.getString(1)),
                desk.value(),
                lease));
    }
}
