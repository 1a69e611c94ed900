package dev.peekwire.examples.tcp;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The client side: {@code tcp://host:port}. */
public final class TcpTransport implements Transport {
    private final FrameCodec codec;
    private final Scheduler scheduler;
    private final Set<TcpConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** With a client's codec; the scheduler stays the caller's. */
    public TcpTransport(FrameCodec codec, Scheduler scheduler) {
        this.codec = codec;
        this.scheduler = scheduler;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("tcp");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Lines.MAX_BYTES, false, false);
    }

    @Override
    public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
        CompletableFuture<Connection> stage = new CompletableFuture<>();
        Threads.daemon("tcp-reader", () -> connectAndRead(uri, acceptor, stage)).start();
        return stage;
    }

    private void connectAndRead(URI uri, Acceptor acceptor, CompletableFuture<Connection> stage) {
        if (closed) {
            stage.completeExceptionally(new ChatException(ErrorCode.CLOSED, "the transport is closed"));
            return;
        }
        TcpConnection connection;
        try {
            Socket socket = new Socket(uri.getHost(), uri.getPort());
            socket.setTcpNoDelay(true);
            connection = new TcpConnection(socket, codec, scheduler);
        } catch (IOException | IllegalArgumentException e) {
            stage.completeExceptionally(new ChatException(ErrorCode.UNAVAILABLE, "nobody answers at " + uri, e));
            return;
        }
        run(connection, acceptor, stage);
    }

    private void run(TcpConnection connection, Acceptor acceptor, CompletableFuture<Connection> stage) {
        connections.add(connection);
        connection.open(acceptor);
        stage.complete(connection);
        if (closed) {
            leave(connection);
        }
        connection.read();
        connections.remove(connection);
    }

    private static void leave(Connection connection) {
        connection.close(CloseCode.GOING_AWAY, "the transport is closed");
    }

    @Override
    public void close() {
        closed = true;
        connections.forEach(TcpTransport::leave);
    }
}
