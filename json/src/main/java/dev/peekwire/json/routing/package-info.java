/** Routing plans as JSON files; begin with {@link dev.peekwire.json.routing.RoutingPlans}. */
@NullMarked
package dev.peekwire.json.routing;

import org.jspecify.annotations.NullMarked;
