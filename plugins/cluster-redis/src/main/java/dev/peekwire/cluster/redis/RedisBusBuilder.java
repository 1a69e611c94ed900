package dev.peekwire.cluster.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RedisBus} to be. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RedisBusBuilder {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._~:-]{1,64}");
    private static final long LEAST_BUFFER = 128 * 1024;

    private final RedisURI uri;
    private @Nullable SslOptions ssl;
    private String prefix = "peekwire";
    private @Nullable Boolean sharded;
    private long publishBuffer = 8L << 20;
    private long listenerBuffer = 8L << 20;
    private Duration heartbeat = Duration.ofMillis(500);
    private Duration silence = Duration.ofSeconds(2);
    private @Nullable Executor executor;

    RedisBusBuilder(RedisURI uri) {
        this.uri = Objects.requireNonNull(uri, "uri");
    }

    /** Which certificates are trusted over TLS, and the client's own; by default what the JDK trusts. */
    public RedisBusBuilder ssl(SslOptions options) {
        ssl = Objects.requireNonNull(options, "options");
        return this;
    }

    /**
     * What all channels begin with; by default {@code peekwire}. All nodes of a desk have the same.
     *
     * @param text 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
     */
    public RedisBusBuilder prefix(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new IllegalArgumentException("prefix: 1 to 64 characters of A-Z a-z 0-9 . _ ~ : - are allowed");
        }
        prefix = text;
        return this;
    }

    /**
     * Whether drafts go by sharded channels. By default the server is asked, by {@code INFO server}: yes from Redis 7 on, and
     * on Valkey, but not in a Redis Cluster. All nodes of a desk must have the same; who says it here needs no
     * leave for {@code INFO}.
     */
    public RedisBusBuilder sharded(boolean drafts) {
        sharded = drafts;
        return this;
    }

    /**
     * How much waits to be taken by the server, beyond which frames are lost; by default 8 MiB.
     *
     * @param bytes at least 128 KiB
     */
    public RedisBusBuilder publishBuffer(long bytes) {
        publishBuffer = buffer("publishBuffer", bytes);
        return this;
    }

    /**
     * How much waits for one listener, beyond which it is told a gap; by default 8 MiB.
     *
     * @param bytes at least 128 KiB
     */
    public RedisBusBuilder listenerBuffer(long bytes) {
        listenerBuffer = buffer("listenerBuffer", bytes);
        return this;
    }

    /** How often the server is asked for a sign of life; by default each 500 ms. */
    public RedisBusBuilder heartbeat(Duration every) {
        heartbeat = positive("heartbeat", every);
        return this;
    }

    /**
     * How long the server may take to answer before the bus counts as down; by default 2 s. A silent server is noticed
     * within this and two heartbeats. Connecting may take thrice as long, and 5 s at least.
     */
    public RedisBusBuilder silence(Duration atMost) {
        silence = positive("silence", atMost);
        return this;
    }

    /**
     * What calls listeners and watchers; by default threads of the bus's own, twice as many as processors and at least 4.
     *
     * @param threads must not run tasks inside the call; is not shut down by the bus
     */
    public RedisBusBuilder executor(Executor threads) {
        executor = Objects.requireNonNull(threads, "threads");
        return this;
    }

    /** The bus, which begins to connect; returns before it is up. */
    public RedisBus build() {
        return new RedisBus(new RedisSettings(
                uri, ssl, prefix, sharded, publishBuffer, listenerBuffer, heartbeat, silence, executor));
    }

    private static long buffer(String name, long bytes) {
        if (bytes < LEAST_BUFFER) {
            throw new IllegalArgumentException(name + ": " + bytes + ", at least " + LEAST_BUFFER);
        }
        return bytes;
    }

    private static Duration positive(String name, Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException(name + ": " + time + ", at least 1 ms");
        }
        return time;
    }
}
