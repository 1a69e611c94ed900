/** A day at the desk in seconds, to try a routing plan; begin with {@link dev.peekwire.tck.routing.RoutingSimulator}. */
@NullMarked
package dev.peekwire.tck.routing;

import org.jspecify.annotations.NullMarked;
