package dev.peekwire.cluster.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a bus works.
 *
 * @param uri where Redis is, and as whom
 * @param ssl what is trusted over TLS; null for the JDK's defaults
 * @param prefix what all channels begin with
 * @param sharded whether drafts go by sharded channels; null to ask the server
 * @param publishBuffer how many bytes wait to be published at most
 * @param listenerBuffer how many bytes wait for one listener at most
 * @param heartbeat how often the server is asked for a sign of life
 * @param silence how long it may take to give one
 * @param executor calls listeners and watchers; null for threads of the bus's own
 */
record RedisSettings(
        RedisURI uri,
        @Nullable SslOptions ssl,
        String prefix,
        @Nullable Boolean sharded,
        long publishBuffer,
        long listenerBuffer,
        Duration heartbeat,
        Duration silence,
        @Nullable Executor executor) {
    private static final Duration LEAST_CONNECTING = Duration.ofSeconds(5);

    /** How long connecting may take: the first time, much is loaded. */
    Duration connecting() {
        Duration thrice = silence.multipliedBy(3);
        return thrice.compareTo(LEAST_CONNECTING) < 0 ? LEAST_CONNECTING : thrice;
    }

    /** With a copy of the address, whose time-out is that of connecting. */
    RedisSettings bounded() {
        RedisURI copy = RedisURI.builder(uri).withTimeout(connecting()).build();
        return new RedisSettings(
                copy, ssl, prefix, sharded, publishBuffer, listenerBuffer, heartbeat, silence, executor);
    }
}
