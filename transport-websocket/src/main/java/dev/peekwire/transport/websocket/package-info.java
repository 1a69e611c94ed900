/** Peekwire over WebSocket; begin with {@link dev.peekwire.transport.websocket.WebSocketServer}. */
@NullMarked
package dev.peekwire.transport.websocket;

import org.jspecify.annotations.NullMarked;
