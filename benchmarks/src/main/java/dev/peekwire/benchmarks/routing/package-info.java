/** What routing costs. */
@NullMarked
package dev.peekwire.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
