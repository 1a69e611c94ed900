package dev.peekwire.transport.websocket;

import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The handshake: origin, subprotocol, no extensions, and what is known of the peer, which is carried to the session in
 * its user properties because nothing else is common to all containers. Overrides everything that would ask the
 * container's own default, so it works without one.
 */
final class EndpointConfigurator extends ServerEndpointConfig.Configurator {
    static final String ADDRESS = "dev.peekwire.address";
    static final String ORIGIN = "dev.peekwire.origin";
    static final String HEADERS = "dev.peekwire.headers";

    private final Endpoint endpoint;
    private final Set<String> allowedOrigins;
    private final boolean keepHeaders;

    EndpointConfigurator(Endpoint endpoint, WebSocketOptions options) {
        this.endpoint = endpoint;
        this.allowedOrigins = options.allowedOrigins();
        this.keepHeaders = options.trustedProxy() != null;
    }

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return origin == null || allowedOrigins.contains(origin);
    }

    /** The empty string is none; the endpoint then closes with a reason, which a failed handshake can't give. */
    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return supported.stream().filter(requested::contains).findFirst().orElse("");
    }

    /** None: frames are small, and compression costs memory per connection and leaks lengths. */
    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return List.of();
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Map<String, Object> properties = config.getUserProperties();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.getHeaders());
        putIfPresent(properties, ADDRESS, PeerAddress.of(properties));
        putIfPresent(properties, ORIGIN, first(headers.get("Origin")));
        putIfPresent(properties, HEADERS, keepHeaders ? headers : null);
    }

    private static void putIfPresent(Map<String, Object> properties, String key, @Nullable Object value) {
        if (value == null) {
            properties.remove(key);
        } else {
            properties.put(key, value);
        }
    }

    private static @Nullable String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpointClass) {
        return endpointClass.cast(endpoint);
    }
}
