package dev.peekwire.examples.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.json.routing.RoutingPlans;
import dev.peekwire.routing.rules.RoutingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlansTest {
    @Test
    void the_shop_is_one_plan_in_both_forms() throws IOException {
        same("shop.json", Shop.plan());
    }

    @Test
    void the_two_languages_are_one_plan_in_both_forms() throws IOException {
        same("two-languages.json", TwoLanguages.plan());
    }

    @Test
    void the_tiers_are_one_plan_in_both_forms() throws IOException {
        same("tiers.json", Tiers.plan());
    }

    private static void same(String file, RoutingPlan plan) throws IOException {
        try (InputStream in = Objects.requireNonNull(Shop.class.getResourceAsStream(file))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(RoutingPlans.builtIn().read(json)).isEqualTo(plan);
            assertThat(RoutingPlans.builtIn().read(RoutingPlans.builtIn().write(plan)))
                    .isEqualTo(plan);
        }
    }
}
