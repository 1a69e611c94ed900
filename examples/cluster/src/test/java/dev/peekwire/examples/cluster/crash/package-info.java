/** Nodes, servers and connections fail under load, and what is left is checked: begin with {@link dev.peekwire.examples.cluster.crash.CrashTest}. */
@NullMarked
package dev.peekwire.examples.cluster.crash;

import org.jspecify.annotations.NullMarked;
