/** One desk on several nodes, with PostgreSQL and Redis: begin with {@link dev.peekwire.examples.cluster.ClusterDemo}. */
@NullMarked
package dev.peekwire.examples.cluster;

import org.jspecify.annotations.NullMarked;
