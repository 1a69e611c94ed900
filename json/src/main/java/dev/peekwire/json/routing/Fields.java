package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object's members by name and type. What is not there is null, and so is what is wrong, which the faults then tell. */
final class Fields {
    private static final int LONGEST_WHOLE = 9;

    final Node object;
    private final Faults faults;

    private Fields(Node object, Faults faults) {
        this.object = object;
        this.faults = faults;
    }

    /** The members of an object that may have these; null if it is none. */
    static @Nullable Fields of(Node node, Faults faults, Set<String> known) {
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
    static boolean is(Node node, Kind kind, Faults faults) {
        if (node.kind == kind) {
            return true;
        }
        String remedy = node.kind == Kind.NULL ? "leave the field out" : "write " + kind.words + " here";
        faults.add(node, "expected " + kind.words + ", found " + node.words(), remedy);
        return false;
    }

    @Nullable Node get(String name) {
        return object.members.get(name);
    }

    /** A member that must be there. */
    @Nullable Node need(String name, String remedy) {
        Node found = get(name);
        if (found == null) {
            faults.add(object.place(), object.member(name), "missing", remedy);
        }
        return found;
    }

    @Nullable String text(String name) {
        Node node = get(name);
        return node != null && is(node, Kind.TEXT, faults) ? node.text : null;
    }

    /** A text made into a value, whose constructor may object. */
    <T> @Nullable T text(String name, Function<String, T> maker) {
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

    boolean flag(String name) {
        Node node = get(name);
        return node != null && is(node, Kind.FLAG, faults) && node.text.equals("true");
    }

    @Nullable Integer whole(String name) {
        Node node = get(name);
        return node == null ? null : whole(node);
    }

    @Nullable Integer whole(Node node) {
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

    @Nullable Duration duration(String name) {
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

    /** Each text of a list, made into a value; a text alone is a list of one. */
    <T> List<T> texts(String name, Function<String, T> maker) {
        Node node = get(name);
        return node == null ? List.of() : texts(node, maker);
    }

    <T> List<T> texts(Node node, Function<String, T> maker) {
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

    /** The members of an object; none if there is no such field. */
    Map<String, Node> members(String name) {
        Node node = get(name);
        return node == null || !is(node, Kind.OBJECT, faults) ? Map.of() : node.members;
    }

    /** A member's name made into a value; null if that objects. */
    <K> @Nullable K name(Map.Entry<String, Node> member, Function<String, K> maker) {
        try {
            return maker.apply(member.getKey());
        } catch (IllegalArgumentException e) {
            faults.refusedName(member.getValue(), e);
            return null;
        }
    }
}
