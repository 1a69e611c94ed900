package dev.peekwire.transport.websocket.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between clients and a server; what comes from the server passes freely, by the spoonful, or not at all. */
final class ValveProxy implements AutoCloseable {
    private static final int BUFFER = 8 * 1024;

    private final ServerSocket listening = new ServerSocket();
    private final URI target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object valve = new Object();
    private long credit = Long.MAX_VALUE;

    ValveProxy(URI target) throws IOException {
        this.target = target;
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(() -> {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                sockets.add(client);
                start(() -> {
                    awaitOpen();
                    relay(client);
                });
            }
        });
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + target.getPath());
    }

    /** Nothing passes, but for what is given from now on; who comes to a shut valve is not known to the server. */
    void shut() {
        set(0);
    }

    void open() {
        set(Long.MAX_VALUE);
    }

    private void set(long bytes) {
        synchronized (valve) {
            credit = bytes;
            valve.notifyAll();
        }
    }

    /** So many bytes more; for a valve that is shut. */
    void give(int bytes) {
        synchronized (valve) {
            credit += bytes;
            valve.notifyAll();
        }
    }

    private void awaitOpen() throws InterruptedException {
        synchronized (valve) {
            while (credit == 0) {
                valve.wait();
            }
        }
    }

    private int take(int most) throws InterruptedException {
        synchronized (valve) {
            awaitOpen();
            int taken = (int) Math.min(most, credit);
            credit -= credit == Long.MAX_VALUE ? 0 : taken;
            return taken;
        }
    }

    private void relay(Socket client) throws IOException {
        Socket server = new Socket();
        server.setReceiveBufferSize(BUFFER);
        server.connect(new InetSocketAddress(target.getHost(), target.getPort()));
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(server);
        start(() -> {
            try (client;
                    server) {
                client.getInputStream().transferTo(server.getOutputStream());
            }
        });
        start(() -> {
            try (client;
                    server) {
                pass(server.getInputStream(), client.getOutputStream());
            }
        });
    }

    private void pass(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int read = from.read(buffer, 0, take(buffer.length));
            if (read < 0) {
                return;
            }
            to.write(buffer, 0, read);
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        // One of the sides has gone.
                    }
                },
                "valve-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
