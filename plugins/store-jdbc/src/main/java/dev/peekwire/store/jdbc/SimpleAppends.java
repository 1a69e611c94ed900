package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
     * meets the index of commands.
     */
    private static final String APPEND =
            """
            WITH given AS (
                SELECT i.*, (SELECT c.chat_no FROM peekwire_chat c WHERE c.desk = i.desk AND c.chat = i.chat) AS chat_no
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     AS i (place, desk, chat, expected, version, at, actor_kind, actor, command, fingerprint, data)
            ), fitting AS MATERIALIZED (
                SELECT * FROM given
                WHERE (SELECT e.version FROM peekwire_event e
                       WHERE e.chat_no = given.chat_no AND e.version >= given.expected
                       ORDER BY e.version DESC LIMIT 1) = given.expected
            ), added AS (
                INSERT INTO peekwire_event
                    (chat_no, version, desk, tx, at, actor_kind, actor, command, fingerprint, data)
                SELECT chat_no, version, desk, {transaction}, timestamptz 'epoch' + at * interval '1 millisecond',
                       actor_kind, actor, command, fingerprint, data
                FROM fitting ORDER BY chat_no, version
            )
            SELECT count(*), array_agg(place) FROM fitting""";

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

    /** All of them as a rule, which the number alone tells. */
    private static Set<Integer> append(Session session, List<Integer> places, List<EventRows.Kept> rows)
            throws SQLException {
        return session.first(
                        APPEND,
                        row -> row.getInt(1) == rows.size() ? Set.copyOf(places) : places(row.getArray(2)),
                        Column.int4(places, place -> place),
                        Column.text(rows, row -> row.request().desk().value()),
                        Column.text(rows, row -> row.request().chat().value()),
                        Column.int8(rows, row -> row.request().expectedVersion()),
                        Column.int8(rows, EventRows.Kept::version),
                        Column.int8(rows, row -> row.request().at().toEpochMilli()),
                        Column.text(rows, EventRows.Kept::actorKind),
                        Column.text(rows, row -> row.request().by().id()),
                        Column.text(rows, EventRows.Kept::command),
                        Column.text(rows, EventRows.Kept::fingerprint),
                        Column.text(rows, EventRows.Kept::data))
                .orElseThrow();
    }

    private static Set<Integer> places(@Nullable Array numbers) throws SQLException {
        return numbers == null ? Set.of() : Set.copyOf(Arrays.asList((Integer[]) numbers.getArray()));
    }
}
