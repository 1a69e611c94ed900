package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
    private static final Instant START = RoutingSimulator.START;
    private static final Arrivals CHATS = Arrivals.of(Route.to(new TeamId("sales")));

    private static List<Instant> times(Arrivals arrivals, Duration length) {
        SplittableRandom random = new SplittableRandom(7);
        List<Instant> times = new ArrayList<>();
        Instant end = START.plus(length);
        for (Instant at = arrivals.next(START, end, random); at != null; at = arrivals.next(at, end, random)) {
            times.add(at);
        }
        return times;
    }

    @Test
    void come_at_the_rate_and_independently_of_each_other() {
        List<Instant> times = times(CHATS.perHour(60), Duration.ofHours(1_000));
        assertThat(times.size()).isCloseTo(60_000, within(3 * 245));
        long close = 0;
        for (int i = 1; i < times.size(); i++) {
            close += Duration.between(times.get(i - 1), times.get(i)).toSeconds() < 60 ? 1 : 0;
        }
        assertThat((double) close / times.size()).isCloseTo(1 - Math.exp(-1), within(0.01));
    }

    @Test
    void follow_the_hours_of_a_zone() {
        double[] rates = new double[24];
        Arrays.fill(rates, 9, 17, 30);
        rates[12] = 90;
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        var byHour = times(CHATS.byHour(oslo, rates), Duration.ofDays(100)).stream()
                .collect(Collectors.groupingBy(at -> at.atZone(oslo).getHour(), Collectors.counting()));
        assertThat(byHour).containsOnlyKeys(9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(byHour.get(9).doubleValue()).isCloseTo(3_000, within(165.0));
        assertThat(byHour.get(12).doubleValue()).isCloseTo(9_000, within(285.0));
    }

    @Test
    void without_a_rate_nobody_comes() {
        assertThat(times(CHATS, Duration.ofDays(9))).isEmpty();
        assertThat(times(CHATS.perHour(0), Duration.ofDays(9))).isEmpty();
    }

    @Test
    void go_where_the_plan_sends_them_when_they_come() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(new TeamId("sales")))
                .team(TeamPolicy.of(new TeamId("night")))
                .rule(Rule.named("late")
                        .when(Condition.within(
                                BusinessHours.in("UTC").daily("22:00-06:00").build()))
                        .to(new TeamId("night"))
                        .agents(new AgentId("owl"))
                        .build())
                .build();
        Arrivals chats = Arrivals.of(chat -> chat.topic("order"));
        assertThat(chats.route(plan, START).rule()).isEqualTo("late");
        assertThat(chats.route(plan, START).wanted()).containsExactly(new AgentId("owl"));
        assertThat(chats.route(plan, START.plus(Duration.ofHours(8))).rule()).isEqualTo("default");
        assertThatThrownBy(() -> chats.route(null, START))
                .hasMessage("chats that are known by facts need a plan: say plan(...)");
    }

    @Test
    void a_change_leaves_the_original_as_it_was() {
        Arrivals slow = CHATS.perHour(1);
        Arrivals fast = slow.perHour(100).patience(Distribution.fixed(Duration.ofSeconds(1)));
        assertThat(times(slow, Duration.ofHours(100))).hasSizeLessThan(200);
        assertThat(times(fast, Duration.ofHours(100))).hasSizeGreaterThan(9_000);
        assertThat(slow.drawPatience(new SplittableRandom(1))).isGreaterThan(Duration.ofDays(366));
    }

    @Test
    void what_is_no_rate_is_refused() {
        assertThatThrownBy(() -> CHATS.perHour(-1)).hasMessage("rates: [-1.0], allowed are 0 to 10000000");
        assertThatThrownBy(() -> CHATS.byHour(ZoneOffset.UTC, 1, 2)).hasMessage("rates: 2, allowed are 24 or 1");
        assertThatThrownBy(() -> CHATS.transferred(1.1, Route.to(new TeamId("a"))))
                .hasMessage("probability: 1.1, allowed are 0 to 1");
    }
}
