package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatSnapshot;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The states of long chats, one row each. The chat's row is locked for reading before its state's is written: who takes the
 * chat away has waited for that or is waited for, so that no state stays behind. Thread-safe.
 */
final class ChatStates {
    /** A chat of which something was erased has none: it may be a state of before. */
    private static final String CHAT =
            "SELECT chat_no FROM peekwire_chat WHERE desk = ? AND chat = ? AND erased = 0 {for share}";

    private static final String RENEW =
            "UPDATE peekwire_snapshot SET version = ?, state = ? WHERE chat_no = ? AND version < ?";
    private static final String FIRST =
            """
            INSERT INTO peekwire_snapshot (chat_no, version, state)
            SELECT chat_no, CAST(? AS bigint), CAST(? AS bytea) FROM peekwire_chat
            WHERE chat_no = ? AND chat_no NOT IN (SELECT s.chat_no FROM peekwire_snapshot s WHERE s.chat_no = ?)
            {or nothing}""";
    private static final String READ =
            """
            SELECT version, state FROM peekwire_snapshot
            WHERE chat_no = (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = ? AND c.chat = ?)""";

    private final Database database;

    ChatStates(Database database) {
        this.database = database;
    }

    void keep(DeskId desk, ChatId chat, ChatSnapshot snapshot) {
        database.write(session -> {
            Optional<Long> number = session.first(CHAT, row -> row.getLong(1), desk.value(), chat.value());
            if (number.isPresent()) {
                keep(session, number.get(), snapshot.version(), snapshot.bytes());
            }
            return true;
        });
    }

    private static void keep(Session session, long chat, long version, byte[] state) throws SQLException {
        if (!renewed(session, chat, version, state) && session.update(FIRST, version, state, chat, chat) == 0) {
            // Somebody else's came first, just now or before; it may be an older one.
            renewed(session, chat, version, state);
        }
    }

    private static boolean renewed(Session session, long chat, long version, byte[] state) throws SQLException {
        return session.update(RENEW, version, state, chat, version) > 0;
    }

    Optional<ChatSnapshot> of(DeskId desk, ChatId chat) {
        return database.read(session -> session.first(
                READ, row -> new ChatSnapshot(row.getLong(1), row.getBytes(2)), desk.value(), chat.value()));
    }
}
