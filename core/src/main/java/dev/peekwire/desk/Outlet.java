package dev.peekwire.desk;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;

/** A connection of the desk's: a peer whose backlog is full is sent away to come back with its cursor. */
final class Outlet implements Connection {
    private final Connection connection;
    private final Counters counters;
    private volatile boolean closing;

    Outlet(Connection connection, Counters counters) {
        this.connection = connection;
        this.counters = counters;
    }

    /** Whether this side has ended it: what the peer still says is not heard any more. */
    boolean closing() {
        return closing;
    }

    /** Tells why, as far as the peer still reads, and ends it. */
    void bye(CloseCode code, String reason) {
        bye(code, reason, code.reconnect() ? Duration.ofSeconds(1) : Duration.ZERO);
    }

    void bye(CloseCode code, String reason, Duration retry) {
        if (!closing) {
            connection.send(new SharedFrame(new ServerFrame.Bye(code, reason, retry)));
            close(code, reason);
        }
    }

    @Override
    public String id() {
        return connection.id();
    }

    @Override
    public SendResult send(SharedFrame frame) {
        return judged(connection.send(frame));
    }

    @Override
    public SendResult send(LatestFrame frame) {
        return judged(connection.send(frame));
    }

    @Override
    public void close(CloseCode code, String reason) {
        closing = true;
        connection.close(code, reason);
    }

    private SendResult judged(SendResult result) {
        if (result == SendResult.FULL) {
            counters.slowConsumers.increment();
            close(CloseCode.SLOW_CONSUMER, "the backlog is full; come back and resume");
        }
        return result;
    }
}
