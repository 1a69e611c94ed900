package dev.peekwire.cluster.redis;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a server says of itself.
 *
 * @param version as it says, for a log
 * @param sharded whether sharded channels are used there: Redis 7 and later, Valkey; not in a Redis Cluster, where one
 *     connection reaches the sharded channels of one shard only
 */
record ServerKind(String version, boolean sharded) {
    private static final int FIRST_WITH_SHARDS = 7;

    /** From the answer to {@code INFO server}. */
    static ServerKind of(String info) {
        Map<String, String> said = info.lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).trim(),
                        (first, second) -> first));
        String version = said.getOrDefault("redis_version", "unknown");
        boolean alone = said.getOrDefault("redis_mode", "standalone").equals("standalone");
        return new ServerKind(
                said.getOrDefault("valkey_version", version), alone && major(version) >= FIRST_WITH_SHARDS);
    }

    private static int major(String version) {
        String digits = version.replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
