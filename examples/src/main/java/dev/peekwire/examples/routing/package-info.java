/** Routing plans for three set-ups; the same as the JSON files beside them. */
@NullMarked
package dev.peekwire.examples.routing;

import org.jspecify.annotations.NullMarked;
