package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LevelTest {
    private static final Instant START = Instant.EPOCH;

    private static QueueSample sample(long nanos, double mean, int most) {
        return new QueueSample(START.plusNanos(nanos), mean, most);
    }

    @Test
    void is_weighted_by_time_in_each_stretch() {
        Level level = new Level(START, 30, 10);
        level.change(2, 1);
        level.change(5, 1);
        level.change(8, -2);
        level.change(15, 3);
        assertThat(level.samples()).containsExactly(sample(0, 0.9, 2), sample(10, 1.5, 3), sample(20, 3, 3));
    }

    @Test
    void who_did_not_wait_at_all_was_in_no_queue() {
        Level level = new Level(START, 10, 10);
        level.change(5, 1);
        level.change(5, -1);
        assertThat(level.samples()).containsExactly(sample(0, 0, 0));
    }

    @Test
    void what_is_before_the_start_and_after_the_end_does_not_count() {
        Level level = new Level(START, 10, 10);
        level.change(-20, 4);
        level.change(-10, -2);
        level.change(5, -2);
        level.change(50, 7);
        assertThat(level.samples()).containsExactly(sample(0, 1, 2));
    }
}
