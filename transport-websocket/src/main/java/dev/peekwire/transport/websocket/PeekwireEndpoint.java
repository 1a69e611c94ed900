package dev.peekwire.transport.websocket;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.PeerInfo;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server's endpoint: one instance serves every connection of a {@link WebSocketServer}. Containers want its class
 * to be public; make none, get one from {@link WebSocketServer#config}.
 *
 * @since 0.1.0
 */
public final class PeekwireEndpoint extends Endpoint {
    private static final String CONNECTION = "dev.peekwire.connection";

    private final WebSocketServer server;

    PeekwireEndpoint(WebSocketServer server) {
        this.server = server;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        WebSocketConnection connection = server.connection(session);
        Map<String, Object> properties = session.getUserProperties();
        String address = address(session, properties);
        properties.remove(EndpointConfigurator.HEADERS);
        if (!server.subprotocol().equals(session.getNegotiatedSubprotocol())) {
            connection.refuse(CloseCode.PROTOCOL_ERROR, "offer the subprotocol " + server.subprotocol());
        } else if (server.isClosed()) {
            connection.refuse(CloseCode.RESTART, "the server restarts");
        } else if (!server.enter(address, connection)) {
            connection.refuse(CloseCode.NOT_ALLOWED, "too many connections");
        } else {
            properties.put(CONNECTION, connection);
            try {
                connection.open(server.acceptor(), peer(session, properties, address));
            } finally {
                connection.listen();
            }
        }
    }

    private @Nullable String address(Session session, Map<String, Object> properties) {
        String peer = (String) properties.get(EndpointConfigurator.ADDRESS);
        if (peer == null) {
            peer = PeerAddress.of(session);
        }
        TrustedProxy proxy = server.options().trustedProxy();
        return proxy == null ? peer : proxy.clientAddress(peer, headers(properties));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> headers(Map<String, Object> properties) {
        return (Map<String, List<String>>) properties.getOrDefault(EndpointConfigurator.HEADERS, Map.of());
    }

    private static PeerInfo peer(Session session, Map<String, Object> properties, @Nullable String address) {
        return new PeerInfo(
                session.isSecure() ? "wss" : "ws",
                address == null ? UNKNOWN : address,
                (String) properties.get(EndpointConfigurator.ORIGIN),
                session.isSecure());
    }

    /** What stands for an address that the container does not tell. */
    static final String UNKNOWN = "unknown";

    @Override
    public void onClose(Session session, CloseReason reason) {
        WebSocketConnection connection = connectionOf(session);
        if (connection != null) {
            connection.onSessionClosed(reason);
        }
    }

    @Override
    public void onError(Session session, Throwable problem) {
        WebSocketConnection connection = connectionOf(session);
        if (connection != null) {
            connection.onSessionFailed(problem);
        }
    }

    private static @Nullable WebSocketConnection connectionOf(Session session) {
        return (WebSocketConnection) session.getUserProperties().get(CONNECTION);
    }
}
