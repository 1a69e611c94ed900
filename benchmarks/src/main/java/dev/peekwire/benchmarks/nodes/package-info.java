/** Two nodes of one desk, measured beside one: {@link dev.peekwire.benchmarks.nodes.TwoNodes}. */
@NullMarked
package dev.peekwire.benchmarks.nodes;

import org.jspecify.annotations.NullMarked;
