/** A transport of one's own, JSON lines over TCP; begin with {@link dev.peekwire.examples.tcp.TcpTransport}. */
@NullMarked
package dev.peekwire.examples.tcp;

import org.jspecify.annotations.NullMarked;
