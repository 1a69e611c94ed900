/** Peekwire over WebSocket: the Jakarta endpoint and the Tyrus client. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.transport.websocket {
    requires transitive dev.peekwire.core;
    requires dev.peekwire.json;
    requires transitive jakarta.websocket;
    requires static transitive jakarta.servlet;
    requires org.glassfish.tyrus.client;
    requires org.glassfish.tyrus.core;
    requires org.slf4j;

    exports dev.peekwire.transport.websocket;

    provides dev.peekwire.spi.Transport with
            dev.peekwire.transport.websocket.WebSocketTransport;
}
