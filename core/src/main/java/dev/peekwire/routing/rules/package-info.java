/** Which team a chat goes to, and what is asked of its agent; begin with {@link dev.peekwire.routing.rules.RoutingPlan}. */
@NullMarked
package dev.peekwire.routing.rules;

import org.jspecify.annotations.NullMarked;
