package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Appends that change neither a chat's row nor a load, messages above all: several chats' in one statement and one round
 * trip. What does not fit, for whatever reason, is left for {@link CarefulAppends}, which find the reason.
 */
final class SimpleAppends {
    /**
     * Single rows are looked for one by one, by LIMIT: whatever the planner thinks of the tables' sizes, each is an
     * index's, and it can't put the look for the chat into two places, where it would be made twice. The chat's last version is looked for from the expected one on, since going back from the end the index would give all
     * of the chat's rows on its page. A command that was seen at another version does not fit; one that is being seen now
     * meets the index of commands. Closed chats do not fit: one may be erased just now. Which chats' were added is told
     * only if it was not all, which costs something.
     */
    private static final String APPEND =
            """
            WITH added AS (
                INSERT INTO peekwire_event
                    (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data,
                     salt, link)
                SELECT c.chat_no, i.version, i.desk, {transaction}, timestamptz 'epoch' + i.at * interval '1 millisecond',
                       i.actor_kind, i.actor, i.command, i.fingerprint, i.data, i.salt, i.link
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                         AS i (desk, chat, expected, version, at, actor_kind, actor, command, fingerprint, data,
                               salt, link)
                CROSS JOIN LATERAL (SELECT known.chat_no, known.closed_at FROM peekwire_chat known
                                    WHERE known.desk = i.desk AND known.chat = i.chat LIMIT 1) AS c
                CROSS JOIN LATERAL (SELECT e.version FROM peekwire_event e
                                    WHERE e.chat_no = c.chat_no AND e.version >= i.expected
                                    ORDER BY e.version DESC LIMIT 1) AS last
                WHERE last.version = i.expected AND c.closed_at IS NULL
                ORDER BY 1, 2
                RETURNING chat_no
            )
            SELECT count(*), CASE WHEN count(*) < ? THEN
                (SELECT array_agg(c.desk || ' ' || c.chat) FROM peekwire_chat c
                 WHERE c.chat_no IN (SELECT a.chat_no FROM added a)) END
            FROM added""";

    private final Database database;
    private final EventRows events;
    private final Appends careful;

    SimpleAppends(Database database, EventRows events, Appends careful) {
        this.database = database;
        this.events = events;
        this.careful = careful;
    }

    /** Whether such an append is simple. */
    static boolean takes(AppendRequest request) {
        return request.fence() == null
                && request.expectedVersion() > 0
                && request.capacity().isEmpty()
                && request.followUps().isEmpty()
                && request.events().stream().noneMatch(ChatRow::changedBy);
    }

    List<Outcome<AppendResult>> carryOut(List<AppendRequest> requests) {
        AtomicBoolean doubted = new AtomicBoolean();
        Optional<Set<String>> part;
        try {
            part = append(requests, doubted);
        } catch (RuntimeException failure) {
            if (Failure.passes(failure) || database.isClosed()) {
                throw failure;
            }
            // One of them fails, or met somebody, or has come before: that many have is usual after a reconnect.
            return careful.carryOut(requests, doubted);
        }
        return part.map(chats -> rest(requests, chats, doubted)).orElseGet(() -> all(requests));
    }

    private static List<Outcome<AppendResult>> all(List<AppendRequest> requests) {
        return requests.stream().map(SimpleAppends::appended).toList();
    }

    private static Outcome<AppendResult> appended(AppendRequest request) {
        return Outcome.of(new AppendResult.Appended(
                request.expectedVersion() + request.events().size()));
    }

    private List<Outcome<AppendResult>> rest(List<AppendRequest> requests, Set<String> done, AtomicBoolean doubted) {
        List<AppendRequest> left = requests.stream()
                .filter(request -> !done.contains(name(request)))
                .toList();
        List<Outcome<AppendResult>> others = new ArrayList<>(careful.carryOut(left, doubted));
        return requests.stream()
                .map(request -> done.contains(name(request)) ? appended(request) : others.remove(0))
                .toList();
    }

    /** As the statement tells it: a batch has one append of a chat, and ids have no space. */
    private static String name(AppendRequest request) {
        return request.desk() + " " + request.chat();
    }

    /**
     * The chats that were appended to, if it was not all.
     *
     * @param doubted becomes whether they may have been appended to by an attempt before
     */
    private Optional<Set<String>> append(List<AppendRequest> requests, AtomicBoolean doubted) {
        List<EventRows.Kept> rows = new ArrayList<>();
        requests.forEach(request -> rows.addAll(events.of(request)));
        return database.read(session -> {
            doubted.set(session.doubted());
            return append(session, rows);
        });
    }

    private static Optional<Set<String>> append(Session session, List<EventRows.Kept> rows) throws SQLException {
        return session.first(
                        APPEND,
                        row -> row.getInt(1) == rows.size()
                                ? Optional.<Set<String>>empty()
                                : Optional.of(names(row.getArray(2))),
                        Column.text(rows, row -> row.request().desk().value()),
                        Column.text(rows, row -> row.request().chat().value()),
                        Column.int8(rows, row -> row.request().expectedVersion()),
                        Column.int8(rows, EventRows.Kept::version),
                        Column.int8(rows, row -> row.request().at().toEpochMilli()),
                        Column.text(rows, EventRows.Kept::actorKind),
                        Column.text(rows, row -> row.request().by().id()),
                        Column.text(rows, EventRows.Kept::command),
                        Column.text(rows, EventRows.Kept::fingerprint),
                        Column.text(rows, EventRows.Kept::data),
                        Column.bytea(rows, EventRows.Kept::salt),
                        Column.bytea(rows, EventRows.Kept::link),
                        rows.size())
                .orElseThrow();
    }

    private static Set<String> names(@Nullable Array chats) throws SQLException {
        return chats == null ? Set.of() : Set.of((String[]) chats.getArray());
    }
}
