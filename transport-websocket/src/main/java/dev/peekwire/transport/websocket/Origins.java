package dev.peekwire.transport.websocket;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Origins (RFC 6454) in the one spelling that browsers send: lower case, no default port, nothing after it. */
final class Origins {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Origins() {}

    /**
     * The origin in a browser's spelling.
     *
     * @throws IllegalArgumentException if it is not scheme, host and perhaps port
     */
    static String canonical(String origin) {
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException e) {
            throw notAnOrigin(origin);
        }
        if (!isBare(uri)) {
            throw notAnOrigin(origin);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (isDefaultPort(scheme, uri.getPort()) ? "" : ":" + uri.getPort());
    }

    private static boolean isBare(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static boolean isDefaultPort(String scheme, int port) {
        return port == -1 || port == (scheme.equals("https") ? 443 : 80);
    }

    private static IllegalArgumentException notAnOrigin(String origin) {
        return new IllegalArgumentException(
                "not an origin of the form https://host[:port], without path or wildcard: " + origin);
    }
}
