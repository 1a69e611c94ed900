package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Appends that change neither a chat's row nor a load, messages above all: several chats' in one statement and one round
 * trip. What does not fit, for whatever reason, is left for {@link CarefulAppends}, which find the reason.
 */
final class SimpleAppends {
    /**
     * Single rows are looked for one by one: whatever the planner thinks of the tables' sizes, each is an index's. The
     * chat's last version is looked for from the expected one on, since going back from the end the index would give all
     * of the chat's rows on its page. A command that was seen at another version does not fit; one that is being seen now
     * meets the index of commands. Which chats' were added is told only if it was not all, which costs something.
     */
    private static final String APPEND =
            """
            WITH added AS (
                INSERT INTO peekwire_event
                    (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data)
                SELECT chat_no, version, desk, {transaction}, timestamptz 'epoch' + at * interval '1 millisecond',
                       actor_kind, actor, command, fingerprint, data
                FROM (SELECT i.*, (SELECT c.chat_no FROM peekwire_chat c
                                   WHERE c.desk = i.desk AND c.chat = i.chat) AS chat_no
                      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                           AS i (desk, chat, expected, version, at, actor_kind, actor, command, fingerprint, data)
                     ) AS given
                WHERE (SELECT e.version FROM peekwire_event e
                       WHERE e.chat_no = given.chat_no AND e.version >= given.expected
                       ORDER BY e.version DESC LIMIT 1) = given.expected
                ORDER BY chat_no, version
                RETURNING chat_no
            )
            SELECT count(*), CASE WHEN count(*) < ? THEN
                (SELECT array_agg(c.desk || ' ' || c.chat) FROM peekwire_chat c
                 WHERE c.chat_no IN (SELECT a.chat_no FROM added a)) END
            FROM added""";

    private static final Predicate<AppendRequest> ALL = request -> true;

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
                && request.events().stream().noneMatch(ChatRow::changedBy);
    }

    List<Outcome<AppendResult>> carryOut(List<AppendRequest> requests) {
        Predicate<AppendRequest> done;
        try {
            done = append(requests);
        } catch (RuntimeException failure) {
            if (Failure.passes(failure) || database.isClosed()) {
                throw failure;
            }
            return requests.size() == 1 ? careful.carryOut(requests) : halves(requests);
        }
        return done == ALL ? all(requests) : rest(requests, done);
    }

    /** One of them fails, or met somebody; it is soon by itself. */
    private List<Outcome<AppendResult>> halves(List<AppendRequest> requests) {
        int half = requests.size() / 2;
        List<Outcome<AppendResult>> outcomes = new ArrayList<>(carryOut(requests.subList(0, half)));
        outcomes.addAll(carryOut(requests.subList(half, requests.size())));
        return outcomes;
    }

    private static List<Outcome<AppendResult>> all(List<AppendRequest> requests) {
        return requests.stream().map(SimpleAppends::appended).toList();
    }

    private static Outcome<AppendResult> appended(AppendRequest request) {
        return Outcome.of(new AppendResult.Appended(
                request.expectedVersion() + request.events().size()));
    }

    private List<Outcome<AppendResult>> rest(List<AppendRequest> requests, Predicate<AppendRequest> done) {
        List<Outcome<AppendResult>> others =
                new ArrayList<>(careful.carryOut(requests.stream().filter(done.negate()).toList()));
        return requests.stream()
                .map(request -> done.test(request) ? appended(request) : others.remove(0))
                .toList();
    }

    /** Tells those that were appended. */
    private Predicate<AppendRequest> append(List<AppendRequest> requests) {
        List<EventRows.Kept> rows = new ArrayList<>();
        requests.forEach(request -> rows.addAll(events.of(request)));
        return database.read(session -> append(session, rows));
    }

    private static Predicate<AppendRequest> append(Session session, List<EventRows.Kept> rows) throws SQLException {
        return session.first(
                        APPEND,
                        row -> row.getInt(1) == rows.size() ? ALL : among(row.getArray(2)),
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
                        rows.size())
                .orElseThrow();
    }

    /** By desk and chat: a batch has one append of a chat, and ids have no space. */
    private static Predicate<AppendRequest> among(@Nullable Array names) throws SQLException {
        Set<String> chats = names == null ? Set.of() : Set.of((String[]) names.getArray());
        return request -> chats.contains(request.desk() + " " + request.chat());
    }
}
