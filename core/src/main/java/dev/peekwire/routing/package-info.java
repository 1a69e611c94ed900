/** Which waiting chat goes to which agent, and when; begin with {@link dev.peekwire.routing.Router}. */
@NullMarked
package dev.peekwire.routing;

import org.jspecify.annotations.NullMarked;
