package dev.peekwire.followup.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Stands before a mail server and passes on what is said, but for the faults that a test wants. */
final class FaultyRelay implements AutoCloseable {
    private final int server;
    private final SSLContext tls;
    private final Supplier<Fault> faults;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "faulty-relay");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private final ServerSocket door;
    private volatile boolean away;

    /** With {@code tls} it offers STARTTLS itself. */
    FaultyRelay(int server, SSLContext tls, Supplier<Fault> faults) {
        this.server = server;
        this.tls = tls;
        this.faults = faults;
        this.door = opened(0);
        this.port = door.getLocalPort();
        threads.execute(() -> accept(door));
    }

    private static ServerSocket opened(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Whoever connects is turned away at once, or is not any more. */
    void away(boolean now) {
        away = now;
    }

    private void accept(ServerSocket mine) {
        while (!mine.isClosed()) {
            try {
                Socket client = mine.accept();
                open.add(client);
                if (away) {
                    client.setSoLinger(true, 0);
                    client.close();
                } else {
                    Fault fault = faults.get();
                    threads.execute(() -> talk(client, fault));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client, Fault fault) {
        try (client;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(there);
            new RelayedTalk(client, there, tls, fault).relay();
        } catch (IOException cut) {
            // Which is what a test wanted, or how a talk ends.
        }
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception atTheEnd) {
            // Nobody needs it any more.
        }
    }

    @Override
    public void close() {
        close(door);
        open.forEach(FaultyRelay::close);
        threads.shutdownNow();
    }
}
