package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Container;
import java.util.HashMap;
import java.util.Map;

/**
 * What is measured.
 *
 * @param rounds how often everything is measured
 * @param edits each way in a round, one at a time
 * @param chats with an agent at the first node, and as many with one at the second
 * @param rate edits a second over all chats of a way
 * @param seconds of a turn at that rate, and of one at saturation
 * @param warm seconds of saturation each way, before
 * @param stopped edits each way while PostgreSQL is stopped
 * @param container what the nodes run in
 * @param redis a Redis server's executable; empty for Redis 6.2 from a Maven package
 */
record Setup(
        int rounds,
        int edits,
        int chats,
        double rate,
        double seconds,
        double warm,
        int stopped,
        Container container,
        String redis) {
    static final String USAGE = "--rounds 5 --edits 1500 --chats 100 --rate 500 --seconds 3 --warm 8 --stopped 4000"
            + " --container undertow --redis /usr/bin/redis-server";

    private static final Map<String, String> USUAL = Map.of(
            "--rounds",
            "5",
            "--edits",
            "1500",
            "--chats",
            "100",
            "--rate",
            "500",
            "--seconds",
            "3",
            "--warm",
            "8",
            "--stopped",
            "4000",
            "--container",
            "undertow",
            "--redis",
            "");

    static Setup of(String... args) {
        Map<String, String> values = new HashMap<>(USUAL);
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (values.put(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException(args[i] + " is not known; there are " + USAGE);
            }
        }
        return new Setup(
                Integer.parseInt(values.get("--rounds")),
                Integer.parseInt(values.get("--edits")),
                Integer.parseInt(values.get("--chats")),
                Double.parseDouble(values.get("--rate")),
                Double.parseDouble(values.get("--seconds")),
                Double.parseDouble(values.get("--warm")),
                Integer.parseInt(values.get("--stopped")),
                Container.named(values.getOrDefault("--container", "")),
                values.getOrDefault("--redis", ""));
    }
}
