package dev.peekwire.desk;

import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A client and its connection in one, without a wire: keeps all it is sent, can read slowly, and confirms erasures
 * unless told not to.
 */
final class TestClient implements Connection {
    private final DeskFixture fixture;
    private final String name;
    private final Deque<Object> waiting = new ArrayDeque<>();
    final List<ServerFrame> seen = new ArrayList<>();
    final Deque<ClientFrame> replies = new ArrayDeque<>();
    private final ConnectionListener listener;
    private boolean writing;
    boolean confirms = true;
    boolean reads = true;
    int backlog = 10_000;
    /** What the client does the moment it reads something. */
    Consumer<ServerFrame> onFrame = frame -> {};

    /** The frames as they came, to see whether two clients were given the same object. */
    final List<SharedFrame> shared = new ArrayList<>();

    CloseCode closed;

    TestClient(DeskFixture fixture, String name, String address) {
        this.fixture = fixture;
        this.name = name;
        this.listener = fixture.desk.acceptor().accept(this, new PeerInfo("test", address, null, true));
    }

    void sends(ClientFrame... frames) {
        for (ClientFrame frame : frames) {
            listener.onFrame(frame);
        }
        fixture.settle();
    }

    /** Sends without letting the desk's workers run. */
    void sendsOnly(ClientFrame frame) {
        listener.onFrame(frame);
    }

    ConnectionListener listener() {
        return listener;
    }

    void disconnects() {
        breaks();
        fixture.settle();
    }

    /** Disconnects without letting the desk's workers run. */
    void breaks() {
        if (closed == null) {
            closed = CloseCode.LOST;
            listener.onClosed(CloseCode.LOST, "cut");
        }
    }

    void readsAgain() {
        reads = true;
        writeAll();
        fixture.settle();
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return queue(frame, waiting.size() < backlog);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        if (closed == null && waiting.contains(frame)) {
            return SendResult.SUPERSEDED;
        }
        return queue(frame, true);
    }

    private SendResult queue(Object frame, boolean room) {
        if (closed != null) {
            return SendResult.CLOSED;
        }
        if (!room) {
            return SendResult.FULL;
        }
        waiting.add(frame);
        if (reads) {
            writeAll();
        }
        return SendResult.QUEUED;
    }

    /** One frame after another, also when making one queues the next. */
    private void writeAll() {
        if (!writing) {
            writing = true;
            for (Object next = waiting.poll(); next != null; next = waiting.poll()) {
                write(next);
            }
            writing = false;
        }
    }

    private void write(Object frame) {
        SharedFrame made = frame instanceof LatestFrame latest ? latest.take() : (SharedFrame) frame;
        if (made != null) {
            shared.add(made);
            received((ServerFrame) made.frame());
        }
    }

    private void received(ServerFrame frame) {
        seen.add(frame);
        onFrame.accept(frame);
        fixture.journal.add(new DeskFixture.Entry(name, frame));
        if (frame instanceof ServerFrame.PeekErase erase && confirms) {
            replies.add(new AgentFrame.Erased(erase.erasure()));
        }
    }

    boolean replied() {
        ClientFrame reply = replies.poll();
        if (reply != null && closed == null) {
            fixture.journal.add(new DeskFixture.Entry(name, reply));
            listener.onFrame(reply);
        }
        return reply != null;
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (closed == null) {
            closed = code;
            waiting.clear();
            fixture.later(() -> listener.onClosed(code, reason));
        }
    }

    <T extends Frame> Stream<T> all(Class<T> type) {
        return seen.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends Frame> Optional<T> last(Class<T> type) {
        return all(type).reduce((a, b) -> b);
    }

    <T extends Frame> T latest(Class<T> type) {
        Supplier<AssertionError> none =
                () -> new AssertionError(name + " saw no " + type.getSimpleName() + " in " + seen);
        return last(type).orElseThrow(none);
    }

    @Override
    public String toString() {
        return name;
    }
}
