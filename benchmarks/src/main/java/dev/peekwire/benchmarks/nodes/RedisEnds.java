package dev.peekwire.benchmarks.nodes;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.function.Consumer;

/** Lettuce and nothing else: a connection that publishes and one that listens, as a bus has them. */
final class RedisEnds implements AutoCloseable {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client = RedisClient.create(resources);
    private final StatefulRedisConnection<String, byte[]> out;
    private final StatefulRedisPubSubConnection<String, byte[]> in;
    private final boolean sharded;

    RedisEnds(String uri) {
        out = client.connect(CODEC, RedisURI.create(uri));
        in = client.connectPubSub(CODEC, RedisURI.create(uri));
        sharded = !out.sync().info("server").contains("redis_version:6");
    }

    boolean sharded() {
        return sharded;
    }

    void publish(String channel, byte[] bytes) {
        if (sharded) {
            out.async().spublish(channel, bytes);
        } else {
            out.async().publish(channel, bytes);
        }
    }

    /** Listens from now on, on the connection's thread; to one channel. */
    void hear(String channel, Consumer<byte[]> listener) {
        in.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, byte[] bytes) {
                listener.accept(bytes);
            }

            @Override
            public void smessage(String from, byte[] bytes) {
                listener.accept(bytes);
            }
        });
        if (sharded) {
            in.sync().ssubscribe(channel);
        } else {
            in.sync().subscribe(channel);
        }
    }

    @Override
    public void close() {
        client.shutdown();
        resources.shutdown();
    }
}
