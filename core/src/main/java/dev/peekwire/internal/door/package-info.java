/** The desk's door: whose token it is, and how many may come in; begin with {@link dev.peekwire.internal.door.Seal}. */
@NullMarked
package dev.peekwire.internal.door;

import org.jspecify.annotations.NullMarked;
