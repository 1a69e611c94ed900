package dev.peekwire.desk;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;

/** A connection of the desk's: a peer whose backlog is full is sent away to come back with its cursor. */
record Outlet(Connection connection, Counters counters) implements Connection {
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
        connection.close(code, reason);
    }

    private SendResult judged(SendResult result) {
        if (result == SendResult.FULL) {
            counters.slowConsumers.increment();
            connection.close(CloseCode.SLOW_CONSUMER, "the backlog is full; come back and resume");
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
