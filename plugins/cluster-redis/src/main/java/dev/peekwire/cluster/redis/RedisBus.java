package dev.peekwire.cluster.redis;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.json.JsonNodeCodec;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusState;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.NodeCodec;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The bus on Redis 6.2 or later, or Valkey: published messages only, no key is ever written. One connection publishes, one
 * listens. Drafts go by sharded channels where the server has them (Redis 7, Valkey). Thread-safe.
 *
 * <p>It connects by itself, and again after each loss, 50 ms to 2 s apart. It is down from the moment that a connection
 * breaks, or that the server has not answered for the time set ({@link RedisBusBuilder#silence}); nothing waits then: what
 * is published is lost, and said to be.
 *
 * @since 0.1.0
 */
public final class RedisBus implements ClusterBus {
    private final NodeCodec codec = JsonNodeCodec.create();
    private final RedisSettings settings;
    private final ChannelNames names;
    private final RedisClient client;
    private final ScheduledExecutorService thread;
    private final Executor callbacks;
    private final @Nullable RedisThreads own;
    private final BusState state;
    private final Lifeline lifeline;
    private final Set<RedisSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    RedisBus(RedisSettings settings) {
        this.settings = settings.bounded();
        this.names = new ChannelNames(settings.prefix());
        this.client = RedisThreads.client(settings);
        this.thread = RedisThreads.one();
        this.own = settings.executor() == null ? new RedisThreads() : null;
        this.callbacks = own == null ? Objects.requireNonNull(settings.executor()) : own.listeners();
        this.state = new BusState(callbacks);
        this.lifeline = new Lifeline(this.settings, client, thread, new Audience(codec), state);
        lifeline.begin();
    }

    /**
     * A bus with the defaults, which begins to connect. Returns before it is up.
     *
     * @param uri where, as {@code redis://user:password@host:6379} or {@code rediss://…} for TLS
     */
    public static RedisBus create(String uri) {
        return builder(RedisURI.create(uri)).build();
    }

    /**
     * A bus to be.
     *
     * @param uri where, and as whom; with TLS, Sentinel and time-outs as Lettuce has them
     */
    public static RedisBusBuilder builder(RedisURI uri) {
        return new RedisBusBuilder(uri);
    }

    @Override
    public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(frame, "frame");
        return closed || !up()
                ? CompletableFuture.completedStage(false)
                : lifeline.publish(names.of(channel), codec.encode(frame));
    }

    @Override
    public BusSubscription subscribe(BusChannel channel, BusListener listener) {
        RedisSubscription subscription =
                new RedisSubscription(names.of(channel), listener, callbacks, settings.listenerBuffer(), this::left);
        subscriptions.add(subscription);
        lifeline.attach(subscription);
        if (closed) {
            subscription.close();
        }
        return subscription;
    }

    private void left(RedisSubscription subscription) {
        if (subscriptions.remove(subscription)) {
            lifeline.detach(subscription);
        }
    }

    @Override
    public boolean up() {
        return state.up();
    }

    @Override
    public Watching watch(Watcher watcher) {
        return state.watch(watcher);
    }

    @Override
    public NodeCodec codec() {
        return codec;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        state.close();
        subscriptions.forEach(RedisSubscription::close);
        lifeline.close(() -> RedisThreads.end(client));
        if (own != null) {
            own.close();
        }
    }
}
