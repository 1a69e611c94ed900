package dev.peekwire.client;

import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The client's connection as seen from the far end: what came, and how to answer. */
final class FakePeer implements Connection {
    final List<ClientFrame> received = new ArrayList<>();
    final Set<LatestFrame> waiting = new LinkedHashSet<>();
    Consumer<ClientFrame> onFrame = frame -> {};
    CloseCode closedByClient;
    boolean acknowledges = true;
    boolean slow;
    boolean full;
    private final Acceptor acceptor;
    private ConnectionListener listener;
    private boolean ended;

    FakePeer(Acceptor acceptor) {
        this.acceptor = acceptor;
    }

    void begin() {
        listener = acceptor.accept(this, FakeDesk.info());
    }

    void tell(ServerFrame frame) {
        listener.onFrame(frame);
    }

    void malformed(dev.peekwire.spi.MalformedFrameException problem) {
        listener.onMalformed(problem);
    }

    void drop(CloseCode code) {
        ended = true;
        listener.onClosed(code, "dropped");
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public SendResult send(SharedFrame frame) {
        if (ended) {
            return SendResult.CLOSED;
        }
        if (full) {
            return SendResult.FULL;
        }
        take((ClientFrame) frame.frame());
        return SendResult.QUEUED;
    }

    @Override
    public SendResult send(LatestFrame frame) {
        if (ended) {
            return SendResult.CLOSED;
        }
        if (slow) {
            return waiting.add(frame) ? SendResult.QUEUED : SendResult.SUPERSEDED;
        }
        write(frame);
        return SendResult.QUEUED;
    }

    /** The slow link can write again. */
    void drain() {
        List<LatestFrame> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(this::write);
    }

    private void write(LatestFrame frame) {
        SharedFrame made = frame.take();
        if (made != null) {
            take((ClientFrame) made.frame());
        }
    }

    private void take(ClientFrame frame) {
        received.add(frame);
        onFrame.accept(frame);
        if (acknowledges
                && frame instanceof ClientFrame.Draft draft
                && draft.update().ack()) {
            tell(new ServerFrame.DraftAck(draft.channel(), draft.update().seq()));
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (!ended) {
            ended = true;
            closedByClient = code;
            if (listener != null) {
                listener.onClosed(code, reason);
            }
        }
    }

    <T extends ClientFrame> List<T> all(Class<T> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends ClientFrame> T last(Class<T> type) {
        List<T> all = all(type);
        return all.get(all.size() - 1);
    }
}
