package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.tck.routing.EstimatesTold.Accuracy;
import dev.peekwire.tck.routing.EstimatesTold.Told;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The wait that visitors are told, beside the wait that they had, over thousands of simulated chats. Where visitors give
 * up, only those are asked who never do: the others' waits end before it is known how long they would have been. The
 * seeds are fixed, so what passes once passes always.
 */
final class EstimatedWaitTest {
    private static final TeamId TEAM = new TeamId("help");
    private static final Duration HANDLING = Duration.ofMinutes(8);
    private static final Duration EXPECTED = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration DAYS = Duration.ofDays(10);
    private static final BusinessHours DAY =
            BusinessHours.in("UTC").daily("08:00-16:00").build();
    private static final String ASKED = "asked";
    private static final Route PATIENT =
            new Route(ASKED, 0, List.of(new Route.Stage(Duration.ZERO, List.of(Need.of(TEAM)))));

    private static EstimatesTold simulated(Consumer<RoutingSimulator.Builder> changes) {
        EstimatesTold told = new EstimatesTold(ASKED);
        RoutingSimulator.Builder simulator = RoutingSimulator.builder()
                .router(() -> told)
                .team(TeamPolicy.of(TEAM).queueing(100_000, Duration.ofDays(7)).handling(EXPECTED))
                .duration(DAYS);
        changes.accept(simulator);
        simulator.build().run();
        return told;
    }

    private static void staff(RoutingSimulator.Builder simulator, int agents, String name, BusinessHours hours) {
        for (int i = 0; i < agents; i++) {
            AgentId id = new AgentId(name + i);
            simulator.agent(
                    SimulatedAgent.of(AgentProfile.of(id, Set.of(TEAM), 2)).working(hours));
        }
    }

    private static void staff(RoutingSimulator.Builder simulator, int agents) {
        staff(simulator, agents, "a", BusinessHours.ALWAYS);
    }

    /** Chats an hour for so many agents of two chats each to be busy for that share of the time. */
    private static double perHour(int agents, double busy) {
        return busy * 2 * agents * 3_600 / HANDLING.toSeconds();
    }

    private static Arrivals patient(double perHour, Distribution handling) {
        return Arrivals.of(PATIENT).perHour(perHour).handling(handling).patience(Distribution.never());
    }

    private static boolean afterTheFirstDay(Told told) {
        return told.at().isAfter(RoutingSimulator.START.plus(Duration.ofDays(1)));
    }

    private static Arrivals impatient(double perHour) {
        return Arrivals.of(Route.to(TEAM))
                .perHour(perHour)
                .handling(Distribution.exponential(HANDLING))
                .patience(Distribution.exponential(PATIENCE));
    }

    /** Nine of ten may give up; the tenth is asked. */
    private static void mostly(RoutingSimulator.Builder simulator, double perHour) {
        simulator.arrivals(impatient(0.9 * perHour));
        simulator.arrivals(patient(0.1 * perHour, Distribution.exponential(HANDLING)));
    }

    private static void isWithin(Accuracy told, int least, double bias, double error) {
        assertThat(told.chats).as("%s", told).isGreaterThan(least);
        assertThat(told.bias).as("%s", told).isBetween(-bias, bias);
        assertThat(told.error).as("%s", told).isLessThan(error);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.9", "10, 0.9", "10, 0.97", "50, 0.97"})
    void a_stable_team_waits_as_long_as_told_on_the_whole_and_each_chat_within_a_third(int agents, double busy) {
        for (Distribution handling :
                List.of(Distribution.exponential(HANDLING), Distribution.lognormal(HANDLING, 0.9))) {
            EstimatesTold told = simulated(simulator -> {
                staff(simulator, agents);
                simulator.arrivals(patient(perHour(agents, busy), handling));
            });

            isWithin(told.of(EstimatedWaitTest::afterTheFirstDay), 4_000, 0.1, 1.0 / 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1.2, 0.6", "10, 1, 0.45", "10, 1.5, 0.3", "50, 1.2, 0.25"})
    void where_visitors_give_up_the_others_wait_as_long_as_told(int agents, double busy, double error) {
        EstimatesTold told = simulated(simulator -> {
            staff(simulator, agents);
            mostly(simulator, perHour(agents, busy));
        });

        isWithin(told.of(EstimatedWaitTest::afterTheFirstDay), 500, 0.1, error);
    }

    /** By day sixteen agents, by night ten of them: at each change the number counts at once. */
    @Test
    void after_a_change_of_staff_who_comes_is_told_of_the_new_one() {
        EstimatesTold told = simulated(simulator -> {
            staff(simulator, 10);
            staff(simulator, 6, "day", DAY);
            mostly(simulator, perHour(10, 1.5));
        });

        isWithin(told.of(one -> within(one, 16, 17)), 100, 0.1, 0.45);
        isWithin(told.of(one -> within(one, 8, 9)), 25, 0.2, 0.7);
    }

    /** It knows of no shift that ends: who comes just before is told too little. */
    @Test
    void who_comes_just_before_a_shift_ends_is_told_too_short_a_wait() {
        EstimatesTold told = simulated(simulator -> {
            staff(simulator, 2);
            staff(simulator, 14, "day", DAY);
            mostly(simulator, perHour(16, 1.3));
        });

        assertThat(told.of(one -> minute(one) >= 16 * 60 - 3 && minute(one) < 16 * 60).bias)
                .isLessThan(-0.15);
    }

    private static boolean within(Told one, int from, int until) {
        return afterTheFirstDay(one) && minute(one) >= from * 60 && minute(one) < until * 60;
    }

    private static int minute(Told one) {
        return one.at().atZone(ZoneOffset.UTC).get(ChronoField.MINUTE_OF_DAY);
    }
}
