package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Property(tries = 200)
    void a_delay_is_anything_up_to_a_bound_that_doubles_from_2_seconds_up_to_30(
            @ForAll @IntRange(max = 40) int failures, @ForAll @DoubleRange(max = 0.99) double jitter) {
        Backoff backoff = new Backoff(() -> jitter);
        for (int i = 0; i < failures; i++) {
            backoff.next(Duration.ZERO);
        }
        double bound = Math.max(2_000, Math.min(30_000, 250 * Math.pow(2, failures)));
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
        for (int i = 0; i < 5; i++) {
            backoff.next(Duration.ZERO);
        }
        assertThat(backoff.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
        backoff.reset();
        assertThat(backoff.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_thousand_clients_that_were_cut_off_together_come_evenly_over_two_seconds() {
        Random random = new Random(20261122);
        Map<Long, Long> quarters = Stream.generate(() -> new Backoff(random::nextDouble).next(Duration.ZERO))
                .limit(1_000)
                .collect(Collectors.groupingBy(delay -> delay.toMillis() / 250, Collectors.counting()));
        assertThat(quarters.keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(quarters.values()).allMatch(clients -> clients > 80 && clients < 170);
    }
}
