package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerKindTest {
    @ParameterizedTest
    @CsvSource({
        "redis_version:6.2.6|redis_mode:standalone, 6.2.6, false",
        "redis_version:7.0.15|redis_mode:standalone, 7.0.15, true",
        "redis_version:10.0.0|redis_mode:standalone, 10.0.0, true",
        "redis_version:7.2.4|server_name:valkey|valkey_version:8.1.0|redis_mode:standalone, 8.1.0, true",
        "redis_version:7.2.4|redis_mode:cluster, 7.2.4, false",
        "redis_version:255.255.255, 255.255.255, true",
        "redis_version:unstable, unstable, false",
        "nothing of the kind, unknown, false"
    })
    void sharded_channels_are_used_from_7_on_but_not_in_a_redis_cluster(String info, String version, boolean sharded) {
        assertThat(ServerKind.of("# Server\r\n" + info.replace("|", "\r\n")))
                .isEqualTo(new ServerKind(version, sharded));
    }
}
