package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.protocol.Measured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However busy a desk is, what a supervisor is told fits a frame that every client reads. */
class MeasuresSizeTest {
    private static final int CLIENT_READS = 64 * 1024;
    private static final Instant FROM = Instant.parse("2026-11-21T23:00:00.000Z");

    private static Measured.Part part(boolean whole) {
        Map<Counted, Long> counts = Arrays.stream(Counted.values())
                .filter(counted -> whole || Measured.COUNTS.contains(counted))
                .collect(Collectors.toMap(Function.identity(), any -> 99_999L));
        Map<Timing, Measured.Time> times = Arrays.stream(Timing.values())
                .filter(timing -> whole || Measured.TIMINGS.contains(timing))
                .collect(Collectors.toMap(
                        Function.identity(),
                        any -> new Measured.Time(
                                99_999, Duration.ofHours(27), Duration.ofHours(27), Duration.ofHours(27))));
        return new Measured.Part(FROM, FROM, counts, times, Duration.ofDays(1_000), Duration.ofDays(9_000), 99);
    }

    @Test
    void the_most_parts_and_the_most_agents_with_large_figures_fit_a_frame() {
        Measured.Slow slow = new Measured.Slow(
                new AgentId("a".repeat(64)), 99, 99_999, Duration.ofHours(27), 99_999, Duration.ofHours(27));
        Measured told = new Measured(
                new CommandId("c".repeat(64)),
                FROM,
                FROM,
                part(true),
                Collections.nCopies(Measured.MOST_PARTS, part(false)),
                new Concurrency(new TreeMap<>(IntStream.rangeClosed(1, 99)
                        .boxed()
                        .collect(Collectors.toMap(Function.identity(), any -> Duration.ofDays(1_000))))),
                Collections.nCopies(Measured.MOST_AGENTS, slow),
                OverloadRule.DEFAULT);
        String text = JsonFrameCodec.desk().encode(told).toString();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(CLIENT_READS / 2, CLIENT_READS);
    }
}
