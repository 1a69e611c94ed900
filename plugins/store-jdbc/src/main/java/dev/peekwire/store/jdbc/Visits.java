package dev.peekwire.store.jdbc;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;

/** Which nodes have the connection of a chat's visitor. Rows of chats that were closed mean nothing. Thread-safe. */
final class Visits {
    private static final String OPEN = "SELECT 1 FROM peekwire_chat WHERE desk = ? AND chat = ? AND closed_at IS NULL";

    private final Database database;

    Visits(Database database) {
        this.database = database;
    }

    boolean attend(DeskId desk, ChatId chat, NodeId node) {
        return database.write(session -> {
            if (!Nodes.holds(session, desk, node) || !session.exists(OPEN, desk.value(), chat.value())) {
                return false;
            }
            if (!session.exists(
                    "SELECT 1 FROM peekwire_attending WHERE desk = ? AND chat = ? AND node = ?",
                    desk.value(),
                    chat.value(),
                    node.value())) {
                session.update(
                        "INSERT INTO peekwire_attending (desk, chat, node) VALUES (?, ?, ?) {or nothing}",
                        desk.value(),
                        chat.value(),
                        node.value());
            }
            return true;
        });
    }

    void unattend(DeskId desk, ChatId chat, NodeId node) {
        database.write(session -> session.update(
                "DELETE FROM peekwire_attending WHERE desk = ? AND chat = ? AND node = ?",
                desk.value(),
                chat.value(),
                node.value()));
    }

    boolean attended(DeskId desk, ChatId chat) {
        return database.read(session -> session.exists(
                OPEN + " AND EXISTS (SELECT 1 FROM peekwire_attending a WHERE a.desk = ? AND a.chat = ?)",
                desk.value(),
                chat.value(),
                desk.value(),
                chat.value()));
    }
}
