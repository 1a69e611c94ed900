/** The kit that every store has to pass: {@link dev.peekwire.tck.store.ChatStoreTck}. */
@NullMarked
package dev.peekwire.tck.store;

import org.jspecify.annotations.NullMarked;
