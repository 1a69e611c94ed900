package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DRAWS = 200_000;

    private static double[] draws(Distribution distribution) {
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.generate(() -> Seconds.of(distribution.draw(random)))
                .limit(DRAWS)
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(DoubleStream.of(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    private static double beyond(double[] values, double limit) {
        return (double) DoubleStream.of(values).filter(v -> v > limit).count() / values.length;
    }

    @Test
    void exponential_times_have_their_mean_and_no_memory() {
        double[] values = draws(Distribution.exponential(MINUTE));
        assertThat(mean(values)).isCloseTo(60, within(0.6));
        assertThat(deviation(values)).isCloseTo(60, within(1.0));
        assertThat(beyond(values, 60)).isCloseTo(Math.exp(-1), within(0.005));
        assertThat(beyond(values, 120) / beyond(values, 60)).isCloseTo(Math.exp(-1), within(0.01));
    }

    @Test
    void lognormal_times_have_their_mean_and_variation_and_most_are_shorter() {
        double[] values = draws(Distribution.lognormal(MINUTE, 0.8));
        assertThat(mean(values)).isCloseTo(60, within(0.6));
        assertThat(deviation(values)).isCloseTo(48, within(1.5));
        assertThat(beyond(values, 60 / Math.sqrt(1 + 0.64))).isCloseTo(0.5, within(0.005));
    }

    @Test
    void fixed_times_are_fixed_and_never_is_no_time_of_a_simulation() {
        assertThat(draws(Distribution.fixed(MINUTE))).containsOnly(60);
        assertThat(draws(Distribution.never())).containsOnly(Seconds.of(Draws.NEVER));
    }

    @Test
    void the_same_generator_gives_the_same_times_on_every_machine() {
        SplittableRandom random = new SplittableRandom(42);
        assertThat(Distribution.exponential(MINUTE).draw(random)).isEqualTo(Duration.parse("PT17.939557474S"));
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> Distribution.exponential(Duration.ZERO))
                .hasMessage("mean: PT0S, more than zero, at most 10,000 days");
        assertThatThrownBy(() -> Distribution.fixed(Duration.ofSeconds(-1))).hasMessageStartingWith("always: PT-1S");
        assertThatThrownBy(() -> Distribution.lognormal(MINUTE, 0))
                .hasMessage("variation: 0.0, more than 0, at most 10");
        assertThatThrownBy(() -> Distribution.lognormal(MINUTE, Double.NaN)).hasMessageStartingWith("variation: NaN");
    }
}
