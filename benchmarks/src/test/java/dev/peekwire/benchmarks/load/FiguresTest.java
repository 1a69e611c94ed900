package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** From a client's report to ratios and the search for saturation. */
final class FiguresTest {
    @Test
    void aResultIsWhatTheClientReportedAndTheServersCpu() {
        Result result = result(1_000, 990, 1_000, 3);

        assertThat(result.offered()).isEqualTo(500);
        assertThat(result.achieved()).isEqualTo(495);
        assertThat(result.cpuPerDelivery()).isEqualTo(5.0, within(1e-9));
        assertThat(result.millis(50)).isEqualTo(3, within(0.01));
        assertThat(result.bytesUp()).isEqualTo(30.5);
        assertThat(result.bytesDown()).isEqualTo(40.0);
        assertThat(result.sampleUp()).isEqualTo("{\"edit\":[1 ]}");
        assertThat(result.troubles()).isEqualTo(3);
        assertThat(result.overloaded()).isFalse();
    }

    @Test
    void tooLittleInTimeOrTooLateIsOverload() {
        assertThat(result(1_000, 940, 1_000, 3).overloaded()).isTrue();
        assertThat(result(1_000, 1_000, 1_000, 1_200).overloaded()).isTrue();
    }

    @Test
    void aRatioIsOfMediansAndItsSpreadOfPairs() {
        Ratio ratio = Ratio.of(List.of(1.0, 2.0, 9.0), List.of(2.0, 6.0, 3.0), List.of(2.0, 3.0, 1.0 / 3));

        assertThat(ratio.relay()).isEqualTo(2);
        assertThat(ratio.desk()).isEqualTo(3);
        assertThat(ratio.value()).isEqualTo(1.5);
        assertThat(ratio.least()).isEqualTo(1.0 / 3);
        assertThat(ratio.most()).isEqualTo(3);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Ratio.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }

    @Test
    void aComparisonPairsNeighbouringRuns() {
        Comparison runs = new Comparison(
                List.of(result(1_000, 1_000, 1_000, 2), result(1_000, 1_000, 1_000, 4)),
                List.of(result(1_000, 1_000, 1_000, 4), result(1_000, 1_000, 1_000, 4)));

        Ratio ratio = runs.ratio(result -> result.millis(50));

        assertThat(ratio.value()).isEqualTo(4.0 / 3, within(0.01));
        assertThat(ratio.least()).isEqualTo(1, within(0.01));
        assertThat(ratio.most()).isEqualTo(2, within(0.01));
        assertThat(runs.troubles()).isEqualTo(6);
    }

    @Test
    void theSearchGoesOnWithTheSideThatStillStands() throws Exception {
        List<String> asked = new ArrayList<>();

        Saturation found = Saturation.search(Container.UNDERTOW, 2, (side, rate) -> {
            asked.add(side + " " + (int) rate);
            double capacity = side == Side.RELAY ? 30_000 : 15_000;
            long inTime = (long) (Math.min(rate, capacity) * 2);
            return result((long) (rate * 2), inTime, (long) (rate * 2), 1);
        });

        assertThat(asked)
                .containsExactly("RELAY 10000", "PEEKWIRE 10000", "RELAY 20000", "PEEKWIRE 20000", "RELAY 40000");
        assertThat(found.ratio()).isEqualTo(0.5, within(1e-9));
        assertThat(found.toString()).contains("15000 : 30000 = 0.50");
    }

    static Result result(long expected, long inTime, long delivered, int millis) {
        Histogram latency = new Histogram(10_000_000_000L, 3);
        latency.recordValue(millis * 1_000_000L);
        Line line = Line.of("ran")
                .with("seconds", 2.0)
                .with("frames", expected)
                .with("acts", 2 * expected)
                .with("bytesUp", 61 * expected)
                .with("bytesDown", 80 * expected)
                .with("expected", expected)
                .with("delivered", delivered)
                .with("inTime", inTime)
                .with("messages", delivered)
                .with("sampleUp", Texts.pack("{\"edit\":[1 ]}"))
                .with("sampleDown", Texts.pack("•"))
                .with("latency", Texts.pack(latency))
                .with("clientCpu", 0.5)
                .with("paces", 0)
                .with("resyncs", 1)
                .with("refusals", 2);
        return Result.of(Line.parse(line.toString()), delivered * 50_000);
    }
}
