package dev.peekwire.benchmarks.nodes;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.json.JsonNodeCodec;
import dev.peekwire.protocol.ServerFrame;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Publisher, Redis, subscriber, and nothing else: as many bytes as a step has, from this JVM to the second node's, where a
 * {@link HopEar} hears them. It says when, by the clock that all processes of a machine share; how long its word takes
 * back here does not count.
 */
final class BareHop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final RedisEnds redis;
    private final byte[] step = step();
    private final Queue<Long> written = new ConcurrentLinkedQueue<>();
    private volatile LongConsumer onHeard = nanos -> {};

    BareHop(String uri) {
        redis = new RedisEnds(uri);
        redis.hear(HopEar.HEARD, at -> heard(ByteBuffer.wrap(at).getLong()));
    }

    private static byte[] step() {
        ServerFrame edit = new ServerFrame.PeekEdit(
                1, 100, 101, new TextEdit(Letters.at(), 1, Letters.letter(0)), Letters.check(0));
        return JsonNodeCodec.create()
                .encode(new DraftFrame.Step(
                        new NodeId("0123456789abcdef01234567"),
                        new NodeId("0123456789abcdef01234568"),
                        new ChatId("0123456789abcdef01234567"),
                        edit));
    }

    int bytes() {
        return step.length;
    }

    boolean sharded() {
        return redis.sharded();
    }

    /** Who is told how long each took; on the connection's thread. */
    void tells(LongConsumer heardAfter) {
        onHeard = heardAfter;
    }

    void publish() {
        written.add(System.nanoTime());
        redis.publish(HopEar.STEPS, step);
    }

    /** Back and forth for so long: what is measured later is compiled then, as it is in the nodes. */
    void warm(double seconds) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        CountDownLatch done = new CountDownLatch(1);
        tells(nanos -> {
            if (System.nanoTime() < end) {
                publish();
            } else {
                done.countDown();
            }
        });
        publish();
        if (!done.await((long) seconds + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the bare hop does not come back");
        }
    }

    private void heard(long at) {
        Long from = written.poll();
        if (from != null) {
            onHeard.accept(at - from);
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
