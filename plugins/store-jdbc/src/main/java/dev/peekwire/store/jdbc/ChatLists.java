package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import dev.peekwire.spi.StoredCommand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is asked of chats and agents, each by an index. Thread-safe. */
final class ChatLists {
    private static final String CHATS = "SELECT chat FROM peekwire_chat WHERE desk = ? AND ";
    private static final String ORDER = " ORDER BY started_at, chat";

    /** As many as were asked for go by, from the index's end, and of these alone the last version is looked up. */
    private static final String CLOSED =
            """
            SELECT c.chat, c.closed_at,
                   (SELECT e.version FROM peekwire_event e WHERE e.chat_no = c.chat_no
                    ORDER BY e.version DESC LIMIT 1) AS version
            FROM (SELECT chat_no, chat, closed_at FROM peekwire_chat
                  WHERE desk = ? AND closed_at >= ? AND started_at < ?%s
                  ORDER BY closed_at DESC, chat DESC LIMIT ?) c
            ORDER BY c.closed_at DESC, c.chat DESC""";

    private static final String FIRST_PAGE = CLOSED.formatted("");
    private static final String NEXT_PAGE = CLOSED.formatted(" AND closed_at <= ? AND (closed_at < ? OR chat < ?)");

    private final Database database;

    ChatLists(Database database) {
        this.database = database;
    }

    List<ChatId> open(DeskId desk) {
        return chats("closed_at IS NULL", desk);
    }

    List<ChatId> waiting(DeskId desk) {
        return chats("waiting = TRUE", desk);
    }

    List<ChatId> openOf(DeskId desk, String visitor) {
        return chats("visitor = ? AND closed_at IS NULL", desk, visitor);
    }

    List<ChatId> chatsOf(DeskId desk, String visitor) {
        return chats("visitor = ?", desk, visitor);
    }

    List<ChatId> assignedTo(DeskId desk, String agent) {
        return chats("agent = ?", desk, agent);
    }

    /** Open chats that no node attends. */
    List<ChatId> unattended(DeskId desk) {
        return chats(
                """
                closed_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM peekwire_attending a WHERE a.desk = peekwire_chat.desk AND a.chat = peekwire_chat.chat)""",
                desk);
    }

    private List<ChatId> chats(String which, DeskId desk, String... whose) {
        Object[] values = new Object[1 + whose.length];
        values[0] = desk.value();
        System.arraycopy(whose, 0, values, 1, whose.length);
        return database.read(
                session -> session.list(CHATS + which + ORDER, row -> new ChatId(row.getString(1)), values));
    }

    int openCount(DeskId desk) {
        return database.read(session -> session.first(
                        "SELECT count(*) FROM peekwire_chat WHERE desk = ? AND closed_at IS NULL",
                        row -> row.getInt(1),
                        desk.value())
                .orElse(0));
    }

    Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command) {
        return database.read(session -> session.first(
                """
                SELECT e.fingerprint, e.version FROM peekwire_event e
                WHERE e.chat_no = (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = ? AND c.chat = ?)
                  AND e.command = ? AND e.fingerprint IS NOT NULL""",
                row -> new StoredCommand(row.getString(1), row.getLong(2)),
                desk.value(),
                chat.value(),
                command.value()));
    }

    List<ClosedChat> closed(ClosedChats asked) {
        ClosedChat before = asked.before();
        String desk = asked.desk().value();
        Instant from = asked.from();
        Instant to = asked.to();
        return database.read(session -> before == null
                ? session.list(FIRST_PAGE, ChatLists::closed, desk, from, to, asked.limit())
                : session.list(
                        NEXT_PAGE,
                        ChatLists::closed,
                        desk,
                        from,
                        to,
                        before.closedAt(),
                        before.closedAt(),
                        before.chat().value(),
                        asked.limit()));
    }

    private static ClosedChat closed(ResultSet row) throws SQLException {
        return new ClosedChat(
                new ChatId(row.getString("chat")), Session.instant(row, "closed_at"), row.getLong("version"));
    }

    int load(DeskId desk, AgentId agent) {
        return database.read(session -> session.first(
                        "SELECT load FROM peekwire_agent WHERE desk = ? AND agent = ?",
                        row -> row.getInt(1),
                        desk.value(),
                        agent.value())
                .orElse(0));
    }

    List<ChatLoad> loads(DeskId desk) {
        return database.read(session -> session.list(
                "SELECT chat, agent, weight FROM peekwire_load WHERE desk = ?",
                row -> new ChatLoad(new ChatId(row.getString(1)), new AgentId(row.getString(2)), row.getInt(3)),
                desk.value()));
    }
}
