package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes closed chats away, each whole, in batches that hold no lock for long. Thread-safe. */
final class Retention {
    private static final int BATCH = 100;
    private static final String DUE =
            """
            SELECT chat_no, desk, chat FROM peekwire_chat c WHERE closed_at < ?
              AND NOT EXISTS (SELECT 1 FROM peekwire_follow_up f WHERE f.chat_no = c.chat_no AND f.state = 'waiting')
              AND NOT EXISTS (SELECT 1 FROM peekwire_hold h WHERE h.desk = c.desk AND h.lifted_at IS NULL
                              AND (h.chat = c.chat OR h.visitor = c.visitor))
            ORDER BY closed_at LIMIT ? {skip locked}""";
    private static final String CLOSED_OF =
            """
            SELECT chat_no, desk, chat FROM peekwire_chat c WHERE desk = ? AND visitor = ? AND closed_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM peekwire_hold h WHERE h.desk = c.desk AND h.lifted_at IS NULL
                              AND (h.chat = c.chat OR h.visitor = c.visitor))
            ORDER BY chat_no LIMIT ? {for update}""";

    private final Database database;

    Retention(Database database) {
        this.database = database;
    }

    private record Found(long number, String desk, String chat) {}

    /** Takes away what was closed before then, unless something of it is to be sent yet. */
    int closedBefore(Instant then) {
        return allOf(DUE, then);
    }

    int closedOf(DeskId desk, VisitorId visitor) {
        return allOf(CLOSED_OF, desk.value(), visitor.value());
    }

    List<ChatId> openOf(DeskId desk, VisitorId visitor) {
        return new ChatLists(database).openOf(desk, visitor.value());
    }

    private int allOf(String query, Object... values) {
        int all = 0;
        int gone;
        do {
            gone = batch(query, values);
            all += gone;
        } while (gone == BATCH);
        return all;
    }

    private int batch(String query, Object... values) {
        @Nullable Object[] with = java.util.Arrays.copyOf(values, values.length + 1);
        with[values.length] = BATCH;
        return database.write(session -> {
            List<Found> found =
                    session.list(query, row -> new Found(row.getLong(1), row.getString(2), row.getString(3)), with);
            // One that was placed while the rows were being locked was not seen by that statement.
            found = Holds.none(session) ? found : Holds.withoutHeld(session, found, Found::number);
            delete(session, found);
            return found.size();
        });
    }

    private static void delete(Session session, List<Found> chats) throws SQLException {
        List<@Nullable Object[]> numbers = new ArrayList<>();
        List<@Nullable Object[]> ids = new ArrayList<>();
        for (Found chat : chats) {
            numbers.add(new @Nullable Object[] {chat.number()});
            ids.add(new @Nullable Object[] {chat.desk(), chat.chat()});
        }
        session.batch("DELETE FROM peekwire_event WHERE chat_no = ?", numbers);
        session.batch("DELETE FROM peekwire_attending WHERE desk = ? AND chat = ?", ids);
        session.batch("DELETE FROM peekwire_chat WHERE chat_no = ?", numbers);
    }
}
