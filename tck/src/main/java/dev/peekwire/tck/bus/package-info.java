/** The kit for buses between nodes; begin with {@link dev.peekwire.tck.bus.ClusterBusTck}. */
@NullMarked
package dev.peekwire.tck.bus;

import org.jspecify.annotations.NullMarked;
