/** The entry point, {@code ChatDesk}, with the ids, listener and errors that the whole API shares. */
@NullMarked
package dev.peekwire;

import org.jspecify.annotations.NullMarked;
