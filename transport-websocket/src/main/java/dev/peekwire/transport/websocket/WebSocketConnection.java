package dev.peekwire.transport.websocket;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Inbox;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.Outbox;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session as a {@link Connection}, on the server and on the client. */
final class WebSocketConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);
    private static final AtomicLong IDS = new AtomicLong();
    private static final int MOST_BYTES_PER_CHAR = 3;

    private final long number = IDS.incrementAndGet();
    private final Session session;
    private final Wiring wiring;
    private final int maxIncoming;
    private final Outbox outbox;
    private final Inbox inbox = new Inbox(this);
    private volatile @Nullable CountDownLatch listening = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    /** The end that this side asked for first; then what the container tells does not matter. */
    private final AtomicReference<@Nullable Ending> asked = new AtomicReference<>();

    private volatile Runnable onEnded = () -> {};

    WebSocketConnection(Session session, Wiring wiring, int maxIncoming) {
        this.session = session;
        this.wiring = wiring;
        this.maxIncoming = maxIncoming;
        SessionWire wire = new SessionWire(session, wiring.closer(), this::onClosing, this::onAborted);
        this.outbox = new Outbox(wiring.codec(), wiring.options().limits(), wiring.scheduler(), wire);
        wiring.closer().prepare(session, wiring.options().idleTimeout());
        session.setMaxTextMessageBufferSize(maxIncoming);
    }

    /** Whom else to tell of the end; set before {@link #open}. */
    void onEnded(Runnable action) {
        onEnded = action;
    }

    /**
     * Asks the acceptor; called once, inside {@code onOpen}, or else {@link #refuse}. What arrives waits for
     * {@link #listen}: Tyrus hands messages over, or loses them, while {@code onOpen} still runs.
     *
     * @throws IllegalStateException if the session has ended already; then the acceptor was not asked
     */
    void open(Acceptor acceptor, PeerInfo peer) {
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) this::onText);
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (part, last) -> onBinary());
        inbox.open(acceptor, peer);
    }

    /** Tells what arrives from now on, and what has arrived. */
    void listen() {
        CountDownLatch gate = listening;
        if (gate != null) {
            listening = null;
            gate.countDown();
        }
    }

    private boolean awaitListening() {
        try {
            CountDownLatch gate = listening;
            if (gate != null) {
                gate.await();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(CloseCode.INTERNAL, "interrupted");
            return false;
        }
    }

    /** Ends what nobody was told of. */
    void refuse(CloseCode code, String reason) {
        LOG.debug("{} is refused: {}, {}", id(), code, reason);
        close(code, reason);
    }

    @Override
    public String id() {
        return "ws-" + number;
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return outbox.send(frame);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return outbox.send(frame);
    }

    @Override
    public void close(CloseCode code, String reason) {
        asked.compareAndSet(null, new Ending(code, reason));
        outbox.close(code, reason);
    }

    private void onText(String text) {
        if (isTooBig(text)) {
            close(CloseCode.TOO_BIG, "a message may have " + maxIncoming + " bytes");
        } else if (awaitListening()) {
            inbox.text(text, wiring.codec());
        }
    }

    private boolean isTooBig(String text) {
        return text.length() > maxIncoming / MOST_BYTES_PER_CHAR
                && text.getBytes(StandardCharsets.UTF_8).length > maxIncoming;
    }

    private void onBinary() {
        close(CloseCode.PROTOCOL_ERROR, "text messages only");
    }

    private void onClosing(CloseCode code, String reason) {
        asked.compareAndSet(null, new Ending(code, reason));
        wiring.scheduler().after(wiring.options().closeTimeout(), () -> giveUp(code, reason));
    }

    private void giveUp(CloseCode code, String reason) {
        if (!over.get()) {
            wiring.closer().drop(session, SessionWire.sayable(code), reason);
            end(code, reason);
        }
    }

    /** A write that fails may have met the peer's close, of which the container has yet to tell. */
    private void onAborted(CloseCode code, String reason) {
        if (code == CloseCode.LOST) {
            wiring.scheduler().after(wiring.options().closeTimeout(), () -> end(code, reason));
        } else {
            end(code, reason);
        }
    }

    /** The container says that the session has ended. */
    void onSessionClosed(CloseReason reason) {
        Ending own = asked.get();
        if (own != null) {
            end(own.code, own.reason);
        } else {
            String phrase = reason.getReasonPhrase();
            end(CloseCode.interpret(reason.getCloseCode().getCode()), phrase == null ? "" : phrase);
        }
    }

    /** The container says that something went wrong; if that is the end, it tells the end apart. */
    void onSessionFailed(Throwable problem) {
        LOG.debug("{}: the session reported {}", id(), problem.getClass().getName());
    }

    private void end(CloseCode code, String reason) {
        if (over.compareAndSet(false, true)) {
            outbox.ended();
            onEnded.run();
            inbox.closed(code, reason);
        }
    }

    private record Ending(CloseCode code, String reason) {}
}
