package dev.peekwire.transport.websocket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the client's address from what a reverse proxy of one's own added to the handshake. Without one, no header is
 * ever believed. Thread-safe; called during the handshake, so it neither blocks nor throws.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TrustedProxy {
    /**
     * The address to count the connection under. It MUST answer {@code peer} unless {@code peer} is a proxy that
     * overwrites the header read here; anybody can send any header.
     *
     * @param peer the network peer's address, null where the container does not tell it
     * @param headers the handshake's headers; names compare without regard to case
     * @return the client's address, or null if it can't be known
     */
    @Nullable String clientAddress(@Nullable String peer, Map<String, List<String>> headers);
}
