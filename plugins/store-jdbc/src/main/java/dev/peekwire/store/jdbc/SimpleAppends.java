package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Appends that change neither a chat's row nor a load, messages above all: several chats' in one statement and one round
 * trip. What does not fit, for whatever reason, is left for {@link CarefulAppends}, which find the reason.
 */
final class SimpleAppends {
    /** Single rows are looked for one by one: whatever the planner thinks of the tables' sizes, each is an index's. */
    private static final String APPEND =
            """
            WITH given AS (
                SELECT i.*, (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = i.desk AND c.chat = i.chat) AS chat_no
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     AS i (place, desk, chat, expected, version, at, actor_kind, actor, command, fingerprint, data)
            ), fitting AS MATERIALIZED (
                SELECT * FROM given
                WHERE (SELECT e.version FROM peekwire_event e WHERE e.chat_no = given.chat_no
                       ORDER BY e.version DESC LIMIT 1) = given.expected
                  AND (SELECT e.version FROM peekwire_event e WHERE e.chat_no = given.chat_no
                       AND e.command = given.command AND e.fingerprint IS NOT NULL LIMIT 1) IS NULL
            ), added AS (
                INSERT INTO peekwire_event
                    (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data)
                SELECT chat_no, version, desk, {transaction}, timestamptz 'epoch' + at * interval '1 millisecond',
                       actor_kind, actor, command, fingerprint, data
                FROM fitting ORDER BY chat_no, version
            )
            SELECT place FROM fitting""";

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
        Set<Integer> done;
        try {
            done = append(requests);
        } catch (RuntimeException failure) {
            if (Failure.passes(failure) || database.isClosed()) {
                throw failure;
            }
            return requests.size() == 1 ? careful.carryOut(requests) : halves(requests);
        }
        return done.size() == requests.size() ? all(requests) : rest(requests, done);
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

    private List<Outcome<AppendResult>> rest(List<AppendRequest> requests, Set<Integer> done) {
        List<AppendRequest> left = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (!done.contains(i)) {
                left.add(requests.get(i));
            }
        }
        List<Outcome<AppendResult>> others = new ArrayList<>(careful.carryOut(left));
        List<Outcome<AppendResult>> outcomes = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            outcomes.add(done.contains(i) ? appended(requests.get(i)) : others.remove(0));
        }
        return outcomes;
    }

    /** The places of those that were appended. */
    private Set<Integer> append(List<AppendRequest> requests) {
        List<Integer> places = new ArrayList<>();
        List<EventRows.Kept> rows = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            for (EventRows.Kept row : events.of(requests.get(i))) {
                places.add(i);
                rows.add(row);
            }
        }
        return database.read(session -> append(session, places, rows));
    }

    private static Set<Integer> append(Session session, List<Integer> places, List<EventRows.Kept> rows)
            throws SQLException {
        return new HashSet<>(session.list(
                APPEND,
                row -> row.getInt(1),
                new Session.Column("int4", places),
                column("text", rows, row -> row.request().desk().value()),
                column("text", rows, row -> row.request().chat().value()),
                column("int8", rows, row -> row.request().expectedVersion()),
                column("int8", rows, EventRows.Kept::version),
                column("int8", rows, row -> row.request().at().toEpochMilli()),
                column("text", rows, EventRows.Kept::actorKind),
                column("text", rows, row -> row.request().by().id()),
                column("text", rows, EventRows.Kept::command),
                column("text", rows, EventRows.Kept::fingerprint),
                column("text", rows, EventRows.Kept::data)));
    }

    private static Session.Column column(
            String type, List<EventRows.Kept> rows, Function<EventRows.Kept, @Nullable Object> value) {
        return new Session.Column(type, rows.stream().map(value).toList());
    }
}
