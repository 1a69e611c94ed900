package dev.peekwire.json.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.json.routing.Variant.Expected;
import java.util.ArrayList;
import java.util.List;

/** Broken variants of {@link PlanText}: four of every field, and those of {@link Slips}. */
final class Variants {
    private final String base;
    private final int rule;
    private final int rules;
    private final List<Variant> made = new ArrayList<>();

    private Variants(int rules) {
        this.base = PlanText.of(rules);
        this.rules = rules;
        this.rule = rules * 2 / 3;
    }

    /** All of them, on a file with this many rules. */
    static List<Variant> all(int rules) {
        Variants variants = new Variants(rules);
        Sites.ALL.forEach(variants::fourOf);
        Slips.ALL.forEach(variants::slip);
        return variants.made;
    }

    private void fourOf(Sites.Site site) {
        String value = site.value().replace("{i}", "" + rule);
        String member = "\"" + site.field() + "\": " + value;
        int at = find(site.anchor(), member);
        String path = path(site.parent());
        String name = path + site.field();
        String misspelt = site.field() + site.field().charAt(site.field().length() - 1);
        add(
                name + " misspelt",
                at,
                member,
                "\"" + misspelt + "\": " + value,
                new Expected(path + misspelt, "did you mean `" + site.field() + "`?", true));
        add(
                name + " null",
                at,
                member,
                "\"" + site.field() + "\": null",
                new Expected(name, "leave the field out", true));
        add(
                name + " of a wrong type",
                at,
                member,
                "\"" + site.field() + "\": " + site.wrong(),
                new Expected(name, "write ", true));
        add(name + " twice", at, member, member + ", " + member, new Expected(name, "keep one of them", false));
    }

    private void slip(Slips.Slip slip) {
        int at = find(slip.anchor(), slip.find());
        add(
                slip.name(),
                at,
                slip.find(),
                slip.instead(),
                new Expected(path(slip.field()), slip.remedy(), slip.schema()));
    }

    private void add(String name, int at, String find, String instead, Expected expected) {
        made.add(new Variant(name, base, at, find.length(), instead, expected));
    }

    /** The first place of a text after an anchor; rules' texts in the rule that is to be broken. */
    private int find(String anchor, String text) {
        String from = anchor.equals(Sites.RULE) ? "\"name\": \"rule " + rule + "\"" : anchor;
        int start = base.indexOf(from);
        int at = base.indexOf(text, Math.max(0, start));
        assertThat(start).as(from).isNotNegative();
        assertThat(at).as(text).isNotNegative();
        return at;
    }

    private String path(String field) {
        return field.replace("{rule}", "rules[" + rule + "]").replace("{last}", "rules[" + (rules - 1) + "]");
    }
}
