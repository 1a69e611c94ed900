package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What must not be erased. Who places a hold locks the rows of the chats it is about after it: an erasure that had begun is over
 * then, and one that begins sees the hold.
 */
final class Holds {
    private static final String THERE = "SELECT 1 FROM peekwire_hold WHERE desk = ? AND id = ?";
    private static final String PLACE =
            """
            INSERT INTO peekwire_hold (desk, id, chat, visitor, actor, reason, since) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String SETTLE =
            "SELECT chat_no FROM peekwire_chat WHERE desk = ? AND (chat = ? OR visitor = ?) ORDER BY chat_no {for update}";
    private static final String LIFT =
            "UPDATE peekwire_hold SET lifted_by = ?, lifted_at = ? WHERE desk = ? AND id = ? AND lifted_at IS NULL";
    private static final String ALL =
            """
            SELECT id, chat, visitor, actor, reason, since, lifted_by, lifted_at FROM peekwire_hold WHERE desk = ?
            ORDER BY since, id""";
    private static final String ANY = "SELECT 1 FROM peekwire_hold WHERE lifted_at IS NULL LIMIT 1";
    private static final String HELD =
            """
            SELECT 1 FROM peekwire_chat c JOIN peekwire_hold h ON h.desk = c.desk AND h.lifted_at IS NULL
                AND (h.chat = c.chat OR h.visitor = c.visitor)
            WHERE\s""";

    private Holds() {}

    static boolean place(Session session, DeskId desk, LegalHold hold) throws SQLException {
        if (session.exists(THERE, desk.value(), hold.id().value())) {
            return false;
        }
        String chat = hold.chat() == null ? null : hold.chat().value();
        String visitor = hold.visitor() == null ? null : hold.visitor().value();
        session.update(
                PLACE, desk.value(), hold.id().value(), chat, visitor, hold.by().value(), hold.reason(), hold.since());
        session.list(SETTLE, row -> row.getLong(1), desk.value(), chat, visitor);
        return true;
    }

    static boolean lift(Session session, DeskId desk, HoldId hold, AgentId by, Instant at) throws SQLException {
        return session.update(LIFT, by.value(), at, desk.value(), hold.value()) == 1;
    }

    static List<LegalHold> all(Session session, DeskId desk) throws SQLException {
        return session.list(ALL, Holds::row, desk.value());
    }

    private static LegalHold row(ResultSet row) throws SQLException {
        String chat = row.getString("chat");
        String visitor = row.getString("visitor");
        return new LegalHold(
                new HoldId(row.getString("id")),
                chat == null ? null : new ChatId(chat),
                visitor == null ? null : new VisitorId(visitor),
                new AgentId(row.getString("actor")),
                row.getString("reason"),
                Session.instant(row, "since"),
                lifted(row));
    }

    private static LegalHold.@Nullable Lifted lifted(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("lifted_at", OffsetDateTime.class);
        return at == null ? null : new LegalHold.Lifted(new AgentId(row.getString("lifted_by")), at.toInstant());
    }

    static boolean held(Session session, DeskId desk, ChatId chat) throws SQLException {
        return session.exists(HELD + "c.desk = ? AND c.chat = ?", desk.value(), chat.value());
    }

    static boolean held(Session session, long chat) throws SQLException {
        return session.exists(HELD + "c.chat_no = ?", chat);
    }

    /** Whether nobody holds anything, as is usual. */
    static boolean none(Session session) throws SQLException {
        return !session.exists(ANY);
    }

    static <T> List<T> withoutHeld(Session session, List<T> chats, ToLongFunction<T> number) throws SQLException {
        List<T> free = new ArrayList<>();
        for (T chat : chats) {
            if (!held(session, number.applyAsLong(chat))) {
                free.add(chat);
            }
        }
        return free;
    }
}
