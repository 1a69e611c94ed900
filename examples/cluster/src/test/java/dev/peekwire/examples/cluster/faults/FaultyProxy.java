package dev.peekwire.examples.cluster.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes TCP connections on to a port on loopback, until told to cut, delay, stall or refuse them. Thread-safe. */
public final class FaultyProxy implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final ServerSocket server;
    private final int target;
    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;
    private volatile Weather weather = new Weather(Duration.ZERO, false);

    private FaultyProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /**
     * What bytes meet on their way.
     *
     * @param delay how long each piece is held up
     * @param stalled whether nothing goes on at all
     */
    record Weather(Duration delay, boolean stalled) {}

    /** Listens on any free port of 127.0.0.1. */
    public static FaultyProxy to(int target) {
        try {
            FaultyProxy proxy = new FaultyProxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), target);
            Pipe.thread("faulty-proxy-" + proxy.port(), proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Ends all connections; new ones are let through. */
    public void cut() {
        pipes.forEach(Pipe::close);
    }

    /** Ends all connections, and new ones at once. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Holds every piece up for so long, each way. */
    public void delay(Duration delay) {
        weather(new Weather(delay, false));
    }

    /** Lets nothing through, and ends nothing: as when a cable is pulled. */
    public void stall() {
        weather(new Weather(Duration.ZERO, true));
    }

    /** Everything is well again; what was stalled goes on. */
    public void heal() {
        refusing = false;
        weather(new Weather(Duration.ZERO, false));
    }

    private void weather(Weather next) {
        synchronized (this) {
            weather = next;
            notifyAll();
        }
    }

    /** Waits until bytes may go on; answers how long they are still held up. */
    Duration pass() throws InterruptedException {
        synchronized (this) {
            while (weather.stalled() && !server.isClosed()) {
                wait();
            }
            return weather.delay();
        }
    }

    /** How many connections there are. */
    public int connections() {
        return pipes.size();
    }

    void ended(Pipe pipe) {
        pipes.remove(pipe);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException closedOrGone) {
                // The proxy is closed, or this one client is gone.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (refusing) {
            client.close();
            return;
        }
        Socket onward = new Socket();
        try {
            onward.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } catch (IOException unreachable) {
            client.close();
            return;
        }
        Pipe pipe = new Pipe(this, client, onward);
        pipes.add(pipe);
        pipe.start();
        if (refusing) {
            pipe.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heal();
        cut();
    }
}
