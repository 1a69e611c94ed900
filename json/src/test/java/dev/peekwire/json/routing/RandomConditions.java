package dev.peekwire.json.routing;

import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.hours.HoursBuilder;
import dev.peekwire.routing.rules.AttributeTest;
import dev.peekwire.routing.rules.Condition;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Conditions and hours of all sorts. */
final class RandomConditions {
    private static final List<String> PERIODS = List.of("08:00-12:00", "13:00-17:30", "22:00-02:00", "00:00-24:00");

    private final Random random;

    RandomConditions(Random random) {
        this.random = random;
    }

    /** One that no other has: rules for the same chats are refused. */
    Condition unique(int index) {
        return Condition.all(Condition.topic("only " + index), condition(4));
    }

    BusinessHours hours() {
        HoursBuilder hours = BusinessHours.in(random.nextBoolean() ? "Europe/Oslo" : "UTC");
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.on(day, periods());
        }
        if (random.nextBoolean()) {
            hours.on(LocalDate.of(2020 + random.nextInt(20), 2, 28), periods());
            hours.every(MonthDay.of(2, 29), periods()).closedEvery(MonthDay.of(12, 25));
        }
        return hours.build();
    }

    private String[] periods() {
        return PERIODS.stream().filter(period -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private Condition condition(int depth) {
        int kind = random.nextInt(depth > 0 ? 11 : 8);
        return switch (kind) {
            case 0 -> Condition.topic("a", "b \"c\"");
            case 1 -> Condition.language("fr", "pt-BR");
            case 2 -> Condition.attribute("plan " + random.nextInt(2), "gold", "\u00fcber");
            case 3 -> new Condition.Attribute("n", range());
            case 4 -> Condition.page("/shop/**", "/a*");
            case 5 -> Condition.open("office");
            case 6 -> Condition.within(hours());
            case 7 -> new Condition.Returning(random.nextBoolean());
            case 8 -> new Condition.All(some(depth, 0));
            case 9 -> new Condition.Any(some(depth, 1));
            default -> Condition.not(condition(depth - 1));
        };
    }

    private List<Condition> some(int depth, int least) {
        return Stream.generate(() -> condition(depth - 1))
                .limit(least + random.nextInt(3))
                .toList();
    }

    private AttributeTest range() {
        BigDecimal least = BigDecimal.valueOf(random.nextInt(1000), 2);
        return switch (random.nextInt(4)) {
            case 0 -> new AttributeTest.Present(random.nextBoolean());
            case 1 -> AttributeTest.Range.above(least);
            case 2 -> AttributeTest.Range.atMost(least.negate());
            default ->
                new AttributeTest.Range(least, random.nextBoolean(), BigDecimal.valueOf(5000), random.nextBoolean());
        };
    }
}
