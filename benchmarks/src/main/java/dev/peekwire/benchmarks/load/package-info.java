/** The end-to-end load harness: a server JVM, a client JVM, and {@link dev.peekwire.benchmarks.load.LoadMain} over both. */
@NullMarked
package dev.peekwire.benchmarks.load;

import org.jspecify.annotations.NullMarked;
