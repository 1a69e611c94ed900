package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;

/** Changes nothing; for breakages to override. */
class ForwardingListener implements ConnectionListener {
    final ConnectionListener real;

    ForwardingListener(ConnectionListener real) {
        this.real = real;
    }

    @Override
    public void onFrame(Frame frame) {
        real.onFrame(frame);
    }

    @Override
    public void onMalformed(MalformedFrameException problem) {
        real.onMalformed(problem);
    }

    @Override
    public void onClosed(CloseCode code, String reason) {
        real.onClosed(code, reason);
    }
}
