/** What the store on PostgreSQL costs, beside what PostgreSQL costs; begin with {@code AppendThroughput}. */
@NullMarked
package dev.peekwire.benchmarks.store;

import org.jspecify.annotations.NullMarked;
