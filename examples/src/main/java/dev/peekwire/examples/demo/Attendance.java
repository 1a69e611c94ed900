package dev.peekwire.examples.demo;

import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.PeerInfo;
import java.util.function.IntConsumer;

/** Counts the connections of agents who take chats, on their way to the desk. Thread-safe. */
final class Attendance implements Acceptor {
    private final Acceptor desk;
    private final IntConsumer changed;
    private int present;

    Attendance(Acceptor desk, IntConsumer changed) {
        this.desk = desk;
        this.changed = changed;
    }

    @Override
    public ConnectionListener accept(Connection connection, PeerInfo peer) {
        return new Watched(desk.accept(connection, peer));
    }

    private synchronized int add(int more) {
        present += more;
        return present;
    }

    /** One connection; its calls come one after another. */
    private final class Watched implements ConnectionListener {
        private final ConnectionListener told;
        private boolean available;

        Watched(ConnectionListener told) {
            this.told = told;
        }

        @Override
        public void onFrame(Frame frame) {
            told.onFrame(frame);
            if (frame instanceof AgentFrame.Presence presence) {
                available(presence.available());
            }
        }

        private void available(boolean now) {
            if (now != available) {
                available = now;
                changed.accept(add(now ? 1 : -1));
            }
        }

        @Override
        public void onMalformed(MalformedFrameException problem) {
            told.onMalformed(problem);
        }

        @Override
        public void onClosed(CloseCode code, String reason) {
            told.onClosed(code, reason);
            available(false);
        }
    }
}
