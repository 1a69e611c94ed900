package dev.peekwire.store.jdbc;

import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.StoredCommand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Looks how chats stand, each for its append; in one statement, since all of it must be of one moment. */
@FunctionalInterface
interface Looks {
    /** The columns that tell how a chat stands; the word before each table is its alias in both databases' statements. */
    String COLUMNS =
            """
            SELECT coalesce(c.chat_no, {next chat}) AS chat_no,
                   c.visitor, c.agent, coalesce(c.waiting, false) AS waiting, c.closed_at,
                   coalesce((SELECT e.version FROM peekwire_event e WHERE e.chat_no = c.chat_no
                             ORDER BY e.version DESC LIMIT 1), 0) AS version,
                   seen.version AS seen_version, seen.fingerprint AS seen_fingerprint
            """;

    /** Standings in the order of the requests. */
    List<Standing> at(Session session, List<AppendRequest> requests) throws SQLException;

    static Looks of(Dialect dialect) {
        return dialect.hasSimpleAppends() ? new ManyLooks() : new OneByOne();
    }

    /** For a database in the same process, where a statement costs no round trip. */
    final class OneByOne implements Looks {
        private static final String LOOK = COLUMNS
                + """
                FROM (VALUES (CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar))) AS i (desk, chat, command)
                LEFT JOIN peekwire_chat c ON c.desk = i.desk AND c.chat = i.chat
                LEFT JOIN peekwire_event seen ON seen.chat_no = c.chat_no AND seen.command = i.command
                      AND seen.fingerprint IS NOT NULL""";

        @Override
        public List<Standing> at(Session session, List<AppendRequest> requests) throws SQLException {
            List<Standing> standings = new java.util.ArrayList<>();
            for (AppendRequest request : requests) {
                standings.add(session.first(
                                LOOK,
                                Looks::standing,
                                request.desk().value(),
                                request.chat().value(),
                                request.command() == null
                                        ? null
                                        : request.command().value())
                        .orElseThrow());
            }
            return standings;
        }
    }

    /** For a database on the other side of a wire: one round trip however many appends. */
    final class ManyLooks implements Looks {
        private static final String LOOK = COLUMNS
                + """
                FROM unnest(?, ?, ?) WITH ORDINALITY AS i (desk, chat, command, place)
                LEFT JOIN peekwire_chat c ON c.desk = i.desk AND c.chat = i.chat
                LEFT JOIN peekwire_event seen ON seen.chat_no = c.chat_no AND seen.command = i.command
                      AND seen.fingerprint IS NOT NULL
                ORDER BY i.place""";

        @Override
        public List<Standing> at(Session session, List<AppendRequest> requests) throws SQLException {
            return session.list(
                    LOOK,
                    Looks::standing,
                    Column.text(requests, request -> request.desk().value()),
                    Column.text(requests, request -> request.chat().value()),
                    Column.text(
                            requests,
                            request -> request.command() == null
                                    ? null
                                    : request.command().value()));
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        ChatRow chat = new ChatRow(
                row.getString("visitor"),
                row.getString("agent"),
                row.getBoolean("waiting"),
                closed == null ? null : closed.toInstant());
        String fingerprint = row.getString("seen_fingerprint");
        StoredCommand earlier =
                fingerprint == null ? null : new StoredCommand(fingerprint, row.getLong("seen_version"));
        return new Standing(row.getLong("chat_no"), row.getLong("version"), chat, earlier);
    }
}
