/** The transport's test kit; begin with {@link dev.peekwire.tck.transport.TransportTck}. */
@NullMarked
package dev.peekwire.tck.transport;

import org.jspecify.annotations.NullMarked;
