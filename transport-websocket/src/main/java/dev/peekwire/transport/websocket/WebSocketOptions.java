package dev.peekwire.transport.websocket;

import dev.peekwire.spi.Outbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a WebSocket server or client allows. Immutable; every limit has a safe default.
 *
 * @since 0.1.0
 */
public final class WebSocketOptions {
    private final int maxFrame;
    private final int backlog;
    private final Duration writeTimeout;
    private final Duration closeTimeout;
    private final Duration connectTimeout;
    private final Duration idleTimeout;
    private final int maxConnections;
    private final int maxConnectionsPerAddress;
    private final Set<String> allowedOrigins;
    private final @Nullable TrustedProxy trustedProxy;
    private final Outbox.Limits limits;

    private WebSocketOptions(Builder builder) {
        maxFrame = builder.maxFrame;
        backlog = builder.backlog;
        writeTimeout = builder.writeTimeout;
        closeTimeout = builder.closeTimeout;
        connectTimeout = builder.connectTimeout;
        idleTimeout = builder.idleTimeout;
        maxConnections = builder.maxConnections;
        maxConnectionsPerAddress = builder.maxConnectionsPerAddress;
        allowedOrigins = builder.allowedOrigins;
        trustedProxy = builder.trustedProxy;
        Outbox.Limits other = Outbox.Limits.DEFAULT;
        limits = new Outbox.Limits(
                backlog, other.backlogFrames(), other.batchBytes(), other.batchFrames(), writeTimeout, closeTimeout);
    }

    /** Begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The defaults: no browser may connect. */
    public static WebSocketOptions defaults() {
        return builder().build();
    }

    /** Largest incoming text message in UTF-8 bytes; 64 KiB. */
    public int maxFrame() {
        return maxFrame;
    }

    /** How many bytes may wait to be written to one connection; 1 MiB. */
    public int backlog() {
        return backlog;
    }

    /** What the outbox of a connection keeps to. A batch fits a client's smallest buffer and a container's own. */
    Outbox.Limits limits() {
        return limits;
    }

    /** How long one write may take before the connection is given up; 10 s. */
    public Duration writeTimeout() {
        return writeTimeout;
    }

    /** How long an end may take before it is forced; 2 s. */
    public Duration closeTimeout() {
        return closeTimeout;
    }

    /** How long a client's connect and handshake may take; 10 s. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * After which silence the container may end a connection; 5 min, zero is never. A net under the desk's heartbeat,
     * so it must be well above it. A Tyrus server keeps to its container's own setting instead, which is never.
     */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /** How many connections one server takes; 10,000. */
    public int maxConnections() {
        return maxConnections;
    }

    /** How many of them from one address; 100, because offices and schools share one. */
    public int maxConnectionsPerAddress() {
        return maxConnectionsPerAddress;
    }

    /** From which origins browsers may connect, in a browser's spelling; none. */
    public Set<String> allowedOrigins() {
        return allowedOrigins;
    }

    /** Who says the client's address when a proxy stands before the server; null when none does. */
    public @Nullable TrustedProxy trustedProxy() {
        return trustedProxy;
    }

    /**
     * Makes {@link WebSocketOptions}. Not thread-safe. Every method throws {@link IllegalArgumentException} for a
     * value that makes no sense.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private int maxFrame = 64 * 1024;
        private int backlog = 1024 * 1024;
        private Duration writeTimeout = Duration.ofSeconds(10);
        private Duration closeTimeout = Duration.ofSeconds(2);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration idleTimeout = Duration.ofMinutes(5);
        private int maxConnections = 10_000;
        private int maxConnectionsPerAddress = 100;
        private Set<String> allowedOrigins = Set.of();
        private @Nullable TrustedProxy trustedProxy;

        private Builder() {}

        /** See {@link WebSocketOptions#maxFrame()}; 1 KiB to 1 MiB. */
        public Builder maxFrame(int bytes) {
            require(bytes >= 1024 && bytes <= 1024 * 1024, "maxFrame must be 1 KiB to 1 MiB");
            maxFrame = bytes;
            return this;
        }

        /** See {@link WebSocketOptions#backlog()}; at least 64 KiB, the largest frame of a desk. */
        public Builder backlog(int bytes) {
            require(bytes >= 64 * 1024, "backlog must be at least 64 KiB");
            backlog = bytes;
            return this;
        }

        /** See {@link WebSocketOptions#writeTimeout()}. */
        public Builder writeTimeout(Duration timeout) {
            writeTimeout = positive(timeout, "writeTimeout");
            return this;
        }

        /** See {@link WebSocketOptions#closeTimeout()}. */
        public Builder closeTimeout(Duration timeout) {
            closeTimeout = positive(timeout, "closeTimeout");
            return this;
        }

        /** See {@link WebSocketOptions#connectTimeout()}. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = positive(timeout, "connectTimeout");
            return this;
        }

        /** See {@link WebSocketOptions#idleTimeout()}. */
        public Builder idleTimeout(Duration timeout) {
            require(!timeout.isNegative(), "idleTimeout must not be negative");
            idleTimeout = timeout;
            return this;
        }

        /** See {@link WebSocketOptions#maxConnections()}. */
        public Builder maxConnections(int connections) {
            require(connections > 0, "maxConnections must be positive");
            maxConnections = connections;
            return this;
        }

        /** See {@link WebSocketOptions#maxConnectionsPerAddress()}. */
        public Builder maxConnectionsPerAddress(int connections) {
            require(connections > 0, "maxConnectionsPerAddress must be positive");
            maxConnectionsPerAddress = connections;
            return this;
        }

        /**
         * The origins of the pages that may connect, each scheme, host and port, for example
         * {@code https://shop.example}. There is no wildcard: each origin is listed.
         */
        public Builder allowedOrigins(String... origins) {
            allowedOrigins = Arrays.stream(origins).map(Origins::canonical).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /** See {@link TrustedProxy}. */
        public Builder trustedProxy(TrustedProxy proxy) {
            trustedProxy = proxy;
            return this;
        }

        /** The options as they are set now. */
        public WebSocketOptions build() {
            return new WebSocketOptions(this);
        }

        private static Duration positive(Duration value, String name) {
            require(!value.isNegative() && !value.isZero(), name + " must be positive");
            return value;
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
