package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;

/** Changes nothing; for breakages to override. */
class ForwardingConnection implements Connection {
    final Connection real;

    ForwardingConnection(Connection real) {
        this.real = real;
    }

    @Override
    public String id() {
        return real.id();
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return real.send(frame);
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return real.send(frame);
    }

    @Override
    public void close(CloseCode code, String reason) {
        real.close(code, reason);
    }
}
