package dev.peekwire.json.routing;

import java.util.List;

/** Every field of {@link PlanText}, with where it is. */
final class Sites {
    /** An anchor: the rule that is to be broken. */
    static final String RULE = "{rule}";

    static final List<Site> ALL = List.of(
            site("", "{", "$schema", "\"https://peekwire.dev/schemas/routing-plan.schema.json\""),
            site("teams.billing.", "\"billing\": {", "selection", "\"longest-idle\""),
            site("teams.billing.offers.", "\"offers\": {", "mode", "\"offer\""),
            site("teams.billing.offers.", "\"offers\": {", "timeout", "\"15s\""),
            site("teams.billing.offers.", "\"offers\": {", "fanout", "2"),
            site("teams.billing.offers.", "\"offers\": {", "misses", "4"),
            site("teams.billing.offers.", "\"offers\": {", "reofferAfter", "\"45s\""),
            site("teams.billing.", "\"billing\": {", "hours", "\"office\"", "5"),
            site("teams.billing.", "\"billing\": {", "queueLimit", "500"),
            site("teams.billing.", "\"billing\": {", "maxWait", "\"2h\""),
            site("teams.billing.", "\"billing\": {", "ageing", "\"90s\""),
            site("teams.billing.", "\"billing\": {", "handling", "\"12m\""),
            site("teams.billing.", "\"billing\": {", "fallback", "\"refuse\""),
            site("hours.office.", "\"office\": {", "zone", "\"Europe/Oslo\""),
            site("hours.office.", "\"office\": {", "dates", "{ \"2026-12-24\": [\"08:00-11:00\"] }", "5"),
            site("hours.office.", "\"office\": {", "yearly", "{ \"12-25\": [] }", "5"),
            site("", "\"yearly\"", "weights", "{ \"video\": 3 }", "5"),
            site("", "\n  ],", "default", "\"support\""),
            rule("name", "\"rule {i}\""),
            rule("team", "\"billing\""),
            site("{rule}.", RULE, "require", "{ \"refunds\": 5 }", "5"),
            site("{rule}.", RULE, "prefer", "{ \"products\": 2 }", "5"),
            rule("language", "\"visitor\""),
            rule("tier", "2"),
            rule("priority", "10"),
            rule("kind", "\"video\""),
            rule("agents", "[\"anna\"]"),
            rule("lastAgent", "true"),
            site("{rule}.steps[0].", RULE, "after", "\"30s\""),
            site("{rule}.steps[0].", RULE, "lower", "{ \"refunds\": 3 }", "5"),
            site("{rule}.steps[1].", RULE, "drop", "[\"refunds\"]"),
            site("{rule}.steps[1].", RULE, "anyLanguage", "true"),
            site("{rule}.steps[2].", RULE, "anyTier", "true"),
            site("{rule}.steps[2].", RULE, "add", "[\"support\"]"),
            when("topic", "\"topic {i}\""),
            when("language", "[\"fr\", \"pt-BR\"]"),
            site("{rule}.when.attributes.basket.", RULE, "atLeast", "100"),
            site("{rule}.when.attributes.basket.", RULE, "below", "5000.5"),
            site("{rule}.when.attributes.cart.", RULE, "above", "1"),
            site("{rule}.when.attributes.cart.", RULE, "atMost", "9"),
            site("{rule}.when.attributes.coupon.", RULE, "present", "true"),
            when("page", "\"/shop/**\""),
            when("open", "\"office\""),
            site(
                    "{rule}.when.",
                    RULE,
                    "within",
                    "{ \"zone\": \"UTC\", \"week\": { \"mon-sun\": [\"00:00-24:00\"] } }",
                    "5"),
            site("{rule}.when.within.", RULE, "week", "{ \"mon-sun\": [\"00:00-24:00\"] }", "5"),
            when("returning", "false"),
            when("any", "[{ \"returning\": true }, { \"returning\": false }]"),
            site("{rule}.when.", RULE, "not", "{ \"topic\": \"other\" }", "5"));

    /**
     * A field.
     *
     * @param parent the path before it
     * @param anchor a text before it in the file
     * @param field its name
     * @param value its value as it is written, or how that begins
     * @param wrong a value of no type that it takes
     */
    record Site(String parent, String anchor, String field, String value, String wrong) {}

    private Sites() {}

    private static Site rule(String field, String value) {
        return site("{rule}.", RULE, field, value);
    }

    private static Site when(String field, String value) {
        return site("{rule}.when.", RULE, field, value);
    }

    private static Site site(String parent, String anchor, String field, String value) {
        return site(parent, anchor, field, value, "{}");
    }

    private static Site site(String parent, String anchor, String field, String value, String wrong) {
        return new Site(parent, anchor, field, value, wrong);
    }
}
