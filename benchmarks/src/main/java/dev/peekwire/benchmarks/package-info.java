/** JMH benchmarks of the path of a draft's edit, and {@link dev.peekwire.benchmarks.Main}, which the jar runs; see docs/benchmarks.md. */
@NullMarked
package dev.peekwire.benchmarks;

import org.jspecify.annotations.NullMarked;
