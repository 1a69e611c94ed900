package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
    static @Nullable Fields of(Node node, Faults faults, List<String> known) {
        if (!is(node, Kind.OBJECT, faults)) {
            return null;
        }
        node.members.forEach((name, member) -> {
            if (!known.contains(name)) {
                String remedy = Nearest.remedy("fields", name, known);
                faults.add(member.named, member.path(), "there is no such field", remedy);
            }
        });
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
            faults.add(object.place, object.member(name), "missing", remedy);
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
    <T> @Nullable T text(Node node, Function<String, T> maker) {
        return is(node, Kind.TEXT, faults) ? faults.made(node, () -> maker.apply(node.text)) : null;
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
        String digits = node.text.startsWith("-") ? node.text.substring(1) : node.text;
        if (digits.length() > LONGEST_WHOLE || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            faults.add(node, node.text + " can't be", "write a whole number of at most " + LONGEST_WHOLE + " digits");
            return null;
        }
        return Integer.valueOf(node.text);
    }

    @Nullable Duration duration(String name) {
        Node node = get(name);
        if (node == null || !is(node, Kind.TEXT, faults)) {
            return null;
        }
        return Durations.read(node.text).orElseGet(() -> {
            faults.add(node, node.words() + " can't be", Durations.EXPECTED);
            return null;
        });
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
        List<T> made = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Node element : node.kind == Kind.TEXT ? List.of(node) : node.elements) {
            T value = text(element, maker);
            if (value != null && !seen.add(element.text)) {
                faults.add(element, element.words() + " is in the list already", "remove one of them");
            } else if (value != null) {
                made.add(value);
            }
        }
        return made;
    }

    /** Each member of an object, its name made into a value. */
    <K> void each(String name, Function<String, K> maker, BiConsumer<K, Node> then) {
        Node node = get(name);
        if (node == null || !is(node, Kind.OBJECT, faults)) {
            return;
        }
        for (Map.Entry<String, Node> member : node.members.entrySet()) {
            K key = faults.madeOfName(member.getValue(), () -> maker.apply(member.getKey()));
            if (key != null) {
                then.accept(key, member.getValue());
            }
        }
    }

    /** What a constructor makes of a member; its objection is told there. */
    <T> @Nullable T made(String name, Supplier<T> maker) {
        Node node = get(name);
        return faults.made(node == null ? object : node, maker);
    }
}
