package dev.peekwire.benchmarks.load;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The connections of one side: C visitors, each with A agents that look. Opened by the control thread, then the loop's. */
abstract class Fleet {
    private static final int AT_ONCE = 64;
    private static final long PATIENCE_SECONDS = 60;

    final int chats;
    final int agents;
    private final Sockets sockets;
    private final Semaphore opening = new Semaphore(AT_ONCE);
    private final List<Socket> all = new ArrayList<>();
    private final @Nullable Socket[] visitors;
    private final int[] channels;
    private final long[] sent;
    private final List<Screen> screens = new ArrayList<>();
    private @Nullable Run run;
    private volatile @Nullable String failure;
    private volatile boolean closing;

    /** How often the desk stretched the window, asked for a snapshot, and refused something. */
    final LongAdder paces = new LongAdder();

    final LongAdder resyncs = new LongAdder();
    final LongAdder refusals = new LongAdder();

    Fleet(Sockets sockets, int chats, int agents) {
        this.sockets = sockets;
        this.chats = chats;
        this.agents = agents;
        this.visitors = new Socket[chats];
        this.channels = new int[chats];
        this.sent = new long[chats];
        Arrays.fill(channels, 1);
    }

    /** Connects everybody and brings them to where typing begins. */
    abstract void open() throws Exception;

    int[] channels() {
        return channels;
    }

    long[] sent() {
        return sent;
    }

    List<Screen> screens() {
        return screens;
    }

    Sockets sockets() {
        return sockets;
    }

    void send(int visitor, ByteBuf frame) {
        Socket socket = visitors[visitor];
        if (socket == null) {
            throw new IllegalStateException("visitor " + visitor + " is not connected");
        }
        socket.sendFrame(frame);
    }

    /** Who is told of arrivals from now on; on the loop. */
    void listen(@Nullable Run listening) {
        run = listening;
    }

    // ---- for those who open it

    void connect(java.net.URI uri, @Nullable String subprotocol, Socket.Listener listener) throws Exception {
        await(opening, 1, "connections that don't come up");
        sockets.connect(uri, subprotocol, listener);
    }

    /** On the loop: one more is where it should be. */
    void opened(Socket socket) {
        all.add(socket);
        opening.release();
    }

    void visitor(int index, Socket socket, int channel) {
        visitors[index] = socket;
        channels[index] = channel;
    }

    void screen(Screen screen) {
        screens.add(screen);
    }

    void broken(String why) {
        if (!closing && failure == null) {
            failure = why;
        }
    }

    /** Waits until as many as that have passed a point. */
    void await(Semaphore passed, int count, String what) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!passed.tryAcquire(count, 200, TimeUnit.MILLISECONDS)) {
            check();
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(what + ": " + passed.availablePermits() + " of " + count);
            }
        }
    }

    /** Throws if a connection ended. */
    void check() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** A draft frame came to an agent. */
    void arrived(Screen screen, long number, int bytes, @Nullable ByteBuf text) {
        Run listening = run;
        if (listening == null) {
            screen.reached(number);
        } else {
            listening.arrived(screen, number, bytes);
            if (text != null && listening.wantsSample()) {
                listening.sample(text.toString(StandardCharsets.UTF_8));
            }
        }
    }

    /** From now on it is no failure that connections end. */
    void closing() {
        closing = true;
    }

    /** Closes all connections. */
    void close() throws Exception {
        closing();
        sockets.thread().execute(() -> all.forEach(Socket::close));
    }
}
