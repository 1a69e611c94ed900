package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What agents do with offers, and what that does to waits. */
final class OffersSimulationTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final Duration LONG = Duration.ofMinutes(30);

    private static SimulationResult day(OfferPolicy offers, Answering... each) {
        RoutingSimulator.Builder simulator = RoutingSimulator.builder()
                .team(TeamPolicy.of(SALES).offering(offers))
                .arrivals(Arrivals.of(Route.to(SALES)).perHour(6));
        for (int i = 0; i < each.length; i++) {
            AgentProfile profile = AgentProfile.of(new AgentId("a" + i), Set.of(SALES), 2);
            simulator.agent(SimulatedAgent.of(profile).answering(each[i]));
        }
        return simulator.build().run();
    }

    private static void adds_up(OfferCounts offers) {
        assertThat(offers.accepted() + offers.declined() + offers.missed() + offers.revoked())
                .isEqualTo(offers.made());
    }

    @Test
    void a_chat_that_is_given_is_not_offered() {
        assertThat(day(OfferPolicy.PUSH, Answering.ALWAYS).total().offers()).isEqualTo(new OfferCounts(0, 0, 0, 0, 0));
    }

    @Test
    void the_time_to_say_yes_is_part_of_the_wait() {
        QueueStatistics all =
                day(OfferPolicy.ASK, Answering.ALWAYS, Answering.ALWAYS).total();
        adds_up(all.offers());
        assertThat(all.offers().accepted()).isEqualTo(all.answered());
        assertThat(all.waits().percentile(0.01)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void who_declines_half_leaves_more_to_the_others() {
        SimulationResult result = day(OfferPolicy.ASK, Answering.of(0.5, 0), Answering.ALWAYS);
        OfferCounts picky = result.agents().get(0).offers();
        adds_up(picky);
        assertThat((double) picky.declined() / picky.made()).isCloseTo(0.5, within(0.2));
        assertThat(result.agents().get(1).handled())
                .isGreaterThan(result.agents().get(0).handled());
        adds_up(result.total().offers());
    }

    @Test
    void who_misses_three_in_a_row_is_set_away_and_comes_back() {
        Answering asleep = new Answering(0, 1, Distribution.fixed(Duration.ofSeconds(3)), Distribution.fixed(LONG));
        SimulationResult result = day(OfferPolicy.ASK, asleep, Answering.ALWAYS);
        AgentStatistics sleeper = result.agents().get(0);
        assertThat(sleeper.handled()).isZero();
        assertThat(sleeper.setAway()).isPositive().isEqualTo(sleeper.offers().missed() / 3);
        assertThat(result.total().answered()).isEqualTo(result.total().came());
    }

    @Test
    void who_thinks_longer_than_the_offer_stands_misses_it() {
        Answering slow = new Answering(
                1, 0, Distribution.fixed(Duration.ofSeconds(21)), Distribution.fixed(Duration.ofMinutes(5)));
        QueueStatistics all = day(OfferPolicy.ASK, slow).total();
        assertThat(all.offers().accepted()).isZero();
        assertThat(all.offers().missed()).isPositive();
        assertThat(all.answered()).isZero();
    }

    @Test
    void of_several_asked_at_once_the_first_to_answer_has_it() {
        OfferPolicy both =
                new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(20), 2, 0, Duration.ofSeconds(30));
        Answering quick = new Answering(
                1, 0, Distribution.fixed(Duration.ofSeconds(1)), Distribution.fixed(Duration.ofMinutes(5)));
        SimulationResult result = day(both, Answering.ALWAYS, quick);
        adds_up(result.total().offers());
        assertThat(result.total().offers().revoked()).isPositive();
        assertThat(result.agents().get(1).handled())
                .isGreaterThan(3 * result.agents().get(0).handled());
    }

    @Test
    void more_than_everything_is_no_behaviour() {
        assertThatThrownBy(() -> Answering.of(0.9, 0.2)).hasMessageStartingWith("accepts and misses together: 1.");
        assertThatThrownBy(() -> Answering.of(-0.1, 0)).hasMessage("accepts: -0.1, allowed are 0 to 1");
    }
}
