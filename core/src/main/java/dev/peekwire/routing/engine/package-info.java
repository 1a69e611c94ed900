/** The router itself; begin with {@link dev.peekwire.routing.engine.RoutingEngine}. */
@NullMarked
package dev.peekwire.routing.engine;

import org.jspecify.annotations.NullMarked;
