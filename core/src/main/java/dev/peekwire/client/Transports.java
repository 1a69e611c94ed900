package dev.peekwire.client;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.util.Locale;
import java.util.ServiceLoader;

/** Finds the transport for a URI's scheme among the installed ones. */
final class Transports {
    private Transports() {}

    /**
     * A new transport for that scheme.
     *
     * @throws ChatException {@link ErrorCode#UNSUPPORTED} if none is installed
     */
    public static Transport find(URI uri) {
        return find(uri, ServiceLoader.load(Transport.class));
    }

    static Transport find(URI uri, Iterable<Transport> installed) {
        String scheme = uri.getScheme();
        if (scheme == null) {
            throw new ChatException(ErrorCode.UNSUPPORTED, "the desk's URI has no scheme, such as wss:");
        }
        String wanted = scheme.toLowerCase(Locale.ROOT);
        for (Transport transport : installed) {
            if (transport.schemes().contains(wanted)) {
                return transport;
            }
            transport.close();
        }
        throw new ChatException(ErrorCode.UNSUPPORTED, "no transport for " + wanted + ": " + advice(wanted));
    }

    private static String advice(String scheme) {
        return scheme.equals("ws") || scheme.equals("wss")
                ? "add the dependency dev.peekwire:peekwire-transport-websocket"
                : "install one, or give it to the client's builder";
    }
}
