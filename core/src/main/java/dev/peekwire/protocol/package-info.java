/** The frames between client and desk, versioned and closed; begin with {@link dev.peekwire.protocol.Frame}. */
@NullMarked
package dev.peekwire.protocol;

import org.jspecify.annotations.NullMarked;
