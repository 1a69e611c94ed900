/** A store that outlives the process, in PostgreSQL or H2: {@link dev.peekwire.store.jdbc.JdbcStore}. */
@NullMarked
package dev.peekwire.store.jdbc;

import org.jspecify.annotations.NullMarked;
