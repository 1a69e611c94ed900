package dev.peekwire.examples.routing;

import dev.peekwire.TeamId;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.TeamPolicy.Fallback;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Guide: routing. A shop with one person; the same as {@code shop.json}. */
public final class Shop {
    private Shop() {}

    /** One team, open at the shop's hours. */
    public static RoutingPlan plan() {
        TeamId shop = new TeamId("shop");
        BusinessHours open = BusinessHours.in("Europe/Oslo")
                .weekdays("09:00-12:00", "12:30-17:00")
                .on(DayOfWeek.SATURDAY, "10:00-14:00")
                .on(LocalDate.of(2026, Month.DECEMBER, 24), "09:00-12:00")
                .closedEvery(MonthDay.of(Month.JANUARY, 1))
                .closedEvery(MonthDay.of(Month.MAY, 17))
                .closedEvery(MonthDay.of(Month.DECEMBER, 25))
                .closedEvery(MonthDay.of(Month.DECEMBER, 26))
                .build();
        return RoutingPlan.builder()
                .team(TeamPolicy.of(shop)
                        .at(open)
                        .queueing(10, Duration.ofMinutes(15))
                        .otherwise(Fallback.LEAVE_MESSAGE))
                .hours("open", open)
                .rule(Rule.named("full baskets first")
                        .when(Condition.atLeast("basket", 1000))
                        .to(shop)
                        .priority(5)
                        .build())
                .build();
    }
}
