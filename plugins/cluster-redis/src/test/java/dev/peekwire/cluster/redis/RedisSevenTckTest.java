package dev.peekwire.cluster.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.tck.bus.BusHarness;
import dev.peekwire.tck.bus.ClusterBusTck;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The kit on a real Redis 7, with sharded channels; where there is none it is skipped, or fails if one is required. */
class RedisSevenTckTest extends ClusterBusTck {
    private static RealRedis redis;

    @BeforeAll
    static void startServer() throws IOException {
        redis = RealRedis.seven().orElse(null);
        assumeTrue(
                redis != null || Boolean.getBoolean("peekwire.redis7.required"),
                "no Redis 7 here: apt-get install redis-server, or -Dpeekwire.redis7=/path/to/redis-server");
    }

    @AfterAll
    static void stopServer() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    protected BusHarness harness() {
        return new RedisHarness(redis, true);
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(90);
    }
}
