package dev.peekwire.examples.cluster.crash;

import dev.peekwire.AgentId;
import dev.peekwire.examples.cluster.Postgres;
import dev.peekwire.tck.history.History;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Looks into the database all the time: what agents carry, which nodes there are, who gives chats to agents. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final String LOADS = "SELECT agent, sum(weight) FROM peekwire_load GROUP BY agent";

    private final String url;
    private final History history;
    private final Set<String> nodes = new HashSet<>();
    private final Thread thread = new Thread(this::run, "crash-watch");
    private volatile boolean closed;
    private long samples;
    private long terms;
    private int present;
    private int waiting = -1;

    Watch(Postgres postgres, History history) {
        this.url = postgres.url() + "&connectTimeout=2&socketTimeout=2";
        this.history = history;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                while (!closed) {
                    look(statement);
                    Thread.sleep(EVERY.toMillis());
                }
            } catch (SQLException away) {
                // The server is killed or paused: somebody else's turn to be tested.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void look(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(LOADS)) {
            while (rows.next()) {
                history.carries(new AgentId(rows.getString(1)), rows.getInt(2), CrashNode.CAPACITY);
            }
        }
        Set<String> now = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT node FROM peekwire_node")) {
            while (rows.next()) {
                now.add(rows.getString(1));
            }
        }
        long epoch = number(statement, "SELECT coalesce(max(epoch), 0) FROM peekwire_lease WHERE lease = 'dispatcher'");
        int queue = (int) number(statement, "SELECT count(*) FROM peekwire_chat WHERE waiting");
        seen(now, epoch, queue);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private synchronized void seen(Set<String> now, long epoch, int queue) {
        samples++;
        nodes.addAll(now);
        terms = Math.max(terms, epoch);
        present = now.size();
        waiting = queue;
    }

    synchronized long samples() {
        return samples;
    }

    /** How many ids nodes had in all; a node that was removed and comes back has a new one. */
    synchronized int nodesSeen() {
        return nodes.size();
    }

    synchronized int nodesPresent() {
        return present;
    }

    /** How often another node than before began to give chats to agents. */
    synchronized long terms() {
        return terms;
    }

    /** How many chats wait for an agent. */
    synchronized int waiting() {
        return waiting;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
