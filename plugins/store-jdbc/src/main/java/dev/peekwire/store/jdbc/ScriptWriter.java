package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.spi.ScriptStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes scripts, within a transaction that has the desk's turn. */
final class ScriptWriter {
    private static final String SEEN =
            """
            SELECT step, id, version, act, actor, at, command, note FROM peekwire_script_step
            WHERE desk = ? AND id = ? AND command = ?""";
    private static final String VERSION =
            """
            INSERT INTO peekwire_script_version (desk, id, version, shortcut, title, locale, agent, team, topic, tier,
                valid_from, valid_until, revision, state, actor, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REACHED =
            """
            UPDATE peekwire_script_version SET revision = ?, state = ?, actor = ?, at = ?
            WHERE desk = ? AND id = ? AND version = ?""";
    private static final String STEP =
            """
            INSERT INTO peekwire_script_step (desk, id, step, version, act, actor, at, command, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Session session;
    private final ScriptChange change;
    private final String desk;
    private final String id;
    private final ScriptMark mark;

    private ScriptWriter(Session session, ScriptChange change) {
        this.session = session;
        this.change = change;
        this.desk = change.desk().value();
        this.id = change.script().id();
        this.mark = change.mark();
    }

    /**
     * How a script stands.
     *
     * @param newest its newest version; 0 if it is not there, or erased
     */
    private record Standing(long steps, int newest, @Nullable String owner, boolean erased) {
        static final Standing NONE = new Standing(0, 0, null, false);
    }

    static ScriptChanged change(Session session, ScriptChange change) throws SQLException {
        long revision = ScriptTables.turn(session, change.desk());
        return new ScriptWriter(session, change).changed(revision + 1);
    }

    private ScriptChanged changed(long revision) throws SQLException {
        Standing is = standing();
        if (is.erased()) {
            return new ScriptChanged.Erased();
        }
        Optional<ScriptStep> seen =
                session.first(SEEN, ScriptRows::step, desk, id, mark.command().value());
        if (seen.isPresent()) {
            return new ScriptChanged.Duplicate(seen.get());
        }
        if (!takes(is)) {
            return new ScriptChanged.Conflict(is.steps());
        }
        if (is.newest() == 0 && isFull()) {
            return new ScriptChanged.TooMany();
        }
        return new ScriptChanged.Done(write(is, revision), revision);
    }

    private Standing standing() throws SQLException {
        return session.first(
                        "SELECT steps, newest, owner, erased FROM peekwire_script WHERE desk = ? AND id = ?",
                        row -> new Standing(row.getLong(1), row.getInt(2), row.getString(3), row.getObject(4) != null),
                        desk,
                        id)
                .orElse(Standing.NONE);
    }

    private boolean takes(Standing is) throws SQLException {
        ScriptedResponse content = change.content();
        if (change.expected() != is.steps()) {
            return false;
        }
        if (content == null) {
            return session.exists(
                    "SELECT 1 FROM peekwire_script_version WHERE desk = ? AND id = ? AND version = ?",
                    desk,
                    id,
                    change.script().version());
        }
        return is.newest() == 0
                || (change.script().version() > is.newest() && Objects.equals(is.owner(), owner(content)));
    }

    private boolean isFull() throws SQLException {
        String owner = owner(change.content());
        return owner != null
                && change.mostOwn()
                        <= session.first(
                                        "SELECT count(*) FROM peekwire_script WHERE desk = ? AND owner = ?",
                                        row -> row.getInt(1),
                                        desk,
                                        owner)
                                .orElse(0);
    }

    private ScriptStep write(Standing is, long revision) throws SQLException {
        ScriptStep step = new ScriptStep(is.steps() + 1, change.script(), change.act(), mark);
        script(is, step);
        ScriptedResponse content = change.content();
        if (content == null) {
            reached(revision);
        } else {
            version(content, revision);
        }
        session.update(
                STEP,
                desk,
                id,
                step.number(),
                step.script().version(),
                step.act().name(),
                mark.by(),
                mark.at(),
                mark.command().value(),
                mark.note());
        advance(session, desk, revision);
        return step;
    }

    private void script(Standing is, ScriptStep step) throws SQLException {
        int newest = Math.max(is.newest(), step.script().version());
        if (is.newest() == 0) {
            session.update(
                    "INSERT INTO peekwire_script (desk, id, owner, steps, newest) VALUES (?, ?, ?, ?, ?)",
                    desk,
                    id,
                    owner(change.content()),
                    step.number(),
                    newest);
        } else {
            session.update(
                    "UPDATE peekwire_script SET steps = ?, newest = ? WHERE desk = ? AND id = ?",
                    step.number(),
                    newest,
                    desk,
                    id);
        }
    }

    private void reached(long revision) throws SQLException {
        session.update(
                REACHED,
                revision,
                change.act().state().name(),
                mark.by(),
                mark.at(),
                desk,
                id,
                change.script().version());
    }

    private void version(ScriptedResponse script, long revision) throws SQLException {
        session.update(
                VERSION,
                desk,
                id,
                script.ref().version(),
                script.shortcut(),
                script.title(),
                script.defaultLocale(),
                owner(script),
                script.scope() instanceof Scope.Team of ? of.team().value() : null,
                script.topic().orElse(null),
                script.tier(),
                script.validFrom().orElse(null),
                script.validUntil().orElse(null),
                revision,
                change.act().state().name(),
                mark.by(),
                mark.at());
        session.batch(
                """
                INSERT INTO peekwire_script_text (desk, id, version, kind, place, locale, words)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                ScriptText.rows(desk, script));
    }

    private static @Nullable String owner(@Nullable ScriptedResponse script) {
        return script != null && script.scope() instanceof Scope.Personal own
                ? own.agent().value()
                : null;
    }

    private static void advance(Session session, String desk, long revision) throws SQLException {
        session.update("UPDATE peekwire_script_desk SET revision = ? WHERE desk = ?", revision, desk);
    }

    // ---- erasing

    static int erase(Session session, DeskId desk, AgentId agent) throws SQLException {
        ScriptTables.turn(session, desk);
        List<String> own = session.list(
                "SELECT id FROM peekwire_script WHERE desk = ? AND owner = ? ORDER BY id",
                row -> row.getString(1),
                desk.value(),
                agent.value());
        for (String id : own) {
            erase(session, desk, agent, id);
        }
        return own.size();
    }

    static boolean erase(Session session, DeskId desk, AgentId agent, String id) throws SQLException {
        long revision = ScriptTables.turn(session, desk) + 1;
        int gone = session.update(
                """
                UPDATE peekwire_script SET owner = NULL, steps = 0, newest = 0, erased = ?
                WHERE desk = ? AND id = ? AND owner = ?""",
                revision,
                desk.value(),
                id,
                agent.value());
        if (gone == 0) {
            return false;
        }
        for (String table : List.of("peekwire_script_text", "peekwire_script_step", "peekwire_script_version")) {
            session.update("DELETE FROM " + table + " WHERE desk = ? AND id = ?", desk.value(), id);
        }
        advance(session, desk.value(), revision);
        return true;
    }
}
