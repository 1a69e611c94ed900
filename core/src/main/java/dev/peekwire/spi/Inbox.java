package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receiving half of a connection: it keeps the rules of {@link ConnectionListener} for a transport whose reader and
 * whose end come on different threads. Begin with {@link #open}. One thread at a time calls {@link #open},
 * {@link #frame} and {@link #text}; {@link #closed} may come from any, at any time, from within a listener's call too.
 *
 * @since 0.1.0
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final int MAX_REASON = 120;

    private final Connection connection;
    private @Nullable ConnectionListener listener;

    private boolean busy;
    private boolean failed;
    private @Nullable Runnable ending;

    /** For that connection, which is closed with {@link CloseCode#INTERNAL} when its listener throws. */
    public Inbox(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Asks the acceptor for the listener. An end that comes meanwhile is told afterwards.
     *
     * @param acceptor asked once
     * @param peer what is known of the peer
     */
    public void open(Acceptor acceptor, PeerInfo peer) {
        call(() -> listener = Objects.requireNonNull(acceptor.accept(connection, peer), "the acceptor's listener"));
    }

    /** Tells of a frame, unless the connection has ended. */
    public void frame(Frame frame) {
        call(() -> listener().onFrame(frame));
    }

    /**
     * Tells of the frames in a message, or that it is malformed.
     *
     * @param text one message from the wire
     * @param codec what reads it
     */
    public void text(String text, FrameCodec codec) {
        List<Frame> frames;
        try {
            frames = codec.decode(text);
        } catch (MalformedFrameException e) {
            call(() -> listener().onMalformed(e));
            return;
        } catch (RuntimeException e) {
            fail("A codec", e);
            return;
        }
        frames.forEach(this::frame);
    }

    /** Tells the end: once, when no other call runs, and nothing after it. The first call counts; of the reason, 120 UTF-8 bytes. */
    public void closed(CloseCode code, String reason) {
        Runnable end = () -> end(code, Utf8.cut(reason, MAX_REASON));
        synchronized (this) {
            if (ending != null) {
                return;
            }
            ending = end;
            if (busy) {
                return;
            }
        }
        end.run();
    }

    private ConnectionListener listener() {
        return Objects.requireNonNull(listener, "open comes first");
    }

    private void call(Runnable call) {
        if (!enter()) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            fail("A listener", e);
        }
        leave();
    }

    private synchronized boolean enter() {
        if (ending != null || failed) {
            return false;
        }
        busy = true;
        return true;
    }

    private void leave() {
        Runnable end;
        synchronized (this) {
            busy = false;
            end = ending;
        }
        if (end != null) {
            end.run();
        }
    }

    private void fail(String who, Throwable e) {
        LOG.error("{} threw; connection {} is closed: {}", who, connection.id(), Defect.of(e));
        synchronized (this) {
            failed = true;
        }
        connection.close(CloseCode.INTERNAL, who + " failed");
    }

    private void end(CloseCode code, String reason) {
        ConnectionListener told = listener;
        try {
            if (told != null) {
                told.onClosed(code, reason);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("A listener threw at the end of connection {}: {}", connection.id(), Defect.of(e));
        }
    }
}
