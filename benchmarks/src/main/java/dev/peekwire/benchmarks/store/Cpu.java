package dev.peekwire.benchmarks.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * CPU time taken so far, as the operating system counts it (a hundredth of a second at a time).
 *
 * @param ours of this process
 * @param server of PostgreSQL's processes that run now; the pool keeps its connections, so none ends in between
 */
record Cpu(Duration ours, Duration server) {
    /** Taken until now by this process and by the server behind the pool. */
    static Cpu now(ProcessHandle server) {
        return new Cpu(
                of(ProcessHandle.current()),
                Stream.concat(Stream.of(server), server.children()).map(Cpu::of).reduce(Duration.ZERO, Duration::plus));
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The parent of the process that serves a connection. */
    static ProcessHandle serverOf(DataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Cpu since(Cpu before) {
        return new Cpu(ours.minus(before.ours), server.minus(before.server));
    }

    Duration both() {
        return ours.plus(server);
    }
}
