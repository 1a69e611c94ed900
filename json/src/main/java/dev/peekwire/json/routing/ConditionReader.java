package dev.peekwire.json.routing;

import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.AttributeTest;
import dev.peekwire.routing.rules.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions. The fields of one object all have to hold; an object without any is every chat. */
final class ConditionReader {
    static final Set<String> FIELDS = Words.inOrder(
            "topic", "language", "attributes", "page", "open", "within", "returning", "all", "any", "not");

    private static final String ATTRIBUTES = "attributes";

    private final Map<String, BusinessHours> hours;
    private final Faults faults;

    ConditionReader(Map<String, BusinessHours> hours, Faults faults) {
        this.hours = hours;
        this.faults = faults;
    }

    @Nullable Condition read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            if (member.getKey().equals(ATTRIBUTES)) {
                attributes(in, member.getValue(), parts);
            } else {
                add(member(in, member.getKey(), member.getValue()), parts);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static void add(@Nullable Condition part, List<Condition> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private @Nullable Condition member(Fields in, String name, Node node) {
        try {
            return switch (name) {
                case "topic", "language", "page" -> choice(in, name, node);
                case "open" -> open(node);
                case "within" -> within(node);
                case "returning" -> returning(node);
                case "all", "any" -> several(name, node);
                case "not" -> not(node);
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
            return null;
        }
    }

    private @Nullable Condition choice(Fields in, String name, Node node) {
        List<String> texts = in.texts(node, Texts.AS_IT_IS);
        if (faults.within(node)) {
            return null;
        }
        Set<String> values = texts.size() == 1 ? Set.of(texts.get(0)) : new LinkedHashSet<>(texts);
        return switch (name) {
            case "topic" -> new Condition.Topic(values);
            case "language" -> new Condition.Language(values);
            default -> new Condition.Page(values);
        };
    }

    private void attributes(Fields in, Node node, List<Condition> parts) {
        AttributeTests reader = new AttributeTests(faults);
        if (node.kind == Kind.OBJECT && node.members.isEmpty()) {
            faults.add(node, "no attribute is named", "name one, or leave the field out");
        }
        for (Map.Entry<String, Node> attribute : in.members(ATTRIBUTES).entrySet()) {
            add(attribute(attribute.getKey(), attribute.getValue(), reader.read(in, attribute.getValue())), parts);
        }
    }

    private @Nullable Condition attribute(String name, Node node, @Nullable AttributeTest test) {
        try {
            return test == null ? null : new Condition.Attribute(name, test);
        } catch (IllegalArgumentException e) {
            faults.refusedName(node, e);
            return null;
        }
    }

    private @Nullable Condition open(Node node) {
        if (!Fields.is(node, Kind.TEXT, faults)) {
            return null;
        }
        if (!hours.containsKey(node.text)) {
            faults.unknown(node, "no hours " + node.words(), "hours", hours.keySet());
            return null;
        }
        return new Condition.Open(node.text);
    }

    private @Nullable Condition within(Node node) {
        BusinessHours own = new HoursReader(faults).read(node);
        return own == null ? null : new Condition.Within(own);
    }

    private @Nullable Condition returning(Node node) {
        return Fields.is(node, Kind.FLAG, faults) ? new Condition.Returning(node.text.equals("true")) : null;
    }

    private @Nullable Condition several(String name, Node node) {
        List<Condition> parts = list(node);
        if (parts == null) {
            return null;
        }
        return name.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private @Nullable Condition not(Node node) {
        Condition of = read(node);
        return of == null ? null : new Condition.Not(of);
    }

    private @Nullable List<Condition> list(Node node) {
        if (!Fields.is(node, Kind.LIST, faults)) {
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (Node element : node.elements) {
            Condition part = read(element);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }
}
