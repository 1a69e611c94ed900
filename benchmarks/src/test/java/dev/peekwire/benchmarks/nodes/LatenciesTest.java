package dev.peekwire.benchmarks.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static Latencies of(long one, long two, long hop) {
        Latencies latencies = new Latencies();
        latencies.record(Way.ONE_NODE, one * 1_000);
        latencies.record(Way.TWO_NODES, two * 1_000);
        latencies.record(Way.BARE_HOP, hop * 1_000);
        return latencies;
    }

    @Test
    void two_nodes_are_compared_with_one_in_hops() {
        assertThat(of(100, 250, 100).hops(Latencies.MEDIAN)).isCloseTo(1.5, within(0.01));
        assertThat(of(100, 180, 100).hops(Latencies.RARE)).isCloseTo(0.8, within(0.01));
    }

    @Test
    void a_table_has_a_row_a_round_and_says_how_far_they_are_apart() {
        List<String> lines = new ArrayList<>();
        new Table(lines::add).latencies(List.of(of(100, 200, 100), of(100, 250, 100), of(100, 300, 100)));
        assertThat(lines).anyMatch(line -> line.startsWith("| 2 | 100 | 250 | 100 | 1.50 |"));
        assertThat(lines).contains("p50: two nodes take 1.50 hops longer, the median of rounds (1.00–2.00)");
    }
}
