/** Drafts between the nodes of a desk: {@link dev.peekwire.internal.relay.Relays}. */
@NullMarked
package dev.peekwire.internal.relay;

import org.jspecify.annotations.NullMarked;
