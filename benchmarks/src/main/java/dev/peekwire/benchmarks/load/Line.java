package dev.peekwire.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line between the harness and its child JVMs: a verb and named values, none with a space in it.
 *
 * @param verb what to do, or what it is
 * @param values by name
 */
record Line(String verb, Map<String, String> values) {
    Line {
        values = new LinkedHashMap<>(values);
    }

    static Line of(String verb) {
        return new Line(verb, Map.of());
    }

    static Line parse(String text) {
        String[] words = text.strip().split(" ", -1);
        Line line = of(words[0]);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            line.values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return line;
    }

    Line with(String name, Object value) {
        Line more = new Line(verb, values);
        more.values.put(name, String.valueOf(value));
        return more;
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(verb + " without " + name);
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    int count(String name) {
        return Integer.parseInt(text(name));
    }

    double real(String name) {
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
