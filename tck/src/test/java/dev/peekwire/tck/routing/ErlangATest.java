package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErlangATest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofDays(400);

    private static ErlangA queue(int agents, double load, Duration patience) {
        return new ErlangA(agents, load * 60, MINUTE, patience);
    }

    /** Table 1 of Garnett, Mandelbaum and Reiman 2002: the same as in {@link ErlangCTest}, with two minutes' patience. */
    @Test
    void agrees_with_the_call_centre_of_garnett_mandelbaum_and_reiman() {
        ErlangA centre = queue(50, 48, Duration.ofMinutes(2));
        assertThat(centre.abandonment()).isCloseTo(0.031, within(0.0005));
        assertThat(Seconds.of(centre.meanWait())).isCloseTo(3.7, within(0.05));
        assertThat(centre.meanQueue()).isCloseTo(3, within(0.05));
        assertThat(centre.occupancy()).isCloseTo(0.93, within(0.005));
    }

    /** Everybody leaves at one rate, handled or not, as if there were agents for all: M/M/∞. */
    @Test
    void with_patience_as_long_as_handling_the_number_of_chats_is_poisson() {
        ErlangA one = queue(1, 1, MINUTE);
        assertThat(one.waiting()).isCloseTo(1 - Math.exp(-1), within(1e-12));
        assertThat(one.meanQueue()).isCloseTo(Math.exp(-1), within(1e-12));
        assertThat(one.abandonment()).isCloseTo(Math.exp(-1), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.7", "10, 8", "100, 93", "1000, 980"})
    void with_endless_patience_it_is_erlang_c(int agents, double load) {
        ErlangA patient = queue(agents, load, LONG);
        ErlangC endless = new ErlangC(agents, load * 60, MINUTE);
        assertThat(patient.waiting()).isCloseTo(endless.waiting(), within(1e-3));
        assertThat(Seconds.of(patient.meanWait())).isCloseTo(Seconds.of(endless.meanWait()), within(0.05));
        for (int seconds : new int[] {0, 5, 30, 120}) {
            assertThat(patient.answeredWithin(Duration.ofSeconds(seconds)))
                    .isCloseTo(endless.answeredWithin(Duration.ofSeconds(seconds)), within(1e-3));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "1, 30", "50, 48", "100, 250", "1000, 900", "1000, 1100", "1000, 20000"})
    void is_stable_at_any_size_and_load(int agents, double load) {
        for (int seconds : new int[] {1, 30, 600, 36_000}) {
            ErlangA centre = queue(agents, load, Duration.ofSeconds(seconds));
            assertThat(centre.waiting()).isBetween(0.0, 1.0);
            assertThat(centre.abandonment()).isBetween(Math.max(0, 1 - agents / load) - 1e-9, 1.0);
            assertThat(centre.occupancy()).isBetween(0.0, 1.0 + 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.2, 60", "5, 4.5, 120", "50, 48, 120", "200, 210, 30", "1000, 1100, 600"})
    void shares_answered_begin_with_who_does_not_wait_and_end_with_who_does_not_give_up(
            int agents, double load, int patience) {
        ErlangA centre = queue(agents, load, Duration.ofSeconds(patience));
        assertThat(centre.answeredWithin(Duration.ZERO)).isCloseTo(1 - centre.waiting(), within(1e-12));
        assertThat(centre.answeredWithin(Duration.ofDays(2))).isCloseTo(1 - centre.abandonment(), within(1e-6));
        assertThat(centre.answeredWithin(Duration.ofSeconds(20)))
                .isBetween(1 - centre.waiting(), 1 - centre.abandonment() + 1e-9);
    }

    @Test
    void what_makes_no_queue_is_refused() {
        assertThatThrownBy(() -> queue(0, 1, MINUTE)).hasMessageStartingWith("agents: 0");
        assertThatThrownBy(() -> queue(1, -1, MINUTE)).hasMessageStartingWith("perHour: -60.0");
        assertThatThrownBy(() -> queue(1, 1, Duration.ZERO)).hasMessageStartingWith("patience: PT0S");
    }
}
