package dev.peekwire.internal.relay;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Another node as a viewer's connection: one frame is on its way at a time, and what gathers meanwhile goes as one step.
 * Thread-safe.
 */
final class BusConnection implements Connection {
    private final NodeId node;
    private final Function<ServerFrame, CompletionStage<Boolean>> publish;
    private final Consumer<BusConnection> broken;
    private final Deque<Object> waiting = new ArrayDeque<>(2);
    private boolean busy;
    private boolean closed;

    /**
     * To a node.
     *
     * @param publish sends a step to it
     * @param broken told once when a step was lost, or the draft gave the connection up
     */
    BusConnection(
            NodeId node, Function<ServerFrame, CompletionStage<Boolean>> publish, Consumer<BusConnection> broken) {
        this.node = node;
        this.publish = publish;
        this.broken = broken;
    }

    NodeId node() {
        return node;
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public String id() {
        return "node-" + node;
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return put(frame);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return put(frame);
    }

    private SendResult put(Object frame) {
        synchronized (this) {
            if (closed) {
                return SendResult.CLOSED;
            }
            if (frame instanceof LatestFrame && waiting.contains(frame)) {
                return SendResult.SUPERSEDED;
            }
            waiting.add(frame);
        }
        writeOn();
        return SendResult.QUEUED;
    }

    /** Goes on until a frame is on its way; its end calls again. */
    private void writeOn() {
        for (Object next = next(); next != null; next = next()) {
            SharedFrame frame = next instanceof LatestFrame latest ? latest.take() : (SharedFrame) next;
            if (frame == null) {
                written();
            } else if (!writtenNow(frame)) {
                return;
            }
        }
    }

    private synchronized @Nullable Object next() {
        if (busy || closed || waiting.isEmpty()) {
            return null;
        }
        busy = true;
        return waiting.remove();
    }

    private synchronized void written() {
        busy = false;
    }

    /** Answers whether the frame has left already. */
    private boolean writtenNow(SharedFrame frame) {
        CompletionStage<Boolean> sent = publish.apply((ServerFrame) frame.frame());
        if (sent.toCompletableFuture().isDone()) {
            return ended(sent.toCompletableFuture().join());
        }
        sent.thenAccept(ok -> {
            if (ended(ok)) {
                writeOn();
            }
        });
        return false;
    }

    private boolean ended(boolean ok) {
        written();
        if (!ok) {
            close(CloseCode.LOST, "a step was lost");
        }
        return ok;
    }

    @Override
    public void close(CloseCode code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        broken.accept(this);
    }
}
