package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WaitsTest {
    private static final Waits TEN = seconds(10, 1, 9, 2, 8, 3, 7, 4, 6, 5);

    private static Waits seconds(long... values) {
        return new Waits(LongStream.of(values).map(s -> s * 1_000_000_000L).toArray());
    }

    @Test
    void tell_mean_percentiles_and_the_longest() {
        assertThat(TEN.count()).isEqualTo(10);
        assertThat(TEN.mean()).isEqualTo(Duration.ofMillis(5_500));
        assertThat(TEN.percentile(0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(TEN.percentile(0.9)).isEqualTo(Duration.ofSeconds(9));
        assertThat(TEN.percentile(0.91)).isEqualTo(Duration.ofSeconds(10));
        assertThat(TEN.percentile(0.01)).isEqualTo(Duration.ofSeconds(1));
        assertThat(TEN.longest()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void count_those_within_a_limit_with_the_limit_itself() {
        assertThat(TEN.within(Duration.ofSeconds(4))).isEqualTo(4);
        assertThat(TEN.within(Duration.ofMillis(3_999))).isEqualTo(3);
        assertThat(TEN.within(Duration.ZERO)).isZero();
        assertThat(TEN.within(Duration.ofDays(1))).isEqualTo(10);
    }

    @Test
    void make_a_histogram_whose_last_bar_takes_the_rest() {
        assertThat(TEN.histogram(Duration.ofSeconds(3), 3)).isEqualTo(List.of(3, 3, 4));
        assertThat(TEN.histogram(Duration.ofSeconds(3), 1)).isEqualTo(List.of(10));
        assertThat(TEN.histogram(Duration.ofSeconds(100), 2)).isEqualTo(List.of(10, 0));
        assertThatThrownBy(() -> TEN.histogram(Duration.ofSeconds(1), 0)).hasMessageStartingWith("bars: 0");
    }

    @Test
    void of_nobody_are_zero() {
        Waits none = seconds();
        assertThat(none.mean()).isZero();
        assertThat(none.percentile(0.9)).isZero();
        assertThat(none.longest()).isZero();
        assertThat(none.and(TEN).count()).isEqualTo(10);
        assertThatThrownBy(() -> none.percentile(0)).hasMessageStartingWith("share: 0.0");
    }

    @Test
    void can_be_put_together() {
        Waits both = TEN.and(seconds(100));
        assertThat(both.count()).isEqualTo(11);
        assertThat(both.longest()).isEqualTo(Duration.ofSeconds(100));
        assertThat(TEN.count()).isEqualTo(10);
    }

    @Test
    void a_service_level_leaves_out_who_left_before_the_limit() {
        QueueStatistics queue = new QueueStatistics(
                20,
                10,
                6,
                2,
                2,
                0,
                0,
                0,
                0,
                new OfferCounts(0, 0, 0, 0, 0),
                TEN,
                seconds(1, 2, 3, 4, 5, 60),
                0.5,
                List.of());
        assertThat(queue.serviceLevel(Duration.ofSeconds(4))).isEqualTo(4.0 / (20 - 4));
        assertThat(queue.serviceLevel(Duration.ofSeconds(10))).isEqualTo(10.0 / (20 - 5));
        assertThat(queue.abandonment()).isEqualTo(0.3);
    }

    @Test
    void a_queue_that_nobody_came_to_missed_nothing() {
        QueueStatistics empty = new Tally(new Level(Instant.EPOCH, 10, 10)).statistics(0);
        assertThat(empty.serviceLevel(Duration.ofSeconds(30))).isEqualTo(1);
        assertThat(empty.abandonment()).isZero();
    }
}
