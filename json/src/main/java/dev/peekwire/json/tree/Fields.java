package dev.peekwire.json.tree;

import dev.peekwire.json.tree.Node.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object's members by name and type. What is not there is null, and so is what is wrong, which the faults then tell. */
public final class Fields {
    private static final int LONGEST_WHOLE = 9;

    /** The object. */
    public final Node object;

    private final Faults faults;

    private Fields(Node object, Faults faults) {
        this.object = object;
        this.faults = faults;
    }

    /** The members of an object that may have these; null if it is none. */
    public static @Nullable Fields of(Node node, Faults faults, Set<String> known) {
        if (!is(node, Kind.OBJECT, faults)) {
            return null;
        }
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            if (!known.contains(member.getKey())) {
                String remedy = Nearest.remedy("fields", member.getKey(), known);
                Node value = member.getValue();
                faults.add(value.named(), value.path(), "there is no such field", remedy);
            }
        }
        return new Fields(node, faults);
    }

    /** Whether a value is of a kind; if not, that is a fault. */
    public static boolean is(Node node, Kind kind, Faults faults) {
        if (node.kind == kind) {
            return true;
        }
        String remedy = node.kind == Kind.NULL ? "leave the field out" : "write " + kind.words + " here";
        faults.add(node, "expected " + kind.words + ", found " + node.words(), remedy);
        return false;
    }

    /** A member, if it is there. */
    public @Nullable Node get(String name) {
        return object.members.get(name);
    }

    /** A member that must be there. */
    public @Nullable Node need(String name, String remedy) {
        Node found = get(name);
        if (found == null) {
            faults.add(object.place(), object.member(name), "missing", remedy);
        }
        return found;
    }

    /** A text. */
    public @Nullable String text(String name) {
        Node node = get(name);
        return node != null && is(node, Kind.TEXT, faults) ? node.text : null;
    }

    /** A text made into a value, whose constructor may object. */
    public <T> @Nullable T text(String name, Function<String, T> maker) {
        Node node = get(name);
        return node == null ? null : text(node, maker);
    }

    /** The same of a list's element. */
    private <T> @Nullable T text(Node node, Function<String, T> maker) {
        if (!is(node, Kind.TEXT, faults)) {
            return null;
        }
        try {
            return maker.apply(node.text);
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
            return null;
        }
    }

    /** A truth value; false if there is none. */
    public boolean flag(String name) {
        Node node = get(name);
        return node != null && is(node, Kind.FLAG, faults) && node.text.equals("true");
    }

    /** A whole number. */
    public @Nullable Integer whole(String name) {
        Node node = get(name);
        return node == null ? null : whole(node);
    }

    /** A whole number. */
    public @Nullable Integer whole(Node node) {
        if (!is(node, Kind.NUMBER, faults)) {
            return null;
        }
        if (!isWhole(node.text)) {
            faults.add(node, node.text + " can't be", "write a whole number of at most " + LONGEST_WHOLE + " digits");
            return null;
        }
        return Integer.valueOf(node.text);
    }

    private static boolean isWhole(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        for (int i = first; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return number.length() - first <= LONGEST_WHOLE;
    }

    /** A length of time. */
    public @Nullable Duration duration(String name) {
        Node node = get(name);
        if (node == null || !is(node, Kind.TEXT, faults)) {
            return null;
        }
        Optional<Duration> time = Durations.read(node.text);
        if (time.isEmpty()) {
            faults.add(node, node.words() + " can't be", Durations.EXPECTED);
        }
        return time.orElse(null);
    }

    /** A moment, as ISO 8601 writes it. */
    public @Nullable Instant instant(String name) {
        Node node = get(name);
        if (node == null || !is(node, Kind.TEXT, faults)) {
            return null;
        }
        try {
            return Instant.parse(node.text);
        } catch (DateTimeException e) {
            faults.add(node, node.words() + " is no moment", "write it with its zone, as 2026-11-22T09:00:00Z");
            return null;
        }
    }

    /** A day, as ISO 8601 writes it. */
    public @Nullable LocalDate day(String name) {
        Node node = get(name);
        if (node == null || !is(node, Kind.TEXT, faults)) {
            return null;
        }
        try {
            return LocalDate.parse(node.text);
        } catch (DateTimeException e) {
            faults.add(node, node.words() + " is no day", "write it as 2026-11-22");
            return null;
        }
    }

    /** A number, with or without a point, but without an exponent. */
    public @Nullable BigDecimal number(String name) {
        Node node = get(name);
        if (node == null || !is(node, Kind.NUMBER, faults)) {
            return null;
        }
        boolean plain = node.text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
        try {
            if (plain) {
                return new BigDecimal(node.text);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        faults.add(node, node.text + " can't be", "write the number without an exponent");
        return null;
    }

    /** One of some words. */
    public <T> @Nullable T oneOf(String name, Map<String, T> values) {
        Node node = get(name);
        if (node == null || !is(node, Kind.TEXT, faults)) {
            return null;
        }
        T value = values.get(node.text);
        if (value == null) {
            faults.unknown(node, node.words() + " can't be", "allowed values", values.keySet());
        }
        return value;
    }

    /** Each text of a list, made into a value; a text alone is a list of one. */
    public <T> List<T> texts(String name, Function<String, T> maker) {
        Node node = get(name);
        return node == null ? List.of() : texts(node, maker);
    }

    /** The same of a value. */
    public <T> List<T> texts(Node node, Function<String, T> maker) {
        if (node.kind != Kind.TEXT && !is(node, Kind.LIST, faults)) {
            return List.of();
        }
        if (node.kind == Kind.TEXT) {
            T value = text(node, maker);
            return value == null ? List.of() : List.of(value);
        }
        List<T> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node element : node.elements) {
            T value = text(element, maker);
            if (value != null && !seen.add(element.text)) {
                faults.add(element, element.words() + " is in the list already", "remove one of them");
            } else if (value != null) {
                made.add(value);
            }
        }
        return made;
    }

    /** Each text of a list, whether it is there twice or not; a text alone is a list of one. */
    public List<String> every(Node node) {
        if (node.kind == Kind.TEXT) {
            return List.of(node.text);
        }
        return is(node, Kind.LIST, faults)
                ? node.elements.stream()
                        .filter(element -> is(element, Kind.TEXT, faults))
                        .map(element -> element.text)
                        .toList()
                : List.of();
    }

    /** The same of a member; none if there is no such field. */
    public List<String> every(String name) {
        Node node = get(name);
        return node == null ? List.of() : every(node);
    }

    /** Each number of a list; a number alone is a list of one. */
    public List<Integer> wholes(String name) {
        Node node = get(name);
        if (node == null || (node.kind != Kind.NUMBER && !is(node, Kind.LIST, faults))) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>();
        for (Node element : node.kind == Kind.NUMBER ? List.of(node) : node.elements) {
            Integer value = whole(element);
            if (value != null && all.contains(value)) {
                faults.add(element, element.words() + " is in the list already", "remove one of them");
            } else if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    /** The members of an object that are texts; none if there is no such field. */
    public Map<String, String> textMembers(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(name).forEach((key, value) -> {
            if (is(value, Kind.TEXT, faults)) {
                texts.put(key, value.text);
            }
        });
        return texts;
    }

    /** The members of an object; none if there is no such field. */
    public Map<String, Node> members(String name) {
        Node node = get(name);
        return node == null || !is(node, Kind.OBJECT, faults) ? Map.of() : node.members;
    }

    /** A member's name made into a value; null if that objects. */
    public <K> @Nullable K name(Map.Entry<String, Node> member, Function<String, K> maker) {
        try {
            return maker.apply(member.getKey());
        } catch (IllegalArgumentException e) {
            faults.refusedName(member.getValue(), e);
            return null;
        }
    }
}
