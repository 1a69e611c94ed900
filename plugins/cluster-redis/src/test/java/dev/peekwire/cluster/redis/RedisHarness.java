package dev.peekwire.cluster.redis;

import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.tck.bus.BusHarness;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A real server; the bus is told to be quick in noticing. */
final class RedisHarness implements BusHarness {
    private final RealRedis redis;
    private final boolean sharded;

    RedisHarness(RealRedis redis, boolean sharded) {
        this.redis = redis;
        this.sharded = sharded;
    }

    @Override
    public ClusterBus join() {
        return RedisBus.builder(redis.uri())
                .heartbeat(Duration.ofMillis(200))
                .silence(Duration.ofSeconds(6))
                .build();
    }

    @Override
    public void down() throws InterruptedException {
        redis.kill();
    }

    @Override
    public void up() throws Exception {
        redis.start();
    }

    @Override
    public boolean freeze() throws Exception {
        redis.pause();
        return true;
    }

    @Override
    public void thaw() throws Exception {
        redis.resume();
    }

    @Override
    public boolean publishRaw(BusChannel channel, byte[] bytes) {
        byte[] name = new ChannelNames("peekwire").of(channel).getBytes(StandardCharsets.UTF_8);
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE)) {
            return (isDraft(channel) && sharded
                            ? connection.sync().spublish(name, bytes)
                            : connection.sync().publish(name, bytes))
                    >= 0;
        }
    }

    private static boolean isDraft(BusChannel channel) {
        return channel.kind() == BusChannel.Kind.DRAFT || channel.kind() == BusChannel.Kind.STEPS;
    }

    @Override
    public String kept() {
        return redis.kept();
    }

    @Override
    public void close() throws Exception {
        if (redis.alive()) {
            redis.resume();
        } else {
            redis.start();
        }
    }
}
