package dev.peekwire.bus.memory;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusInbox;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A listener on a channel of the hub. */
final class MemorySubscription implements BusSubscription {
    private static final int MOST_WAITING = 1_024;

    /** A frame is passed by reference, so each counts the same, whatever it holds. */
    private static final int EACH = 512;

    private final MemoryBus bus;
    private final BusChannel channel;
    private final BusInbox inbox;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    MemorySubscription(MemoryBus bus, BusChannel channel, BusListener listener) {
        this.bus = bus;
        this.channel = Objects.requireNonNull(channel, "channel");
        this.inbox = new BusInbox(listener, bus.hub().executor(), (long) MOST_WAITING * EACH);
    }

    BusChannel channel() {
        return channel;
    }

    void hear(NodeFrame frame) {
        inbox.frame(frame, EACH - BusInbox.OVERHEAD);
    }

    /** Stands now, or not: one that stands again may have missed something. */
    void stands(boolean now) {
        if (!now) {
            inbox.suspend();
        } else if (ready.isDone()) {
            inbox.gap();
        } else {
            inbox.resume();
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
        bus.left(this);
        ready.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the subscription is closed"));
    }
}
