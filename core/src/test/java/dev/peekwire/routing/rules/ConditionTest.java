package dev.peekwire.routing.rules;

import static dev.peekwire.routing.rules.Condition.all;
import static dev.peekwire.routing.rules.Condition.any;
import static dev.peekwire.routing.rules.Condition.attribute;
import static dev.peekwire.routing.rules.Condition.language;
import static dev.peekwire.routing.rules.Condition.not;
import static dev.peekwire.routing.rules.Condition.page;
import static dev.peekwire.routing.rules.Condition.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.routing.hours.BusinessHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final BusinessHours WEEKDAYS =
            BusinessHours.in("Europe/Oslo").weekdays("08:00-16:00").build();

    @Test
    void a_topic_is_one_of_several_as_it_is_written() {
        assertThat(holds(topic("billing", "invoice"), facts -> facts.topic("invoice")))
                .isTrue();
        assertThat(holds(topic("billing"), facts -> facts.topic("Billing"))).isFalse();
        assertThat(holds(topic("billing"), facts -> facts)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr, true",
        "fr, fr-CA, true",
        "fr, FR_ca, true",
        "fr, frr, false",
        "pt-BR, pt-BR, true",
        "pt-BR, pt-br-x, true",
        "pt-BR, pt, false",
        "no, nb-NO, true",
        "nb, nb, true",
        "nb, nn, false",
        "fr, 17, false"
    })
    void a_language_matches_itself_and_longer_tags(String asked, String said, boolean holds) {
        assertThat(holds(language(asked), facts -> facts.locale(said))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "/shop/**, /shop, true", "/shop/**, /shop/, true", "/shop/**, /shop/a/b, true", "/shop/**, /shopping, false",
        "/shop/*, /shop/a, true", "/shop/*, /shop/a/b, false", "/a*c, /abc, true", "/a*c, /ac, true",
        "**/help, /a/b/help, true", "*, /, false", "/**, /, true", "/p, https://x.example/p?q=1#r, true",
        "/p, https://x.example, false", "/, https://x.example, true", "/a*b*c, /aXbYc, true", "/a*b*c, /aXbY, false"
    })
    void a_page_is_matched_by_its_path(String pattern, String address, boolean holds) {
        assertThat(holds(page(pattern), facts -> facts.page(address))).isEqualTo(holds);
    }

    @Test
    void a_page_of_many_stars_costs_no_more_than_any_other() {
        String pattern = "/" + "*a".repeat(99);
        assertThat(holds(page(pattern), facts -> facts.page("/" + "a".repeat(2000) + "b")))
                .isFalse();
        assertThat(holds(page(pattern), facts -> facts.page("/" + "a".repeat(2000))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5, true",
        "5.0, true",
        "4.999, false",
        "-5, false",
        "5000000000000000000000, false",
        "5e1, false",
        "'5 ', false",
        "'', false",
        "+5, false",
        "5., false",
        ".5, false",
        "10, true",
        "10.01, false"
    })
    void a_number_is_within_its_bounds(String value, boolean holds) {
        Condition bounds = new Condition.Attribute(
                "n", new AttributeTest.Range(BigDecimal.valueOf(5), true, BigDecimal.TEN, true));
        assertThat(holds(bounds, facts -> facts.attributes(Map.of("n", value)))).isEqualTo(holds);
    }

    @Test
    void an_attribute_is_one_of_some_or_there_or_not() {
        assertThat(holds(attribute("plan", "gold"), facts -> facts.attributes(Map.of("plan", "gold"))))
                .isTrue();
        assertThat(holds(attribute("plan", "gold"), facts -> facts)).isFalse();
        assertThat(holds(Condition.hasAttribute("plan"), facts -> facts.attributes(Map.of("plan", ""))))
                .isFalse();
        Condition absent = new Condition.Attribute("plan", new AttributeTest.Present(false));
        assertThat(holds(absent, facts -> facts)).isTrue();
        assertThat(holds(Condition.below("n", 3), facts -> facts.attributes(Map.of("n", "2.9"))))
                .isTrue();
    }

    @Test
    void time_is_by_the_plans_hours_or_the_rules_own() {
        assertThat(holds(Condition.open("week"), facts -> facts)).isTrue();
        assertThat(holds(not(Condition.within(WEEKDAYS)), facts -> facts)).isFalse();
    }

    @Test
    void who_has_a_last_agent_is_returning() {
        assertThat(holds(Condition.returning(), facts -> facts)).isFalse();
        assertThat(holds(Condition.returning(), facts -> facts.returning(true))).isTrue();
        assertThat(holds(Condition.returning(), facts -> facts.lastAgent(new AgentId("a"))))
                .isTrue();
    }

    @Test
    void conditions_are_joined() {
        Condition yes = Condition.always();
        Condition no = not(yes);
        assertThat(holds(all(yes, yes), facts -> facts)).isTrue();
        assertThat(holds(all(yes, no), facts -> facts)).isFalse();
        assertThat(holds(any(no, yes), facts -> facts)).isTrue();
        assertThat(holds(no.or(no), facts -> facts)).isFalse();
        assertThat(holds(yes.and(not(no)), facts -> facts)).isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_at_once() {
        assertThatThrownBy(() -> topic(" ")).hasMessageContaining("topic: 1 to 128 characters");
        assertThatThrownBy(() -> topic()).hasMessageContaining("topic: 1 to 100 values");
        assertThatThrownBy(() -> language("french")).hasMessageContaining("a tag as fr");
        assertThatThrownBy(() -> page("shop")).hasMessageContaining("begins with /");
        assertThatThrownBy(() -> page("/a?b")).hasMessageContaining("no ?");
        assertThatThrownBy(() -> page("/***")).hasMessageContaining("there is no ***");
        assertThatThrownBy(() -> any()).hasMessageContaining("at least one condition");
        assertThatThrownBy(() -> new AttributeTest.Range(null, true, null, true))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> new AttributeTest.Range(BigDecimal.TEN, false, BigDecimal.TEN, true))
                .hasMessageContaining("no number is within");
        assertThatThrownBy(() -> AttributeTest.Range.above(new BigDecimal("1e999999999")))
                .hasMessageContaining("at most 18 digits");
    }

    private static boolean holds(Condition condition, UnaryOperator<Facts.Builder> said) {
        Facts facts = said.apply(Facts.at(FRIDAY_NOON)).build();
        return Matching.of(condition, Map.of("week", WEEKDAYS)).test(new Visit(facts));
    }
}
