package dev.peekwire.json.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/** Lays JSON out for people: what fits a line stands on one, all else a member a line. */
public final class Pretty {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();

    private Pretty() {}

    /** Of maps, lists, texts, numbers and truth values. */
    public static String text(Map<String, Object> plan) {
        StringBuilder out = new StringBuilder();
        members(plan, "", out);
        return out.append('\n').toString();
    }

    private static void value(Object value, int used, String indent, StringBuilder out) {
        boolean simple = !(value instanceof Map || value instanceof List);
        String line = simple || depth(value) <= 2 ? line(value) : "";
        if (simple || (!line.isEmpty() && used + line.length() < WIDTH)) {
            out.append(line);
        } else if (value instanceof Map<?, ?> map) {
            members(map, indent, out);
        } else {
            elements((List<?>) value, indent, out);
        }
    }

    private static void members(Map<?, ?> map, String indent, StringBuilder out) {
        String inner = indent + INDENT;
        String before = "{\n";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String name = quoted(member.getKey()) + ": ";
            out.append(before).append(inner).append(name);
            value(member.getValue(), inner.length() + name.length(), inner, out);
            before = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private static void elements(List<?> list, String indent, StringBuilder out) {
        String inner = indent + INDENT;
        String before = "[\n";
        for (Object element : list) {
            out.append(before).append(inner);
            value(element, inner.length(), inner, out);
            before = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    /** How deep it is; 0 for what is no map and no list. */
    private static int depth(Object value) {
        Iterable<?> parts =
                value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        int deepest = value instanceof Map || value instanceof List ? 1 : 0;
        for (Object part : parts) {
            deepest = Math.max(deepest, 1 + depth(part));
        }
        return deepest;
    }

    private static String line(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = map.entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ": " + line(member.getValue()))
                    .toList();
            return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Pretty::line).toList()) + "]";
        }
        return value instanceof String text
                ? quoted(text)
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String quoted(Object text) {
        StringBuilder out = new StringBuilder("\"");
        ESCAPES.quoteAsString(text.toString(), out);
        return out.append('"').toString();
    }
}
