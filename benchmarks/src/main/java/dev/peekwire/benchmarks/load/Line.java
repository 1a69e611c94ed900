package dev.peekwire.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line between the harness and its child JVMs: a verb and named values, none with a space in it.
 *
 * @param verb what to do, or what it is
 * @param values by name
 */
public record Line(String verb, Map<String, String> values) {
    /** Copies. */
    public Line {
        values = new LinkedHashMap<>(values);
    }

    public static Line of(String verb) {
        return new Line(verb, Map.of());
    }

    public static Line parse(String text) {
        String[] words = text.strip().split(" ", -1);
        Line line = of(words[0]);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            line.values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return line;
    }

    public Line with(String name, Object value) {
        Line more = new Line(verb, values);
        more.values.put(name, String.valueOf(value));
        return more;
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(verb + " without " + name);
        }
        return value;
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    public int count(String name) {
        return Integer.parseInt(text(name));
    }

    public double real(String name) {
        return Double.parseDouble(text(name));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(verb);
        values.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }
}
