package dev.peekwire.cluster.redis;

import dev.peekwire.tck.bus.BusHarness;
import dev.peekwire.tck.bus.ClusterBusTck;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The kit on a real Redis 6.2. */
class RedisBusTckTest extends ClusterBusTck {
    private static RealRedis redis;

    @BeforeAll
    static void startServer() throws IOException {
        redis = RealRedis.six();
    }

    @AfterAll
    static void stopServer() {
        redis.close();
    }

    @Override
    protected BusHarness harness() {
        return new RedisHarness(redis, false);
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(90);
    }
}
