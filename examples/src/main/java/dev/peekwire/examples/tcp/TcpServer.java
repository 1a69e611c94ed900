package dev.peekwire.examples.tcp;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The server side, on a loopback port: it has no interface to implement, it brings its connections to an acceptor. */
public final class TcpServer implements AutoCloseable {
    private static final int MAX_WAITING = 256;

    private final ServerSocket listening = new ServerSocket();
    private final FrameCodec codec;
    private final Scheduler scheduler;
    private final Acceptor acceptor;
    private final Set<TcpConnection> connections = ConcurrentHashMap.newKeySet();

    /** With a desk's codec; listens at once. */
    public TcpServer(FrameCodec codec, Scheduler scheduler, Acceptor acceptor) throws IOException {
        this.codec = codec;
        this.scheduler = scheduler;
        this.acceptor = acceptor;
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MAX_WAITING);
    }

    /** Starts to accept. */
    public TcpServer start() {
        Threads.daemon("tcp-acceptor", this::accept).start();
        return this;
    }

    /** Where clients connect to. */
    public URI uri() {
        return URI.create("tcp://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Threads.daemon("tcp-reader", () -> run(socket)).start();
            } catch (IOException e) {
                // Closed, or a peer that gave up while it waited.
            }
        }
    }

    private void run(Socket socket) {
        TcpConnection connection = new TcpConnection(socket, codec, scheduler);
        connections.add(connection);
        connection.open(acceptor);
        connection.read();
        connections.remove(connection);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        connections.forEach(connection -> connection.close(CloseCode.RESTART, "the server stops"));
    }
}
