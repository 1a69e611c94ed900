package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has happened since. Rows carry the number of the transaction that wrote them, and a position says which transactions
 * were seen: so it does not matter in which order they were committed. Thread-safe.
 */
final class Feeds {
    private static final String CHATS =
            """
            SELECT DISTINCT tx, chat_no FROM peekwire_event WHERE desk = ? AND {unseen}
              AND NOT ({tx is} AND (0 < ? OR chat_no <= ?))
            ORDER BY tx, chat_no LIMIT ?""";
    private static final String SEATS =
            """
            SELECT tx, seat_no FROM peekwire_seat WHERE desk = ? AND {unseen}
              AND NOT ({tx is} AND 1 = ? AND seat_no <= ?)
            ORDER BY tx, seat_no LIMIT ?""";
    private static final String NOTICE =
            """
            SELECT c.chat, c.agent, (SELECT e.version FROM peekwire_event e WHERE e.chat_no = c.chat_no
                                     ORDER BY e.version DESC LIMIT 1) AS version
            FROM peekwire_chat c WHERE c.chat_no = ?""";

    private final Database database;

    Feeds(Database database) {
        this.database = database;
    }

    FeedPosition position() {
        return database.read(
                session -> Place.at(session.dialect().snapshot(session)).position());
    }

    Feed after(DeskId desk, FeedPosition after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", at least 1");
        }
        Place place = Place.parse(after);
        return database.read(session -> after(session, desk, place, limit));
    }

    private static Feed after(Session session, DeskId desk, Place after, int limit) throws SQLException {
        Snapshot now = session.dialect().snapshot(session);
        if (after.seen().end() > now.end()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "the position is ahead of the database, which was set back");
        }
        int most = Math.min(limit, Integer.MAX_VALUE - 1);
        TreeSet<Place.Entry> entries = new TreeSet<>(entries(session, CHATS, 0, desk, after, most + 1));
        entries.addAll(entries(session, SEATS, 1, desk, after, most + 1));
        List<Place.Entry> page = entries.stream().limit(most).toList();
        boolean more = entries.size() > most;
        Place next = more ? Place.past(now, page.get(most - 1)) : Place.at(now);
        return new Feed(notices(session, page), agents(session, page), next.position(), more);
    }

    private static List<Place.Entry> entries(Session session, String sql, int kind, DeskId desk, Place after, int limit)
            throws SQLException {
        Place.Entry last = after.last();
        return session.list(
                sql,
                row -> new Place.Entry(row.getLong(1), kind, row.getLong(2)),
                desk.value(),
                String.valueOf(after.seen().first()),
                after.seen().toString(),
                String.valueOf(last.transaction()),
                last.kind(),
                last.number(),
                limit);
    }

    private static List<ChatNotice> notices(Session session, List<Place.Entry> page) throws SQLException {
        List<ChatNotice> notices = new ArrayList<>();
        for (long number : numbers(page, 0)) {
            notices.addAll(session.list(
                    NOTICE,
                    row -> {
                        String agent = row.getString("agent");
                        return new ChatNotice(
                                new ChatId(row.getString("chat")),
                                row.getLong("version"),
                                agent == null ? null : new AgentId(agent));
                    },
                    number));
        }
        return notices;
    }

    private static List<AgentId> agents(Session session, List<Place.Entry> page) throws SQLException {
        List<AgentId> agents = new ArrayList<>();
        for (long number : numbers(page, 1)) {
            agents.addAll(session.list(
                    "SELECT agent FROM peekwire_seat WHERE seat_no = ?", row -> new AgentId(row.getString(1)), number));
        }
        return agents;
    }

    private static Set<Long> numbers(List<Place.Entry> page, int kind) {
        Set<Long> numbers = new LinkedHashSet<>();
        page.stream().filter(entry -> entry.kind() == kind).forEach(entry -> numbers.add(entry.number()));
        return numbers;
    }
}
