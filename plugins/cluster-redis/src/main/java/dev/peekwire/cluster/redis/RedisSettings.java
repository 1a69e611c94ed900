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
        @Nullable Executor executor) {}
