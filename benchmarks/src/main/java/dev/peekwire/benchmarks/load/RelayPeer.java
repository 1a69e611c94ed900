package dev.peekwire.benchmarks.load;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Where the relay sends to: straight away where the container takes concurrent sends, else one after another. */
interface RelayPeer {
    /** Sends, now or when what is before it is done. */
    void send(String text);

    /** The cheapest that works in that container. */
    static RelayPeer of(Session session, Container container) {
        RemoteEndpoint.Async remote = session.getAsyncRemote();
        return container.refusesConcurrentSends() ? new Queued(remote) : new Straight(remote);
    }

    /**
     * Leaves the order to the container.
     *
     * @param remote the peer
     */
    record Straight(RemoteEndpoint.Async remote) implements RelayPeer {
        /** Who is gone gets nothing, and nobody is told: this is a relay. */
        private static final SendHandler NOBODY = result -> {};

        @Override
        public void send(String text) {
            remote.sendText(text, NOBODY);
        }
    }

    /** One send in flight; what is done inside the call does not recurse. */
    final class Queued implements RelayPeer {
        private final RemoteEndpoint.Async remote;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean sending;
        private boolean inCall;
        private boolean doneInCall;

        Queued(RemoteEndpoint.Async remote) {
            this.remote = remote;
        }

        @Override
        public void send(String text) {
            synchronized (this) {
                waiting.add(text);
                if (sending) {
                    return;
                }
                sending = true;
            }
            drain();
        }

        private void drain() {
            for (String text = next(); text != null; text = next()) {
                remote.sendText(text, result -> done());
                if (!returned()) {
                    return;
                }
            }
        }

        private synchronized @Nullable String next() {
            String text = waiting.poll();
            sending = text != null;
            inCall = sending;
            doneInCall = false;
            return text;
        }

        /** Whether the send was done before its call returned. */
        private synchronized boolean returned() {
            inCall = false;
            return doneInCall;
        }

        private void done() {
            synchronized (this) {
                if (inCall) {
                    doneInCall = true;
                    return;
                }
            }
            drain();
        }
    }
}
