package dev.peekwire.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port to listen on.
 *
 * @param wanted which, 0 for any
 * @param orNext whether one of the next will do if it is taken
 */
record Port(int wanted, boolean orNext) {
    private static final int TRIES = 20;

    /** A port that was free a moment ago. */
    int free() {
        int last = orNext ? wanted + TRIES : wanted;
        for (int port = wanted; port < last; port++) {
            try {
                return probe(port);
            } catch (IOException taken) {
                // The next.
            }
        }
        try {
            return probe(last);
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + wanted + " is taken, choose another with --port", taken);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
