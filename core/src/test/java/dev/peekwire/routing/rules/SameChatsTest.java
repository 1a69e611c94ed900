package dev.peekwire.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.TeamId;
import dev.peekwire.routing.hours.BusinessHours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SameChatsTest {
    /** Each makes its condition anew; no two are equal. */
    private static final List<Supplier<Condition>> ALL = List.of(
            Condition::always,
            () -> Condition.topic("a"),
            () -> Condition.topic("a", "b"),
            () -> Condition.language("fr"),
            () -> Condition.attribute("plan", "gold"),
            () -> Condition.attribute("plan", "silver"),
            () -> Condition.attribute("tariff", "gold"),
            () -> Condition.hasAttribute("plan"),
            () -> Condition.atLeast("basket", 5),
            () -> new Condition.Attribute("basket", AttributeTest.Range.above(BigDecimal.valueOf(5))),
            () -> Condition.below("basket", 5),
            () -> Condition.page("/a/**"),
            () -> Condition.open("office"),
            () -> Condition.within(hours("08:00-16:00")),
            () -> Condition.within(hours("08:00-17:00")),
            Condition::returning,
            () -> new Condition.Returning(false),
            () -> Condition.all(Condition.topic("a"), Condition.language("fr")),
            () -> Condition.any(Condition.topic("a"), Condition.language("fr")),
            () -> Condition.any(Condition.language("fr"), Condition.topic("a")),
            () -> Condition.not(Condition.topic("a")),
            () -> Condition.not(Condition.not(Condition.topic("a"))));

    private final SameChats chats = new SameChats();

    @Test
    void a_rule_with_an_equal_condition_is_found_and_one_with_another_is_not() {
        List<Rule> rules = ALL.stream().map(each -> rule(each.get())).toList();
        assertThat(rules).allSatisfy(rule -> assertThat(chats.before(rule)).isNull());
        for (int i = 0; i < rules.size(); i++) {
            assertThat(chats.before(rule(ALL.get(i).get()))).isSameAs(rules.get(i));
        }
    }

    @Test
    void conditions_are_equal_in_any_order_of_their_values() {
        Rule first = rule(new Condition.Topic(Set.of("a", "b", "c")));
        chats.before(first);
        assertThat(chats.before(rule(Condition.topic("c", "a", "b")))).isSameAs(first);
    }

    private static BusinessHours hours(String period) {
        return BusinessHours.in("Europe/Oslo").daily(period).build();
    }

    private static Rule rule(Condition when) {
        return Rule.named("x").when(when).to(new TeamId("a")).build();
    }
}
