package dev.peekwire.cluster.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two connections to a server, one to publish and one to listen, that live and die together. All but
 * {@link #publish} is called on the bus's own thread.
 */
final class Link {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final StatefulRedisConnection<String, byte[]> out;
    private final StatefulRedisPubSubConnection<String, byte[]> in;
    private final Publishing publishing;
    private volatile boolean sharded;
    private volatile boolean closed;

    private Link(
            StatefulRedisConnection<String, byte[]> out,
            StatefulRedisPubSubConnection<String, byte[]> in,
            Publishing publishing) {
        this.out = out;
        this.in = in;
        this.publishing = publishing;
    }

    /** Connects; when one of the connections can't be had, the other is given up. */
    static CompletableFuture<Link> open(RedisClient client, RedisURI uri, Publishing publishing) {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> out =
                client.connectAsync(CODEC, uri).toCompletableFuture();
        CompletableFuture<StatefulRedisPubSubConnection<String, byte[]>> in =
                client.connectPubSubAsync(CODEC, uri).toCompletableFuture();
        return out.handle((one, failure) -> failure)
                .thenCombine(in.handle((other, failure) -> failure), (first, second) -> {
                    if (first == null && second == null) {
                        return new Link(out.join(), in.join(), publishing);
                    }
                    giveUp(first == null ? out.join() : null);
                    giveUp(second == null ? in.join() : null);
                    throw new IllegalStateException("no connection", first == null ? second : first);
                });
    }

    private static CompletableFuture<Void> giveUp(@Nullable StatefulConnection<?, ?> connection) {
        return connection == null ? CompletableFuture.completedFuture(null) : connection.closeAsync();
    }

    /** Tells what comes in, and when either connection has gone. */
    void begin(Audience audience, Consumer<String> onLost) {
        in.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] bytes) {
                hear(audience, channel, bytes);
            }

            @Override
            public void smessage(String channel, byte[] bytes) {
                hear(audience, channel, bytes);
            }
        });
        RedisConnectionStateListener listener = new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                onLost.accept("the connection broke");
            }
        };
        out.addListener(listener);
        in.addListener(listener);
        if (!out.isOpen() || !in.isOpen()) {
            onLost.accept("the connection broke");
        }
    }

    private void hear(Audience audience, String channel, byte[] bytes) {
        if (!closed) {
            audience.hear(channel, bytes);
        }
    }

    CompletionStage<String> info() {
        return out.async().info("server");
    }

    void sharded(boolean drafts) {
        sharded = drafts;
    }

    /** Both connections answer. */
    CompletableFuture<Void> ping() {
        List<CompletableFuture<?>> pongs = new ArrayList<>();
        pongs.add(out.async().ping().toCompletableFuture());
        pongs.add(in.async().ping().toCompletableFuture());
        return CompletableFuture.allOf(pongs.toArray(CompletableFuture[]::new));
    }

    CompletionStage<Boolean> publish(String channel, byte[] bytes) {
        int size = bytes.length + channel.length();
        return sharded && ChannelNames.isDraft(channel)
                ? publishing.publish(size, () -> out.async().spublish(channel, bytes))
                : publishing.publish(size, () -> out.async().publish(channel, bytes));
    }

    /** Completed on the connection's thread, between the messages before and after. */
    CompletionStage<Void> subscribe(String channel) {
        return sharded && ChannelNames.isDraft(channel)
                ? in.async().ssubscribe(channel)
                : in.async().subscribe(channel);
    }

    CompletionStage<Void> unsubscribe(String channel) {
        return sharded && ChannelNames.isDraft(channel)
                ? in.async().sunsubscribe(channel)
                : in.async().unsubscribe(channel);
    }

    /** Completed when both connections are gone. */
    CompletableFuture<Void> close() {
        closed = true;
        publishing.end();
        return CompletableFuture.allOf(giveUp(out), giveUp(in));
    }
}
