package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A plain queue is what the formulas say: each measure's 99 % confidence interval, from {@link Replications}, covers the
 * formula's value and is narrow. The seeds are fixed, so what passes once passes always.
 */
final class ErlangAgreementTest {
    private static final TeamId TEAM = new TeamId("plain");
    private static final Duration HANDLING = Duration.ofMinutes(8);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CHATS = 5_000;
    private static final int CHATS_MORE_A_PLACE = 150;

    private static Replications runs(int agents, int capacity, double perHour, Distribution patience) {
        Duration length =
                Duration.ofSeconds((long) ((CHATS + CHATS_MORE_A_PLACE * agents * capacity) / perHour * 3_600));
        RoutingSimulator.Builder simulator = RoutingSimulator.builder()
                .team(TeamPolicy.of(TEAM).queueing(1_000_000, Duration.ofDays(7)))
                .duration(length)
                .warmUp(length.dividedBy(10))
                .arrivals(Arrivals.of(Route.to(TEAM))
                        .perHour(perHour)
                        .handling(Distribution.exponential(HANDLING))
                        .patience(patience));
        for (int i = 0; i < agents; i++) {
            AgentId id = new AgentId("a" + i);
            simulator.agent(SimulatedAgent.of(AgentProfile.of(id, Set.of(TEAM), capacity)));
        }
        return new Replications(IntStream.rangeClosed(1, Replications.RUNS)
                .mapToObj(seed -> simulator.seed(seed).build().run())
                .toList());
    }

    private static double perHour(double load) {
        return load * 3_600 / HANDLING.toSeconds();
    }

    private static double waited(SimulationResult result) {
        QueueStatistics all = result.total();
        return 1 - (double) all.waits().within(Duration.ZERO) / all.came();
    }

    private static double inTime(SimulationResult result) {
        return (double) result.total().waits().within(LIMIT) / result.total().came();
    }

    private static double meanWait(SimulationResult result) {
        return Seconds.of(result.total().waits().and(result.total().patience()).mean());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.7", "4, 1, 3", "5, 4, 16", "40, 1, 34", "100, 1, 88"})
    void without_impatience_it_is_erlang_c(int agents, int capacity, double load) {
        int places = agents * capacity;
        ErlangC formula = new ErlangC(places, perHour(load), HANDLING);
        assertThat(runs(agents, capacity, perHour(load), Distribution.never())
                        .agree("waited", formula.waiting(), 0.2, ErlangAgreementTest::waited)
                        .agree("mean wait", Seconds.of(formula.meanWait()), 0.3, ErlangAgreementTest::meanWait)
                        .agree("in 30 s", formula.answeredWithin(LIMIT), 0.06, ErlangAgreementTest::inTime)
                        .agree("queue", formula.meanQueue(), 0.3, r -> r.total().meanQueue())
                        .agree("occupancy", formula.occupancy(), 0.02, r -> r.total()
                                .occupancy())
                        .disagreements())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1.3, 480", "4, 1, 3.6, 960", "5, 4, 19, 240", "50, 1, 48, 960", "100, 1, 110, 300"})
    void with_exponential_patience_it_is_erlang_a(int agents, int capacity, double load, int patience) {
        Duration mean = Duration.ofSeconds(patience);
        ErlangA formula = new ErlangA(agents * capacity, perHour(load), HANDLING, mean);
        assertThat(runs(agents, capacity, perHour(load), Distribution.exponential(mean))
                        .agree("waited", formula.waiting(), 0.2, ErlangAgreementTest::waited)
                        .agree("gave up", formula.abandonment(), 0.15, r -> r.total()
                                .abandonment())
                        .agree("mean wait", Seconds.of(formula.meanWait()), 0.15, ErlangAgreementTest::meanWait)
                        .agree("in 30 s", formula.answeredWithin(LIMIT), 0.06, ErlangAgreementTest::inTime)
                        .agree("queue", formula.meanQueue(), 0.15, r -> r.total()
                                .meanQueue())
                        .agree("occupancy", formula.occupancy(), 0.02, r -> r.total()
                                .occupancy())
                        .disagreements())
                .isEmpty();
    }

    @Test
    void one_agent_more_or_less_would_be_seen() {
        Replications ten = runs(10, 1, perHour(8), Distribution.never());
        for (int agents : new int[] {9, 11}) {
            ErlangC other = new ErlangC(agents, perHour(8), HANDLING);
            ten.agree(agents + " agents", other.waiting(), 1, ErlangAgreementTest::waited);
        }
        assertThat(ten.disagreements()).hasSize(2);
    }
}
