package dev.peekwire.store.jdbc;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters from node to node, numbered as they are posted. Thread-safe. */
final class Letters {
    private static final int MOST_WAITING = 10_000;

    private final Database database;

    Letters(Database database) {
        this.database = database;
    }

    boolean post(DeskId desk, NodeId to, byte[] letter) {
        return database.write(session -> {
            if (!Nodes.holds(session, desk, to) || isFull(session, desk, to)) {
                return false;
            }
            session.update(
                    "INSERT INTO peekwire_letter (desk, node, letter) VALUES (?, ?, ?)",
                    desk.value(),
                    to.value(),
                    letter);
            return true;
        });
    }

    private static boolean isFull(Session session, DeskId desk, NodeId to) throws SQLException {
        return session.exists(
                "SELECT 1 FROM peekwire_letter WHERE desk = ? AND node = ? ORDER BY letter_no LIMIT 1 OFFSET ?",
                desk.value(),
                to.value(),
                MOST_WAITING - 1);
    }

    List<byte[]> collect(DeskId desk, NodeId node, int limit) {
        Map<Long, byte[]> letters = new LinkedHashMap<>();
        return database.write(session -> {
            // What an attempt before has read it may have taken out, too: nobody else has it then.
            if (!session.doubted() || letters.isEmpty()) {
                letters.clear();
                read(session, desk, node, limit, letters);
            }
            List<@Nullable Object[]> numbers = new ArrayList<>();
            letters.keySet().forEach(number -> numbers.add(new @Nullable Object[] {number}));
            session.batch("DELETE FROM peekwire_letter WHERE letter_no = ?", numbers);
            return List.copyOf(letters.values());
        });
    }

    private static void read(Session session, DeskId desk, NodeId node, int limit, Map<Long, byte[]> letters)
            throws SQLException {
        session.list(
                """
                SELECT letter_no, letter FROM peekwire_letter WHERE desk = ? AND node = ?
                ORDER BY letter_no LIMIT ? {for update}""",
                row -> letters.put(row.getLong(1), row.getBytes(2)),
                desk.value(),
                node.value(),
                limit);
    }
}
