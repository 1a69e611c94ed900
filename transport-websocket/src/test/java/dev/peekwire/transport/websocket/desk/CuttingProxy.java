package dev.peekwire.transport.websocket.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between clients and a server and cuts connections anywhere, in the middle of a frame too. */
final class CuttingProxy implements AutoCloseable {
    private static final int MOST_BYTES = 2_000;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    CuttingProxy(URI target) throws IOException {
        this.target = target;
        start(() -> {
            while (!listening.isClosed()) {
                new Link(listening.accept()).open();
            }
        });
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + target.getPath());
    }

    /** Cuts a connection, now or some bytes later; waits until that is done. */
    void cut(Random random) {
        Waiting.until(() -> !links.isEmpty());
        List<Link> now = links.stream()
                .sorted(Comparator.comparingInt((Link link) -> link.number))
                .toList();
        if (now.isEmpty()) {
            cut(random);
            return;
        }
        Link link = now.get(random.nextInt(now.size()));
        link.reset = random.nextBoolean();
        link.allow(random.nextInt(4) == 0 ? 0 : random.nextInt(MOST_BYTES));
        Waiting.until(() -> !links.contains(link));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        links.forEach(Link::end);
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Cut, or one of the sides has gone.
                    }
                },
                "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    private final class Link {
        private final int number = numbers.incrementAndGet();
        private final Socket client;
        private final Socket server = new Socket();
        private long left = Long.MAX_VALUE;
        private volatile boolean reset;

        Link(Socket client) {
            this.client = client;
        }

        void open() throws IOException {
            server.connect(new InetSocketAddress(target.getHost(), target.getPort()));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            links.add(this);
            start(() -> copy(client.getInputStream(), server.getOutputStream()));
            start(() -> copy(server.getInputStream(), client.getOutputStream()));
        }

        private void copy(InputStream from, OutputStream to) throws IOException {
            byte[] buffer = new byte[8 * 1024];
            try {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    int allowed = take(n);
                    to.write(buffer, 0, allowed);
                    if (allowed < n) {
                        return;
                    }
                }
            } finally {
                end();
            }
        }

        private synchronized int take(int bytes) {
            int allowed = (int) Math.min(bytes, left);
            left = left == Long.MAX_VALUE ? left : left - allowed;
            return allowed;
        }

        /** So many bytes more, in both directions together. */
        void allow(int bytes) {
            synchronized (this) {
                left = bytes;
            }
            if (bytes == 0) {
                end();
            }
        }

        void end() {
            shut(client);
            shut(server);
            links.remove(this);
        }

        private void shut(Socket socket) {
            try {
                if (reset) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException e) {
                // It is closed.
            }
        }
    }
}
