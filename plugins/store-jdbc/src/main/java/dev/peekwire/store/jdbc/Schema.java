package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to where this version of the library needs it. Each script is applied once, under a lock, and
 * recorded with the oldest version of the schema that a library must know to work with it: so an older library goes on
 * beside a newer one, or says why it cannot.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Pattern OLDEST = Pattern.compile("\\A-- oldest: (\\d+)\n");
    private static final String RECORDS =
            """
            CREATE TABLE IF NOT EXISTS peekwire_schema (
                version    integer PRIMARY KEY,
                name       varchar(100) NOT NULL,
                sha256     varchar(64) NOT NULL,
                oldest     integer NOT NULL,
                applied_at timestamp(3) with time zone NOT NULL
            )""";
    private static final String RECORDED =
            "SELECT 1 FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA AND lower(table_name) = ?";

    private final Database database;
    private final List<Script> scripts;

    Schema(Database database, List<Script> scripts) {
        this.database = database;
        this.scripts = List.copyOf(scripts);
    }

    /** A step from one version of the schema to the next. */
    record Script(int version, String name, String text) {
        /** From the library's resources. */
        static Script of(Dialect dialect, int version, String name) {
            String path = dialect.name() + "/" + version + "-" + name + ".sql";
            try (InputStream in = Schema.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("no resource " + path);
                }
                return new Script(version, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The oldest schema that a library must know to work with this one. */
        int oldest() {
            Matcher first = OLDEST.matcher(text);
            if (!first.find()) {
                throw new IllegalStateException("script " + version + " does not begin with -- oldest:");
            }
            return Integer.parseInt(first.group(1));
        }

        String sha256() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What was applied. */
    private record Applied(String sha256, int oldest) {}

    /** The library's own steps. */
    static List<Script> scripts(Dialect dialect) {
        return List.of(
                Script.of(dialect, 1, "chats"),
                Script.of(dialect, 2, "snapshots"),
                Script.of(dialect, 3, "scripts"),
                Script.of(dialect, 4, "seals"),
                Script.of(dialect, 5, "follow-ups"),
                Script.of(dialect, 6, "erasures"),
                Script.of(dialect, 7, "closed"));
    }

    /** Applies what is missing. */
    void migrate() {
        if (!missing(database.read(Schema::applied))) {
            return;
        }
        database.bare(session -> {
            database.dialect().locked(session, () -> apply(session));
            return true;
        });
    }

    /** Fails if something is missing, changing nothing. */
    void check() {
        if (missing(database.read(Schema::applied))) {
            throw refused("the schema is not at version " + newest() + ", and migrations are switched off");
        }
    }

    private void apply(Session session) throws SQLException {
        session.script(RECORDS);
        Map<Integer, Applied> applied = applied(session);
        missing(applied);
        for (Script script : scripts) {
            if (!applied.containsKey(script.version())) {
                session.script(script.text());
                session.update(
                        "INSERT INTO peekwire_schema (version, name, sha256, oldest, applied_at) VALUES (?, ?, ?, ?, {now})",
                        script.version(),
                        script.name(),
                        script.sha256(),
                        script.oldest());
                LOG.info("schema brought to version {} ({}) at {}", script.version(), script.name(), Instant.now());
            }
        }
    }

    private static Map<Integer, Applied> applied(Session session) throws SQLException {
        Map<Integer, Applied> applied = new TreeMap<>();
        if (session.exists(RECORDED, "peekwire_schema")) {
            session.list(
                    "SELECT version, sha256, oldest FROM peekwire_schema",
                    row -> applied.put(
                            row.getInt("version"), new Applied(row.getString("sha256"), row.getInt("oldest"))));
        }
        return applied;
    }

    /** Whether scripts of ours are missing; refuses a schema that is not ours, or too new. */
    private boolean missing(Map<Integer, Applied> applied) {
        for (Map.Entry<Integer, Applied> each : applied.entrySet()) {
            if (each.getValue().oldest() > newest()) {
                throw refused(
                        "the schema is at version " + each.getKey() + ", which needs a library that knows version "
                                + each.getValue().oldest() + " at least; this one knows " + newest());
            }
        }
        for (Script script : scripts) {
            Applied before = applied.get(script.version());
            if (before != null && !before.sha256().equals(script.sha256())) {
                throw refused(
                        "the schema's version " + script.version() + " was made by another script than this library's");
            }
        }
        return scripts.stream().anyMatch(script -> !applied.containsKey(script.version()));
    }

    private int newest() {
        return scripts.get(scripts.size() - 1).version();
    }

    private static ChatException refused(String why) {
        return new ChatException(ErrorCode.UNSUPPORTED, why);
    }
}
