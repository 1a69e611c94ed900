package dev.peekwire.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private long nanos;

    private final SharedTime time = new SharedTime(new Scheduler() {
        @Override
        public Instant now() {
            return NOON.minusSeconds(3_600);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public Task after(Duration delay, Runnable task) {
            return () -> {};
        }

        @Override
        public void close() {}
    });

    @Test
    void it_is_the_local_time_until_the_store_is_heard() {
        nanos = 5 * MILLI;
        assertThat(time.now()).isEqualTo(NOON.minusSeconds(3_600).plusMillis(5));
    }

    @Test
    void the_first_answer_is_taken_to_be_from_the_middle_of_its_trip() {
        nanos = 10 * MILLI;
        time.heard(NOON, 0, 10 * MILLI);
        assertThat(time.now()).isEqualTo(NOON.plusMillis(5));
        nanos = 30 * MILLI;
        assertThat(time.now()).isEqualTo(NOON.plusMillis(25));
    }

    @Test
    void an_answer_that_agrees_changes_nothing() {
        time.heard(NOON, 0, 0);
        nanos = 100 * MILLI;
        time.heard(NOON.plusMillis(93), 90 * MILLI, 100 * MILLI);
        assertThat(time.now()).isEqualTo(NOON.plusMillis(100));
    }

    @Test
    void a_clock_that_drifts_is_set_to_what_the_store_allows() {
        time.heard(NOON, 0, 0);
        nanos = 100 * MILLI;
        time.heard(NOON.plusMillis(120), 90 * MILLI, 100 * MILLI);
        assertThat(time.now()).isEqualTo(NOON.plusMillis(120));
        time.heard(NOON.plusMillis(50), 90 * MILLI, 100 * MILLI);
        assertThat(time.now()).isEqualTo(NOON.plusMillis(60));
    }
}
