package dev.peekwire.transport.websocket;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Outbox;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.util.function.BiConsumer;

/**
 * A session as the wire of an {@link Outbox}. Containers complete a write inside the call, on the thread that flushes,
 * or on a thread of their own; the outbox takes all of it.
 */
final class SessionWire implements Outbox.Wire {
    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final Closer closer;
    private final BiConsumer<CloseCode, String> onClosing;
    private final BiConsumer<CloseCode, String> onAborted;

    /**
     * For that session.
     *
     * @param onClosing told before the closing handshake starts
     * @param onAborted told when the wire is given up
     */
    SessionWire(
            Session session,
            Closer closer,
            BiConsumer<CloseCode, String> onClosing,
            BiConsumer<CloseCode, String> onAborted) {
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.closer = closer;
        this.onClosing = onClosing;
        this.onAborted = onAborted;
    }

    @Override
    public void write(String text, Outbox.Completion completion) {
        remote.sendText(text, result -> {
            if (result.isOK()) {
                completion.done();
            } else {
                completion.failed(result.getException());
            }
        });
    }

    @Override
    public void close(CloseCode code, String reason) {
        onClosing.accept(code, reason);
        closer.close(session, sayable(code), reason);
    }

    @Override
    public void abort(CloseCode code, String reason) {
        onAborted.accept(code, reason);
        closer.drop(session, sayable(code), reason);
    }

    /** A lost connection can't be said (1006 is reserved); 1011 is read as one. */
    static int sayable(CloseCode code) {
        return code == CloseCode.LOST ? CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode() : code.code();
    }
}
