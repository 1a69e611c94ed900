package dev.peekwire.benchmarks.nodes;

import java.nio.ByteBuffer;

/** The far end of a {@link BareHop}, in the second node's JVM: says when it has heard a step. */
final class HopEar {
    /** As long as a chat's. */
    static final String STEPS = "peekwire/{bench/0123456789abcdef01234567}/steps";

    static final String HEARD = "peekwire/{bench/0123456789abcdef01234567}/heard";

    private HopEar() {}

    /** Hears as long as the process lives. */
    static void open(String uri) {
        RedisEnds redis = new RedisEnds(uri);
        redis.hear(STEPS, step -> {
            long now = System.nanoTime();
            redis.publish(HEARD, ByteBuffer.allocate(Long.BYTES).putLong(now).array());
        });
    }
}
