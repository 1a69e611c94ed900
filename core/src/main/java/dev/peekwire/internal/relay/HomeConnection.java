package dev.peekwire.internal.relay;

import dev.peekwire.consent.DemandMode;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;

/**
 * In the place of a visitor's connection where the source is another node: what a visitor would be told is told nobody,
 * but that the text was not wanted for a moment, so that what came is gone.
 */
final class HomeConnection implements Connection {
    private final Runnable dropped;

    HomeConnection(Runnable dropped) {
        this.dropped = dropped;
    }

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
        SharedFrame made = frame.take();
        if (made != null && made.frame() instanceof ServerFrame.Demand demand && demand.mode() == DemandMode.NONE) {
            dropped.run();
        }
        return SendResult.QUEUED;
    }

    @Override
    public void close(CloseCode code, String reason) {}
}
