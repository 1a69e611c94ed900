/** Networks that fail on purpose: begin with {@link dev.peekwire.examples.cluster.faults.FaultyProxy}. */
@NullMarked
package dev.peekwire.examples.cluster.faults;

import org.jspecify.annotations.NullMarked;
