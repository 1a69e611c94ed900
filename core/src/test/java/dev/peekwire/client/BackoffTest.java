package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Property(tries = 200)
    void a_delay_is_anything_up_to_a_bound_that_doubles_up_to_30_seconds(
            @ForAll @IntRange(max = 40) int failures, @ForAll @DoubleRange(max = 0.99) double jitter) {
        Backoff backoff = new Backoff(() -> jitter);
        for (int i = 0; i < failures; i++) {
            backoff.next(Duration.ZERO);
        }
        double bound = Math.min(30_000, 250 * Math.pow(2, failures));
        assertThat(backoff.next(Duration.ZERO).toNanos() / 1e6).isBetween(bound * jitter - 1, bound * jitter + 1);
    }

    @Test
    void the_desks_word_is_the_least() {
        Backoff backoff = new Backoff(() -> 0);
        assertThat(backoff.next(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.next(Duration.ofSeconds(-3))).isEqualTo(Duration.ZERO);
    }

    @Test
    void success_begins_anew() {
        Backoff backoff = new Backoff(() -> 0.5);
        backoff.next(Duration.ZERO);
        backoff.next(Duration.ZERO);
        backoff.reset();
        assertThat(backoff.next(Duration.ZERO)).isEqualTo(Duration.ofMillis(125));
    }
}
