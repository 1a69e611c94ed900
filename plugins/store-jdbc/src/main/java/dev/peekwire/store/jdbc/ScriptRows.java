package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads versions of scripts: each call one statement, so that what it tells is of one moment. A version comes in as many
 * rows as it has texts.
 */
final class ScriptRows {
    /** Of a chosen {@code c (id, version, revision)}; erased scripts are version 0 and have no texts. */
    private static final String TEXTS =
            """
            SELECT c.id, c.version, c.revision, s.steps, v.shortcut, v.title, v.locale AS main, v.agent, v.team, v.topic,
                v.tier, v.valid_from, v.valid_until, v.state, v.actor, v.at, t.kind, t.locale, t.words
            FROM (%s) c
            JOIN peekwire_script s ON s.desk = ? AND s.id = c.id
            LEFT JOIN peekwire_script_version v ON v.desk = s.desk AND v.id = c.id AND v.version = c.version
            LEFT JOIN peekwire_script_text t ON t.desk = s.desk AND t.id = c.id AND t.version = c.version
            ORDER BY %s, t.kind, t.place""";

    private static final String VERSION = TEXTS.formatted(
            "SELECT id, version, revision FROM peekwire_script_version WHERE desk = ? AND id = ? AND version = ?",
            "c.id");
    private static final String NEWEST = TEXTS.formatted(
            """
            SELECT n.id, n.newest AS version, CAST(1 AS bigint) AS revision FROM peekwire_script n
            WHERE n.desk = ? AND n.id = ? AND n.newest > 0""",
            "c.id");
    private static final String OWN = TEXTS.formatted(
            """
            SELECT n.id, n.newest AS version, CAST(1 AS bigint) AS revision FROM peekwire_script n
            WHERE n.desk = ? AND n.owner = ? AND n.id > ? ORDER BY n.id LIMIT ?""",
            "c.id");
    private static final String CHANGES = TEXTS.formatted(
            """
            SELECT id, version, revision FROM peekwire_script_version WHERE desk = ? AND revision > ?
            UNION ALL
            SELECT id, 0 AS version, erased AS revision FROM peekwire_script WHERE desk = ? AND erased > ?
            ORDER BY revision LIMIT ?""",
            "c.revision");

    private ScriptRows() {}

    /** A version, being read. */
    private static final class Found {
        private final String id;
        private final int version;
        private final long revision;
        private final long steps;
        private final @Nullable ScriptBuilder script;

        Found(ResultSet row) throws SQLException {
            this.id = row.getString("id");
            this.version = row.getInt("version");
            this.revision = row.getLong("revision");
            this.steps = row.getLong("steps");
            this.script = row.getString("state") == null ? null : begin(row);
        }

        private static ScriptBuilder begin(ResultSet row) throws SQLException {
            Approval.State state = Approval.State.valueOf(row.getString("state"));
            return ScriptedResponse.builder(row.getString("id"), row.getInt("version"))
                    .shortcut(row.getString("shortcut"))
                    .title(row.getString("title"))
                    .defaultLocale(row.getString("main"))
                    .scope(scope(row.getString("agent"), row.getString("team")))
                    .topic(row.getString("topic"))
                    .tier(row.getInt("tier"))
                    .validFrom(instantOrNull(row, "valid_from"))
                    .validUntil(instantOrNull(row, "valid_until"))
                    .approval(new Approval(state, row.getString("actor"), Session.instant(row, "at")));
        }

        boolean isOf(ResultSet row) throws SQLException {
            return version == row.getInt("version") && id.equals(row.getString("id"));
        }

        void add(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            if (script != null && kind != null) {
                ScriptText.valueOf(kind).put(script, row.getString("locale"), row.getString("words"));
            }
        }

        KeptScript kept() {
            return new KeptScript(built(), steps);
        }

        private ScriptedResponse built() {
            if (script == null) {
                throw new IllegalStateException("a script without its version's row");
            }
            return script.build();
        }

        ScriptNews news() {
            return new ScriptNews(revision, id, script == null ? null : built());
        }
    }

    private static Scope scope(@Nullable String agent, @Nullable String team) {
        if (agent != null) {
            return Scope.personal(new AgentId(agent));
        }
        return team == null ? Scope.DESK : Scope.team(new TeamId(team));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Optional<KeptScript> version(Session session, DeskId desk, ScriptRef script) throws SQLException {
        return found(session, VERSION, desk.value(), script.id(), script.version(), desk.value()).stream()
                .map(Found::kept)
                .findFirst();
    }

    static Optional<KeptScript> newest(Session session, DeskId desk, String id) throws SQLException {
        return found(session, NEWEST, desk.value(), id, desk.value()).stream()
                .map(Found::kept)
                .findFirst();
    }

    static List<KeptScript> own(Session session, DeskId desk, AgentId agent, String after, int limit)
            throws SQLException {
        return found(session, OWN, desk.value(), agent.value(), after, limit, desk.value()).stream()
                .map(Found::kept)
                .toList();
    }

    static List<ScriptNews> changes(Session session, DeskId desk, long after, int limit) throws SQLException {
        String id = desk.value();
        return found(session, CHANGES, id, after, id, after, limit, id).stream()
                .map(Found::news)
                .toList();
    }

    private static List<Found> found(Session session, String sql, @Nullable Object... values) throws SQLException {
        List<Found> found = new ArrayList<>();
        session.list(
                sql,
                row -> {
                    if (found.isEmpty() || !found.get(found.size() - 1).isOf(row)) {
                        found.add(new Found(row));
                    }
                    found.get(found.size() - 1).add(row);
                    return true;
                },
                values);
        return found;
    }

    static ScriptStep step(ResultSet row) throws SQLException {
        return new ScriptStep(
                row.getLong("step"),
                new ScriptRef(row.getString("id"), row.getInt("version")),
                ScriptAct.valueOf(row.getString("act")),
                new ScriptMark(
                        row.getString("actor"),
                        Session.instant(row, "at"),
                        new CommandId(row.getString("command")),
                        row.getString("note")));
    }
}
