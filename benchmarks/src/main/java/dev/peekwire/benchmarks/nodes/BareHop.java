package dev.peekwire.benchmarks.nodes;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.json.JsonNodeCodec;
import dev.peekwire.protocol.ServerFrame;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/** Publisher, Redis, subscriber, and nothing else: as many bytes as a step has, on a connection each, as the bus has them. */
final class BareHop implements AutoCloseable {
    private static final String CHANNEL = "peekwire/{bench/0123456789abcdef01234567}/draft";
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .build();
    private final RedisClient client = RedisClient.create(resources);
    private final StatefulRedisConnection<String, byte[]> out;
    private final StatefulRedisPubSubConnection<String, byte[]> in;
    private final byte[] step = step();
    private final Queue<Long> written = new ConcurrentLinkedQueue<>();
    private final boolean sharded;
    private volatile LongConsumer onHeard = nanos -> {};

    BareHop(String uri) {
        out = client.connect(CODEC, RedisURI.create(uri));
        in = client.connectPubSub(CODEC, RedisURI.create(uri));
        sharded = !out.sync().info("server").contains("redis_version:6");
        in.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] bytes) {
                heard();
            }

            @Override
            public void smessage(String channel, byte[] bytes) {
                heard();
            }
        });
        if (sharded) {
            in.sync().ssubscribe(CHANNEL);
        } else {
            in.sync().subscribe(CHANNEL);
        }
    }

    private static byte[] step() {
        ServerFrame edit = new ServerFrame.PeekEdit(
                1, 100, 101, new TextEdit(Letters.at(), 1, Letters.letter(0)), Letters.check(0));
        return JsonNodeCodec.create()
                .encode(new DraftFrame.Step(
                        new NodeId("0123456789abcdef01234567"),
                        new NodeId("0123456789abcdef01234568"),
                        new ChatId("0123456789abcdef01234567"),
                        edit));
    }

    int bytes() {
        return step.length;
    }

    boolean sharded() {
        return sharded;
    }

    /** Who is told how long each took; on the connection's thread. */
    void tells(LongConsumer heardAfter) {
        onHeard = heardAfter;
    }

    void publish() {
        written.add(System.nanoTime());
        if (sharded) {
            out.async().spublish(CHANNEL, step);
        } else {
            out.async().publish(CHANNEL, step);
        }
    }

    private void heard() {
        long now = System.nanoTime();
        Long at = written.poll();
        if (at != null) {
            onHeard.accept(now - at);
        }
    }

    @Override
    public void close() {
        client.shutdown();
        resources.shutdown();
    }
}
