package dev.peekwire.client;

import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import org.jspecify.annotations.Nullable;

/** One attempt to connect and, if it succeeds, its connection. Thread-safe. */
final class Wire implements ConnectionListener {
    private final Link link;
    private final Scheduler scheduler;
    private volatile @Nullable Connection connection;
    private volatile boolean abandoned;
    private volatile long heardAt;
    private volatile long sentAt;

    Wire(Link link, Scheduler scheduler) {
        this.link = link;
        this.scheduler = scheduler;
        this.heardAt = scheduler.nanoTime();
        this.sentAt = heardAt;
    }

    /** The transport has a connection. */
    ConnectionListener accept(Connection made) {
        connection = made;
        noteHeard();
        if (abandoned) {
            made.close(CloseCode.GOING_AWAY, "too late");
        } else {
            link.opened(this);
        }
        return this;
    }

    SendResult send(ClientFrame frame) {
        Connection to = connection;
        if (to == null) {
            return SendResult.CLOSED;
        }
        noteSent();
        return to.send(new SharedFrame(frame));
    }

    void send(LatestFrame frame) {
        Connection to = connection;
        if (to != null) {
            to.send(frame);
        }
    }

    void close(CloseCode code, String reason) {
        abandoned = true;
        Connection to = connection;
        if (to != null) {
            to.close(code, reason);
        }
    }

    void noteSent() {
        sentAt = scheduler.nanoTime();
    }

    private void noteHeard() {
        heardAt = scheduler.nanoTime();
    }

    long heardAt() {
        return heardAt;
    }

    long sentAt() {
        return sentAt;
    }

    @Override
    public void onFrame(Frame frame) {
        noteHeard();
        if (frame instanceof ServerFrame served) {
            link.received(this, served);
        }
    }

    @Override
    public void onMalformed(MalformedFrameException problem) {
        noteHeard();
        Reports.warn(
                "the desk sent something that is no frame", problem.refusal().code());
    }

    @Override
    public void onClosed(CloseCode code, String reason) {
        link.ended(this, code);
    }
}
