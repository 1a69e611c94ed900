/** A transport in two hundred lines, JSON lines over TCP; begin with {@link dev.peekwire.examples.tcp.TcpTransport}. */
@NullMarked
package dev.peekwire.examples.tcp;

import org.jspecify.annotations.NullMarked;
