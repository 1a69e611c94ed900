package dev.peekwire.routing.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules with equal conditions. Conditions are records, whose own hash codes a JVM only makes when it is asked for
 * the first, for each sort of them: that takes longer than the thousand rules of a plan that is being loaded.
 */
final class SameChats {
    private final Map<Integer, List<Rule>> rules = new HashMap<>();

    /** The rule with an equal condition that was here before; null, and this one is remembered, if there is none. */
    @Nullable Rule before(Rule rule) {
        int hash = hash(rule.when());
        List<Rule> alike = rules.get(hash);
        if (alike == null) {
            alike = new ArrayList<>(1);
            rules.put(hash, alike);
        }
        for (Rule other : alike) {
            if (other.when().equals(rule.when())) {
                return other;
            }
        }
        alike.add(rule);
        return null;
    }

    private static int hash(Condition condition) {
        return switch (condition.type()) {
            case TOPIC -> ((Condition.Topic) condition).anyOf().hashCode();
            case LANGUAGE -> ((Condition.Language) condition).anyOf().hashCode();
            case ATTRIBUTE -> hash((Condition.Attribute) condition);
            case PAGE -> ((Condition.Page) condition).anyOf().hashCode();
            case OPEN -> ((Condition.Open) condition).hours().hashCode();
            case WITHIN -> ((Condition.Within) condition).hours().hashCode();
            case RETURNING -> Boolean.hashCode(((Condition.Returning) condition).returning());
            case ALL -> hash(((Condition.All) condition).of());
            case ANY -> ~hash(((Condition.Any) condition).of());
            case NOT -> 31 * hash(((Condition.Not) condition).of());
        };
    }

    private static int hash(List<Condition> conditions) {
        int hash = 1;
        for (Condition condition : conditions) {
            hash = 31 * hash + hash(condition);
        }
        return hash;
    }

    private static int hash(Condition.Attribute attribute) {
        AttributeTest test = attribute.test();
        int value =
                switch (test.type()) {
                    case ONE_OF -> ((AttributeTest.OneOf) test).values().hashCode();
                    case PRESENT -> Boolean.hashCode(((AttributeTest.Present) test).present());
                    case RANGE ->
                        Objects.hash(((AttributeTest.Range) test).least(), ((AttributeTest.Range) test).most());
                };
        return 31 * attribute.name().hashCode() + value;
    }
}
