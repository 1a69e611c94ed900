package dev.peekwire.examples.cluster.crash;

import dev.peekwire.tck.history.LeakSearch;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks for a mark in all that is kept: rows, data files with the log of writes, keys, append-only files, dumps, logs. */
final class Leaks {
    private static final String TABLES = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

    private final Servers servers;
    private final LeakSearch search;

    Leaks(Servers servers, String mark) {
        this.servers = servers;
        this.search = new LeakSearch(mark);
    }

    /** The tables with a row that has the mark. */
    List<String> inTables() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(servers.postgres().url());
                Statement statement = connection.createStatement()) {
            // What is in memory is in the files after it.
            statement.execute("CHECKPOINT");
            for (String table : strings(statement, TABLES)) {
                List<String> rows = strings(statement, "SELECT t::text FROM " + table + " t");
                if (rows.stream().anyMatch(row -> search.in(row.getBytes(StandardCharsets.UTF_8)))) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** The files of PostgreSQL's data folder that have the mark, its log of writes among them. */
    List<Path> inDataFiles() throws IOException {
        return search.under(servers.postgres().data());
    }

    /** The keys of Redis that have the mark, in their name or in what is under it. */
    List<String> inKeys() {
        List<String> found = new ArrayList<>();
        try (RedisClient client = RedisClient.create(servers.redis().uri().toString());
                StatefulRedisConnection<byte[], byte[]> redis = client.connect(ByteArrayCodec.INSTANCE)) {
            for (byte[] key : redis.sync().keys("*")) {
                if (search.in(key) || search.in(redis.sync().dump(key))) {
                    found.add(new String(key, StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    /** How many keys Redis keeps at all. */
    long keys() {
        try (RedisClient client = RedisClient.create(servers.redis().uri().toString());
                StatefulRedisConnection<String, String> redis = client.connect()) {
            redis.sync().save();
            return redis.sync().dbsize();
        }
    }

    /** The files of Redis that have the mark. */
    List<Path> inRedisFiles() throws IOException {
        return search.under(servers.redis().data());
    }

    /** The logs that have the mark. */
    List<Path> inLogs() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path log : servers.logs()) {
            found.addAll(search.under(log));
        }
        return found;
    }
}
