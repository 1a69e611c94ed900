package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads conditions. The fields of one object all have to hold; an object without any is every chat. */
final class ConditionReader {
    static final List<String> FIELDS =
            List.of("topic", "language", "attributes", "page", "open", "within", "returning", "all", "any", "not");

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
        node.members.forEach((name, value) -> parts.addAll(member(in, name, value)));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private List<? extends Condition> member(Fields in, String name, Node node) {
        return switch (name) {
            case "topic" -> choice(in, node, Condition.Topic::new);
            case "language" -> choice(in, node, Condition.Language::new);
            case "page" -> choice(in, node, Condition.Page::new);
            case "attributes" -> attributes(in);
            case "open" -> open(node);
            case "within" -> some(new HoursReader(faults).read(node), Condition.Within::new);
            case "returning" -> flag(node);
            case "all" -> some(list(node), Condition.All::new);
            case "any" -> some(list(node), of -> faults.made(node, () -> new Condition.Any(of)));
            case "not" -> some(read(node), Condition.Not::new);
            default -> List.of();
        };
    }

    private List<Condition> choice(Fields in, Node node, Function<Set<String>, Condition> maker) {
        List<String> values = in.texts(node, Function.identity());
        if (faults.within(node.path())) {
            return List.of();
        }
        return some(faults.made(node, () -> maker.apply(new LinkedHashSet<>(values))), Function.identity());
    }

    private List<Condition> attributes(Fields in) {
        List<Condition> all = new ArrayList<>();
        AttributeReader reader = new AttributeReader(faults);
        Node node = in.get("attributes");
        if (node != null && node.kind == Kind.OBJECT && node.members.isEmpty()) {
            faults.add(node, "no attribute is named", "name one, or leave the field out");
        }
        in.each("attributes", Function.identity(), (name, test) -> all.addAll(reader.read(in, name, test)));
        return all;
    }

    private List<Condition> open(Node node) {
        if (!Fields.is(node, Kind.TEXT, faults)) {
            return List.of();
        }
        if (!hours.containsKey(node.text)) {
            faults.unknown(node, "no hours " + node.words(), "hours", hours.keySet());
            return List.of();
        }
        return List.of(new Condition.Open(node.text));
    }

    private List<Condition> flag(Node node) {
        return Fields.is(node, Kind.FLAG, faults)
                ? List.of(new Condition.Returning(node.text.equals("true")))
                : List.of();
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

    private static <T> List<Condition> some(@Nullable T value, Function<T, @Nullable Condition> maker) {
        Condition made = value == null ? null : maker.apply(value);
        return made == null ? List.of() : List.of(made);
    }
}
