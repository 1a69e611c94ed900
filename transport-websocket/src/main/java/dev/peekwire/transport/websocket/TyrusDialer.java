package dev.peekwire.transport.websocket;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.glassfish.tyrus.client.auth.AuthenticationException;
import org.glassfish.tyrus.core.HandshakeException;
import org.jspecify.annotations.Nullable;

/** All that is Tyrus's own: how it is set up, how it connects, what its failures mean. */
final class TyrusDialer {
    private static final List<Integer> COME_BACK = List.of(404, 408, 425, 429);

    private final String subprotocol;
    private final ClientManager plain;
    /** A manager of its own: one that is given TLS speaks it to {@code ws} addresses too. */
    private final ClientManager secure;

    TyrusDialer(String subprotocol, WebSocketOptions options, int maxIncoming, @Nullable SSLContext context) {
        this.subprotocol = subprotocol;
        this.plain = client(options, maxIncoming);
        this.secure = client(options, maxIncoming);
        secure.getProperties().put(ClientProperties.SSL_ENGINE_CONFIGURATOR, tls(context));
    }

    private static ClientManager client(WebSocketOptions options, int maxIncoming) {
        ClientManager client = ClientManager.createClient();
        // Here and not in the session: see Closer.
        client.setDefaultMaxSessionIdleTimeout(options.idleTimeout().toMillis());
        Map<String, Object> properties = client.getProperties();
        // Without it every connection has selector and worker threads of its own.
        properties.put(ClientProperties.SHARED_CONTAINER, true);
        properties.put(
                ClientProperties.HANDSHAKE_TIMEOUT,
                Math.toIntExact(options.connectTimeout().toMillis()));
        properties.put(ClientProperties.INCOMING_BUFFER_SIZE, maxIncoming + 1024);
        properties.put(ClientProperties.REDIRECT_ENABLED, false);
        return client;
    }

    private static SslEngineConfigurator tls(@Nullable SSLContext given) {
        try {
            SSLContext context = given == null ? SSLContext.getDefault() : given;
            return new SslEngineConfigurator(context, true, false, false).setHostVerificationEnabled(true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no default TLS context", e);
        }
    }

    /**
     * Connects; blocks at most the connect time-out.
     *
     * @throws ChatException with the code that {@link dev.peekwire.spi.Transport#connect} promises
     */
    void dial(URI uri, Endpoint endpoint) {
        ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                .preferredSubprotocols(List.of(subprotocol))
                .extensions(List.<Extension>of())
                .configurator(new NoOrigin())
                .build();
        try {
            (uri.getScheme().equalsIgnoreCase("wss") ? secure : plain).connectToServer(endpoint, config, uri);
        } catch (DeploymentException | IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    private static ChatException failure(Exception problem) {
        int status = status(problem);
        if (status >= 300 && status < 500 && !COME_BACK.contains(status)) {
            return new ChatException(ErrorCode.FORBIDDEN, "the server refused with HTTP status " + status, problem);
        }
        String what = status == 0 ? "the server can't be reached" : "the server answered with HTTP status " + status;
        return new ChatException(ErrorCode.UNAVAILABLE, what, problem);
    }

    private static int status(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException) {
                return 401;
            }
            if (cause instanceof HandshakeException refused) {
                return refused.getHttpStatusCode();
            }
        }
        return 0;
    }

    /** Tyrus claims the server's own origin; only a browser has one. */
    private static final class NoOrigin extends ClientEndpointConfig.Configurator {
        @Override
        public void beforeRequest(Map<String, List<String>> headers) {
            headers.keySet().removeIf("Origin"::equalsIgnoreCase);
        }
    }
}
