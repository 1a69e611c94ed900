package dev.peekwire.store.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * What differs between the databases; all other SQL is written once. In statements {@code {words in braces}} stand for
 * what each database says in its own way.
 */
interface Dialect {
    /** The folder of the migrations' scripts, and the name in messages. */
    String name();

    /** The statement in the database's own words; the same text gives the same. */
    String sql(String statement);

    /** Called whenever a connection was taken, before anything else is done on it. */
    void ready(Session session) throws SQLException;

    /** The first act of a transaction that writes. */
    void begin(Session session) throws SQLException;

    /** After a transaction that wrote was committed: makes sure that it outlives the process and the power. */
    void secure(Session session) throws SQLException;

    /** Runs migrations while nobody else does, in a transaction. */
    void locked(Session session, Migration migration) throws SQLException;

    /** What runs under that lock. */
    @FunctionalInterface
    interface Migration {
        void run() throws SQLException;
    }

    /** Which transactions a look at the database sees now. */
    Snapshot snapshot(Session session) throws SQLException;

    /** Whether the database takes {@link SimpleAppends}. */
    boolean hasSimpleAppends();

    /** How many transactions may be under way at once that append. */
    int writers();

    /** What the operator should know of the database's settings; in order of importance. */
    List<String> warnings(Session session) throws SQLException;
}
