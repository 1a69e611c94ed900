package dev.peekwire.json.routing;

import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.routing.rules.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes conditions: those that all have to hold as fields of one object where that can be read back. */
final class ConditionWriter {
    private static final String ATTRIBUTES = "attributes";

    private ConditionWriter() {}

    static Map<String, Object> tree(Condition condition) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (!(condition instanceof Condition.All all) || !asFields(all.of(), out)) {
            out.clear();
            member(condition, out);
        }
        return out;
    }

    /** Whether parts can be fields of one object: none twice, attributes in a row, and not one alone. */
    private static boolean asFields(List<Condition> parts, Map<String, Object> out) {
        String last = "";
        for (Condition part : parts) {
            String name = name(part);
            boolean goesOn = name.equals(ATTRIBUTES) && last.equals(name);
            if ((out.containsKey(name) && !goesOn) || !member(part, out)) {
                return false;
            }
            last = name;
        }
        return parts.size() != 1;
    }

    private static String name(Condition condition) {
        return switch (condition.type()) {
            case TOPIC -> "topic";
            case LANGUAGE -> "language";
            case ATTRIBUTE -> ATTRIBUTES;
            case PAGE -> "page";
            case OPEN -> "open";
            case WITHIN -> "within";
            case RETURNING -> "returning";
            case ALL -> "all";
            case ANY -> "any";
            case NOT -> "not";
        };
    }

    /** Adds a condition's field; false if an attribute of that name is there already. */
    private static boolean member(Condition condition, Map<String, Object> out) {
        if (condition instanceof Condition.Attribute attribute) {
            return attribute(attribute, out);
        }
        out.put(name(condition), value(condition));
        return true;
    }

    private static Object value(Condition condition) {
        return switch (condition.type()) {
            case TOPIC -> AttributeTests.choice(((Condition.Topic) condition).anyOf());
            case LANGUAGE -> AttributeTests.choice(((Condition.Language) condition).anyOf());
            case ATTRIBUTE -> throw new IllegalStateException("written with its name");
            case PAGE -> AttributeTests.choice(((Condition.Page) condition).anyOf());
            case OPEN -> ((Condition.Open) condition).hours();
            case WITHIN -> HoursWriter.tree(((Condition.Within) condition).hours());
            case RETURNING -> ((Condition.Returning) condition).returning();
            case ALL -> trees(((Condition.All) condition).of());
            case ANY -> trees(((Condition.Any) condition).of());
            case NOT -> tree(((Condition.Not) condition).of());
        };
    }

    @SuppressWarnings("unchecked") // it is only ever put here
    private static boolean attribute(Condition.Attribute attribute, Map<String, Object> out) {
        Map<String, Object> tests =
                (Map<String, Object>) out.computeIfAbsent(ATTRIBUTES, name -> new LinkedHashMap<String, Object>());
        return tests.putIfAbsent(attribute.name(), AttributeTests.tree(attribute.test())) == null;
    }

    private static List<Map<String, Object>> trees(List<Condition> conditions) {
        return conditions.stream().map(ConditionWriter::tree).toList();
    }
}
