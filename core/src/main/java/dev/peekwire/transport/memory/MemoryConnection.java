package dev.peekwire.transport.memory;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Inbox;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One side of a connection. It owns the pipe that it reads from and sends into its peer's. */
final class MemoryConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryConnection.class);
    private static final AtomicLong IDS = new AtomicLong();

    private final String id = "memory-" + IDS.incrementAndGet();
    private final Executor executor;
    private final Consumer<MemoryConnection> onEnd;
    private final Inbox inbox = new Inbox(this);
    private final Pipe incoming;
    private @Nullable MemoryConnection peer;

    MemoryConnection(Executor executor, int limit, Consumer<MemoryConnection> onEnd) {
        this.executor = executor;
        this.onEnd = onEnd;
        this.incoming = new Pipe(this, executor, limit);
    }

    static void join(MemoryConnection one, MemoryConnection other) {
        one.peer = other;
        other.peer = one;
    }

    void open(Acceptor acceptor, PeerInfo info) {
        inbox.open(acceptor, info);
        incoming.resume();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return outgoing().add(frame);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return outgoing().add(frame);
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (outgoing().end(code, reason)) {
            incoming.cut();
            executor.execute(() -> ended(code, reason));
        }
    }

    /** Breaks both directions; neither side can tell the other why. */
    void cut() {
        MemoryConnection other = Objects.requireNonNull(peer, "peer");
        incoming.cut();
        outgoing().cut();
        executor.execute(() -> ended(CloseCode.LOST, "disconnected"));
        executor.execute(() -> other.ended(CloseCode.LOST, "disconnected"));
    }

    void pause() {
        incoming.pause();
    }

    void resume() {
        incoming.resume();
    }

    void hear(SharedFrame frame) {
        inbox.frame(frame.frame());
    }

    void hear(LatestFrame latest) {
        SharedFrame frame;
        try {
            frame = latest.take();
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "A latest frame could not be made; connection {} is closed: {}",
                    id,
                    e.getClass().getName());
            close(CloseCode.INTERNAL, "a latest frame could not be made");
            return;
        }
        if (frame != null) {
            hear(frame);
        }
    }

    void endedByPeer(CloseCode code, String reason) {
        outgoing().cut();
        ended(code, reason);
    }

    private void ended(CloseCode code, String reason) {
        onEnd.accept(this);
        inbox.closed(code, reason);
    }

    private Pipe outgoing() {
        return Objects.requireNonNull(peer, "peer").incoming;
    }
}
