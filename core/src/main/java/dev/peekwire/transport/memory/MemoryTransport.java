package dev.peekwire.transport.memory;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The transport of desks and clients that share a process, and the reference for all others. A desk listens under a
 * name, a client connects to {@code memory:name}. Frames are passed by reference and never encoded.
 *
 * <p>At most 1,024 frames wait in each direction, latest frames not counted. Whoever closes is told so at
 * once, its peer when it has read what was sent before. Nothing leaves the process, which counts as secure.
 *
 * @since 0.1.0
 */
public final class MemoryTransport implements Transport {
    private static final String SCHEME = "memory";
    private static final int BACKLOG = 1_024;
    private static final PeerInfo PEER = new PeerInfo(SCHEME, "local", null, true);
    private static final ConcurrentMap<String, Acceptor> PROCESS_WIDE = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Acceptor> names;
    private final Executor executor;
    private final Set<MemoryConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Shares its names with every other transport that was made this way in this process: what {@code ServiceLoader}
     * finds. Give {@link #isolated()} to the builders of desk and client for names of their own.
     */
    public MemoryTransport() {
        this(PROCESS_WIDE, Threads.POOL);
    }

    private MemoryTransport(ConcurrentMap<String, Acceptor> names, Executor executor) {
        this.names = names;
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** With names of its own. Listeners are called on a few threads that all memory transports share. */
    public static MemoryTransport isolated() {
        return isolated(Threads.POOL);
    }

    /**
     * With names of its own.
     *
     * @param executor calls acceptors, listeners and latest frames; may run tasks inside the call
     */
    public static MemoryTransport isolated(Executor executor) {
        return new MemoryTransport(new ConcurrentHashMap<>(), executor);
    }

    /**
     * Listens under a name until the result is closed; connections that stand then are not touched.
     *
     * @param name what clients put behind {@code memory:}
     * @param acceptor asked for each connection
     * @throws ChatException {@link ErrorCode#WRONG_STATE} if the name is taken
     */
    public Listening listen(String name, Acceptor acceptor) {
        if (names.putIfAbsent(name, acceptor) != null) {
            throw new ChatException(ErrorCode.WRONG_STATE, "somebody listens at memory:" + name + " already");
        }
        return () -> names.remove(name, acceptor);
    }

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Integer.MAX_VALUE, true, false);
    }

    @Override
    public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
        Acceptor server = names.get(uri.getSchemeSpecificPart());
        if (closed) {
            return failed(ErrorCode.CLOSED, "the transport is closed");
        }
        if (server == null || !SCHEME.equalsIgnoreCase(uri.getScheme())) {
            return failed(ErrorCode.UNAVAILABLE, "nobody listens at " + uri);
        }
        CompletableFuture<Connection> stage = new CompletableFuture<>();
        executor.execute(() -> stage.complete(join(server, acceptor)));
        return stage;
    }

    private Connection join(Acceptor serverSide, Acceptor clientSide) {
        MemoryConnection client = new MemoryConnection(executor, BACKLOG, connections::remove);
        MemoryConnection server = new MemoryConnection(executor, BACKLOG, ended -> {});
        MemoryConnection.join(client, server);
        connections.add(client);
        server.open(serverSide, PEER);
        client.open(clientSide, PEER);
        if (closed) {
            leave(client);
        }
        return client;
    }

    private static CompletionStage<Connection> failed(ErrorCode code, String message) {
        return CompletableFuture.failedFuture(new ChatException(code, message));
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(connections).forEach(MemoryTransport::leave);
    }

    private static void leave(Connection connection) {
        connection.close(CloseCode.GOING_AWAY, "the transport is closed");
    }

    /**
     * For tests: breaks a connection without a word; both sides are told {@link CloseCode#LOST}, what waits is lost.
     *
     * @param side either side of a connection of a memory transport
     */
    public void disconnect(Connection side) {
        ((MemoryConnection) side).cut();
    }

    /**
     * For tests: this side reads nothing until {@link #resumeReading}, so that what its peer sends waits.
     *
     * @param side either side of a connection of a memory transport
     */
    public void pauseReading(Connection side) {
        ((MemoryConnection) side).pause();
    }

    /**
     * For tests: this side reads on.
     *
     * @param side either side of a connection of a memory transport
     */
    public void resumeReading(Connection side) {
        ((MemoryConnection) side).resume();
    }

    /** A name that is listened under. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        /** Gives the name up; idempotent. */
        @Override
        void close();
    }

    /** A few threads, none while nothing happens. */
    private static final class Threads {
        static final Executor POOL = pool();

        private static Executor pool() {
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(4, 4, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads::thread);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "peekwire-memory");
            thread.setDaemon(true);
            return thread;
        }
    }
}
