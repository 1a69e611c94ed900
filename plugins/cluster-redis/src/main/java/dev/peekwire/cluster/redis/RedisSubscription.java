package dev.peekwire.cluster.redis;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusInbox;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** A listener on a channel: hears nothing before the server has confirmed it, and a gap when it has confirmed it again. */
final class RedisSubscription implements BusSubscription {
    private final String name;
    private final BusInbox inbox;
    private final Executor executor;
    private final Consumer<RedisSubscription> onClose;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    /** Whether the server has confirmed it before; on the connection's thread. */
    private volatile boolean stood;

    RedisSubscription(
            String name, BusListener listener, Executor executor, long limit, Consumer<RedisSubscription> onClose) {
        this.name = name;
        this.inbox = new BusInbox(listener, executor, limit);
        this.executor = executor;
        this.onClose = onClose;
        inbox.suspend();
    }

    /** The channel's name at the server. */
    String name() {
        return name;
    }

    void hear(NodeFrame frame, int size) {
        inbox.frame(frame, size);
    }

    /** The connection is gone. */
    void lost() {
        inbox.suspend();
    }

    /** The server has confirmed it; called between what was published before and after. */
    void stands() {
        if (stood) {
            inbox.gap();
            return;
        }
        stood = true;
        inbox.resume();
        try {
            executor.execute(() -> ready.complete(null));
        } catch (RejectedExecutionException ending) {
            ready.complete(null);
        }
    }

    @Override
    public CompletionStage<Void> ready() {
        return ready.minimalCompletionStage();
    }

    @Override
    public void close() {
        inbox.close();
        ready.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the subscription is closed"));
        onClose.accept(this);
    }
}
