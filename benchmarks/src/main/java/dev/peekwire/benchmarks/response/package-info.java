/** What scripts cost: loading a library, finding in it, judging messages; begin with {@code LibraryLoad}. */
@NullMarked
package dev.peekwire.benchmarks.response;

import org.jspecify.annotations.NullMarked;
