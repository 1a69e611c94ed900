package dev.peekwire.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the kit's tests share: a served harness, pairs of connections, bounded waits. */
abstract class TransportFixture {
    /** More than any transport may hold back: 4,096 frames of nearly 16 KiB. */
    static final int FLOOD = 4_096;

    private final List<TransportHarness.StalledReader> stalled = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(TransportFixture::daemon);
    private final List<CountingCodec> codecs = new CopyOnWriteArrayList<>();
    private @Nullable URI uri;

    @SuppressWarnings("NullAway.Init")
    TransportHarness harness;

    @SuppressWarnings("NullAway.Init")
    Host host;

    /**
     * The transport under test. Called for each test.
     *
     * @param codec wraps a codec of the transport, to count, once for each: {@code new MyServer(codec.apply(myCodec))}. A
     *     transport that encodes nothing does not call it
     */
    protected abstract TransportHarness harness(UnaryOperator<FrameCodec> codec) throws Exception;

    /** How long a test waits for what must come. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** How long a test waits for what must not come. */
    protected Duration quiet() {
        return Duration.ofMillis(150);
    }

    @BeforeEach
    void openHarness() throws Exception {
        harness = harness(this::counting);
        host = new Host(patience());
    }

    @AfterEach
    void closeHarness() throws Exception {
        stalled.forEach(TransportHarness.StalledReader::resume);
        harness.close();
        threads.shutdownNow();
    }

    private FrameCodec counting(FrameCodec real) {
        CountingCodec counting = new CountingCodec(real);
        codecs.add(counting);
        return counting;
    }

    final FrameCodec codec() {
        assertThat(codecs).as("what harness(codec) applied its argument to").isNotEmpty();
        return codecs.get(0);
    }

    /** How often a frame was encoded. */
    final int encodings(Frame frame) {
        return codecs.stream().mapToInt(codec -> codec.encodings(frame)).sum();
    }

    final URI uri() {
        URI known = uri;
        if (known == null) {
            known = harness.serve(host);
            uri = known;
        }
        return known;
    }

    /** A connection, seen from both sides. */
    final Pair pair() {
        Host client = new Host(patience());
        get(harness.client().connect(uri(), client));
        return new Pair(client.next(), host.next());
    }

    /** A connection whose client has stopped reading, with a backlog that is full; what was sent is told. */
    final Stalled stalledPair() {
        Host client = new Host(patience());
        TransportHarness.StalledReader reader = harness.stalledReader(uri(), client);
        stalled.add(reader);
        return new Stalled(new Pair(client.next(), host.next()), reader);
    }

    final <T> T get(CompletionStage<T> stage) {
        return get((Future<T>) stage.toCompletableFuture());
    }

    final <T> T get(Future<T> future) {
        try {
            return future.get(patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no end within " + patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    final <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    /** Sends as a caller does that waits while the backlog is full. */
    final void send(Connection connection, SharedFrame frame) {
        long end = System.nanoTime() + patience().toNanos();
        SendResult result = connection.send(frame);
        while (result == SendResult.FULL && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000);
            result = connection.send(frame);
        }
        assertThat(result).isEqualTo(SendResult.QUEUED);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tck");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Both sides of a connection.
     *
     * @param client the side that connected
     * @param server the side that accepted
     */
    record Pair(Party client, Party server) {}

    /**
     * A connection whose client reads nothing.
     *
     * @param pair both sides
     * @param reader to resume it
     */
    record Stalled(Pair pair, TransportHarness.StalledReader reader) {
        Party client() {
            return pair.client();
        }

        Party server() {
            return pair.server();
        }

        /** Sends large frames until the backlog is full and stays full; how many were taken. */
        int fill() {
            int sent = 0;
            for (int refused = 0; refused < 5; ) {
                SendResult result = server().connection().send(large(sent + 1L));
                if (result == SendResult.QUEUED) {
                    sent++;
                    refused = 0;
                } else {
                    refused++;
                    LockSupport.parkNanos(100_000_000);
                }
                assertThat(sent)
                        .as("frames of 16 KiB taken for a reader that does not read")
                        .isLessThan(FLOOD);
            }
            return sent;
        }

        static SharedFrame large(long number) {
            return new SharedFrame(Frames.down(2, number, Frames.LARGE));
        }
    }
}
