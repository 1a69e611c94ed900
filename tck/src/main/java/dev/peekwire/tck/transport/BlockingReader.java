package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.PeerInfo;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a transport's reading by what a listener must not do: it blocks. */
final class BlockingReader implements Acceptor, TransportHarness.StalledReader {
    private static final long AT_MOST_SECONDS = 60;

    private final Acceptor acceptor;
    private final CountDownLatch gate = new CountDownLatch(1);

    BlockingReader(Acceptor acceptor) {
        this.acceptor = acceptor;
    }

    @Override
    public ConnectionListener accept(Connection connection, PeerInfo peer) {
        ConnectionListener listener = acceptor.accept(connection, peer);
        return new ConnectionListener() {
            @Override
            public void onFrame(Frame frame) {
                block();
                listener.onFrame(frame);
            }

            @Override
            public void onMalformed(MalformedFrameException problem) {
                listener.onMalformed(problem);
            }

            @Override
            public void onClosed(CloseCode code, String reason) {
                listener.onClosed(code, reason);
            }
        };
    }

    private void block() {
        try {
            if (!gate.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody resumed the reader");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void resume() {
        gate.countDown();
    }
}
