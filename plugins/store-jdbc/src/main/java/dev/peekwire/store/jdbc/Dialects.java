package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Finds out which database answers. */
final class Dialects {
    private static final int OLDEST_POSTGRES = 15;
    private static final int H2_MAJOR = 2;
    private static final int OLDEST_H2_MINOR = 4;

    private Dialects() {}

    static Dialect of(Session session) throws SQLException {
        DatabaseMetaData about = session.connection().getMetaData();
        int major = about.getDatabaseMajorVersion();
        int minor = about.getDatabaseMinorVersion();
        return switch (about.getDatabaseProductName()) {
            case "PostgreSQL" -> known(Postgres.of(session), major >= OLDEST_POSTGRES, about);
            case "H2" -> known(new H2(), major > H2_MAJOR || (major == H2_MAJOR && minor >= OLDEST_H2_MINOR), about);
            default -> throw unsupported(about);
        };
    }

    private static Dialect known(Dialect dialect, boolean newEnough, DatabaseMetaData about) throws SQLException {
        if (!newEnough) {
            throw unsupported(about);
        }
        return dialect;
    }

    private static ChatException unsupported(DatabaseMetaData about) throws SQLException {
        return new ChatException(
                ErrorCode.UNSUPPORTED,
                "PostgreSQL 15 or later, or H2 2.4 or later, is needed; this is " + about.getDatabaseProductName() + " "
                        + about.getDatabaseProductVersion());
    }
}
