/** JMH benchmarks of the path of a draft's edit; run as docs/benchmarks.md says. */
@NullMarked
package dev.peekwire.benchmarks;

import org.jspecify.annotations.NullMarked;
