package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErlangCTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static ErlangC queue(int agents, double load) {
        return new ErlangC(agents, load * 60, MINUTE);
    }

    /** Table 1 of Garnett, Mandelbaum and Reiman 2002: 48 calls a minute, a minute each, 50 agents. */
    @Test
    void agrees_with_the_call_centre_of_garnett_mandelbaum_and_reiman() {
        ErlangC centre = new ErlangC(50, 48 * 60, MINUTE);
        assertThat(Seconds.of(centre.meanWait())).isCloseTo(20.8, within(0.05));
        assertThat(Seconds.of(centre.percentile(0.9))).isCloseTo(58.1, within(0.05));
        assertThat(centre.meanQueue()).isCloseTo(17, within(0.5));
        assertThat(centre.occupancy()).isCloseTo(0.96, within(1e-12));
    }

    /** The example known from call-centre handbooks: 360 calls in half an hour, four minutes each, 55 agents. */
    @Test
    void agrees_with_the_handbooks_example() {
        ErlangC centre = new ErlangC(55, 720, Duration.ofMinutes(4));
        assertThat(centre.waiting()).isCloseTo(0.239, within(0.0005));
        assertThat(Seconds.of(centre.meanWait())).isCloseTo(8.2, within(0.05));
        assertThat(centre.answeredWithin(Duration.ofSeconds(15))).isCloseTo(0.846, within(0.0005));
        assertThat(centre.occupancy()).isCloseTo(0.873, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.5", "2, 1, 0.333333", "3, 2, 0.444444", "10, 8, 0.409180", "25, 20, 0.209103"})
    void agrees_with_tables_of_the_formula(int agents, double load, double waiting) {
        assertThat(queue(agents, load).waiting()).isCloseTo(waiting, within(1e-6));
    }

    /** Published tables of Erlang's loss formula: 1 % of 4.461, 29.0 and 84.06 erlang are lost by 10, 40 and 100 lines. */
    @ParameterizedTest
    @CsvSource({"10, 4.461", "40, 29.01", "100, 84.06"})
    void the_loss_formula_beneath_agrees_with_its_tables(int lines, double load) {
        assertThat(ErlangC.blocking(lines, load)).isCloseTo(0.01, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "100", "1000", "100000"})
    void is_stable_from_one_agent_to_many(int agents) {
        for (double busy = 0.001; busy < 1; busy += 0.0499) {
            ErlangC centre = queue(agents, agents * busy);
            assertThat(centre.waiting()).isBetween(0.0, 1.0);
            assertThat(centre.meanQueue()).isBetween(0.0, busy / (1 - busy) + 1e-9);
        }
    }

    @Test
    void one_agent_is_the_queue_of_every_textbook() {
        ErlangC one = queue(1, 0.8);
        assertThat(one.waiting()).isCloseTo(0.8, within(1e-12));
        assertThat(one.meanWait()).isCloseTo(Duration.ofMinutes(4), Duration.ofMillis(1));
        assertThat(one.meanQueue()).isCloseTo(3.2, within(1e-12));
    }

    @Test
    void percentiles_and_shares_are_each_others_inverse() {
        ErlangC centre = queue(50, 48);
        for (double share : new double[] {0.4, 0.5, 0.9, 0.99}) {
            assertThat(centre.answeredWithin(centre.percentile(share))).isCloseTo(share, within(1e-9));
        }
        assertThat(centre.percentile(0.3)).isZero();
    }

    @Test
    void what_makes_no_queue_is_refused() {
        assertThatThrownBy(() -> queue(50, 50)).hasMessage("load: 50.0, less than the 50 agents");
        assertThatThrownBy(() -> queue(0, 1)).hasMessage("agents: 0, allowed are 1 to 100000");
        assertThatThrownBy(() -> queue(1, 0)).hasMessage("perHour: 0.0, more than 0");
        assertThatThrownBy(() -> queue(1, 0.5).percentile(1)).hasMessage("share: 1.0, allowed are 0 to less than 1");
    }
}
