package dev.peekwire.transport.websocket;

import jakarta.websocket.Session;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The peer's network address, which Jakarta WebSocket 2.2 has no method for. In this order: what
 * {@link PeerAddressListener} saw, Jetty's handshake property, and the public accessors of Tyrus and Undertow, called
 * by name so that no container is needed to load this class.
 */
final class PeerAddress {
    /** The address of the request that this thread works on, while it does. */
    static final ThreadLocal<String> REQUEST = new ThreadLocal<>();

    private static final String JETTY = "jakarta.websocket.endpoint.remoteAddress";

    private PeerAddress() {}

    static @Nullable String of(Map<String, Object> properties) {
        String seen = REQUEST.get();
        return seen != null ? seen : text(properties.get(JETTY));
    }

    static @Nullable String of(Session session) {
        Object tyrus = ByName.call(session, "getRemoteAddr");
        if (tyrus != null) {
            return text(tyrus);
        }
        Object undertow = ByName.call(session, "getWebSocketChannel");
        return undertow == null ? null : text(ByName.call(undertow, "getSourceAddress"));
    }

    private static @Nullable String text(@Nullable Object address) {
        if (address instanceof InetSocketAddress socket && socket.getAddress() != null) {
            return socket.getAddress().getHostAddress();
        }
        return address instanceof String string && !string.isBlank() ? string : null;
    }
}
