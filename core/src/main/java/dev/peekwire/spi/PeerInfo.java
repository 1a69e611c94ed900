package dev.peekwire.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a transport knows of a peer before the first frame.
 *
 * @param scheme the transport's scheme, for example {@code wss}
 * @param address the peer's network address as text, or {@code local}; never taken from a header
 * @param origin the {@code Origin} a browser sent, null for other clients
 * @param secure whether the wire is encrypted
 * @since 0.1.0
 */
public record PeerInfo(String scheme, String address, @Nullable String origin, boolean secure) {
    /** Validates. */
    public PeerInfo {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(address, "address");
    }
}
