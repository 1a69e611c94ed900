package dev.peekwire.transport.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Stands between one client and a server; lets the handshake through and then stops reading from the server. */
public final class StallingProxy implements AutoCloseable {
    private static final int BUFFER = 8 * 1024;

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final URI target;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Socket server = new Socket();

    public StallingProxy(URI target) throws IOException {
        this.target = target;
        start(this::relay);
    }

    public URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + target.getPath());
    }

    public void resume() {
        gate.countDown();
    }

    private void relay() throws IOException {
        Socket client = listening.accept();
        server.setReceiveBufferSize(BUFFER);
        server.connect(new InetSocketAddress(target.getHost(), target.getPort()));
        start(() -> copy(client.getInputStream(), server.getOutputStream(), server));
        passHead(server.getInputStream(), client.getOutputStream());
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        copy(server.getInputStream(), client.getOutputStream(), client);
    }

    private static void passHead(InputStream from, OutputStream to) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int b = from.read();
            if (b < 0) {
                return;
            }
            to.write(b);
            ends = b == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
        to.flush();
    }

    private static void copy(InputStream from, OutputStream to, Socket closing) throws IOException {
        try {
            from.transferTo(to);
        } finally {
            closing.close();
        }
    }

    private static void start(Relay relay) {
        Thread thread = new Thread(
                () -> {
                    try {
                        relay.run();
                    } catch (IOException e) {
                        // One of the sides has gone.
                    }
                },
                "stalling-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        gate.countDown();
        server.close();
        listening.close();
    }

    @FunctionalInterface
    private interface Relay {
        void run() throws IOException;
    }
}
