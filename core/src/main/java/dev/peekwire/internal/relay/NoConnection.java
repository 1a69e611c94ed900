package dev.peekwire.internal.relay;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;

/** In the place of a visitor's connection where the source is another node: what a visitor would be told is told nobody. */
final class NoConnection implements Connection {
    static final NoConnection INSTANCE = new NoConnection();

    private NoConnection() {}

    @Override
    public String id() {
        return "relay";
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return SendResult.QUEUED;
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return SendResult.QUEUED;
    }

    @Override
    public void close(CloseCode code, String reason) {}
}
