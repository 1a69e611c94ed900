package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.Redis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.atomic.LongAdder;

/** Listens on all channels, to know that drafts went where they must not stay. */
final class DraftSpy implements AutoCloseable {
    private final RedisClient client;
    private final LongAdder drafts = new LongAdder();

    DraftSpy(Redis redis, String mark) {
        client = RedisClient.create(redis.uri().toString());
        StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub(StringCodec.ASCII);
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String pattern, String channel, String message) {
                if (message.contains(mark)) {
                    drafts.increment();
                }
            }
        });
        connection.sync().psubscribe("*");
    }

    /** How many frames with drafts were heard. */
    long drafts() {
        return drafts.sum();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
