/** The engine under both clients; begin with {@link dev.peekwire.internal.client.Link}. */
@NullMarked
package dev.peekwire.internal.client;

import org.jspecify.annotations.NullMarked;
