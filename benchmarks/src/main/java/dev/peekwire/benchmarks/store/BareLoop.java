package dev.peekwire.benchmarks.store;

import dev.peekwire.DeskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Inserts rows into the table of events, many at a time, and does nothing else. */
final class BareLoop {
    private final DataSource pool;
    private final AppendThroughput.Setup setup;
    private final Rows[] rows;

    BareLoop(DataSource pool, DeskId desk, AppendThroughput.Setup setup) {
        this.pool = pool;
        this.setup = setup;
        this.rows = new Rows[setup.writers()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Rows(desk, i, setup.rows());
        }
    }

    Turn.Figures run(Turn turn) {
        return turn.run(setup.writers(), i -> () -> insert(rows[i]));
    }

    private int insert(Rows next) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(next.sql())) {
            next.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
