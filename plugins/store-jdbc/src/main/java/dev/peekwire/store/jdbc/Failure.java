package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database's exception means to the caller, told by its SQLState and class. Its message may quote a row, and with
 * it what somebody typed, so it goes no further than this.
 *
 * @param kind what it means
 * @param state the SQLState, or {@code none}
 * @param type the exception's class
 */
record Failure(Kind kind, String state, String type) {
    /** What a failure means. */
    enum Kind {
        /** Others were at the same rows; at once again. */
        CONTENTION,
        /** A row with that key is there already: somebody else was faster. */
        COLLISION,
        /** The database is away, or at its limits, for now. */
        AWAY,
        /** The same would fail again. */
        LASTING
    }

    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "HYT00");
    private static final Set<String> COLLISION = Set.of("23505");

    /** Read-only is what a server is that was primary until just now; a query is cancelled by its time-out. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "57014", "25006", "25P03");

    /** Of H2: locked, broken, closed, shut down, timed out. */
    private static final Set<String> AWAY_IN_H2 = Set.of("90020", "90067", "90098", "90121", "57014");

    /** Connections, resources, the system itself. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "58");

    static Failure of(SQLException exception) {
        String state = state(exception);
        return new Failure(kind(exception, state), state, exception.getClass().getSimpleName());
    }

    /** A batch tells the reason as its cause or as the next exception. */
    private static String state(SQLException exception) {
        String state = exception.getSQLState();
        for (SQLException next = exception.getNextException(); next != null; next = next.getNextException()) {
            state = next.getSQLState() == null ? state : next.getSQLState();
        }
        return state == null ? "none" : state;
    }

    private static Kind kind(SQLException exception, String state) {
        if (CONTENTION.contains(state)) {
            return Kind.CONTENTION;
        }
        if (COLLISION.contains(state)) {
            return Kind.COLLISION;
        }
        boolean passes = exception instanceof SQLTransientException || exception instanceof SQLRecoverableException;
        boolean away = AWAY.contains(state)
                || AWAY_IN_H2.contains(state)
                || AWAY_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
        return passes || away ? Kind.AWAY : Kind.LASTING;
    }

    /** Whether trying again, in a while, may succeed. */
    boolean passes() {
        return kind == Kind.CONTENTION || kind == Kind.AWAY;
    }

    /** What the caller is told. */
    ChatException toException() {
        return kind == Kind.LASTING
                ? new ChatException(ErrorCode.INTERNAL, "the database refuses: " + this + "; " + hint())
                : new ChatException(ErrorCode.UNAVAILABLE, "the database is not available for now: " + this);
    }

    private String hint() {
        return switch (state) {
            case "42P01", "42S02", "42703", "42S22", "3F000" ->
                "a table or column is missing: the schema was not migrated, or the search path is another";
            case "42501" -> "the database's user lacks a right";
            case "28000", "28P01" -> "the user or the password is wrong";
            case "3D000", "90149" -> "there is no such database";
            default -> "it would fail again, the class says what kind it is";
        };
    }

    /** Whether a failure that the store itself has told passes. */
    static boolean passes(@Nullable Throwable failure) {
        return failure instanceof ChatException told && told.code() == ErrorCode.UNAVAILABLE;
    }

    @Override
    public String toString() {
        return "SQLState " + state + ", " + type;
    }
}
