package dev.peekwire.json.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in the file, with where it stands. Filled while the file is read, and only looked at from then on. */
final class Node {
    /** The plan as a whole, in a message. */
    static final String ROOT = "plan";

    private static final int LONGEST_STEP = 64;

    enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("true or false"),
        NULL("null");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    final Kind kind;

    /** The text of a text, a number as it is written, or {@code true} or {@code false}. */
    final String text;

    final Place place;

    /** Where its name stands; where it stands itself if it has none. */
    final Place named;

    final Map<String, Node> members = new LinkedHashMap<>();
    final List<Node> elements = new ArrayList<>();
    private final @Nullable Node parent;
    private final String step;

    Node(Kind kind, String text, Place place, Spot spot) {
        this.kind = kind;
        this.text = text;
        this.place = place;
        this.parent = spot.parent();
        this.step = spot.step();
        this.named = spot.named() == null ? place : spot.named();
    }

    /** Where in the tree a value goes that is about to be read. */
    record Spot(@Nullable Node parent, String step, @Nullable Place named) {
        static final Spot TOP = new Spot(null, "", null);

        static Spot member(Node parent, String name, Place named) {
            return new Spot(parent, "." + shown(name), named);
        }

        static Spot element(Node parent) {
            return new Spot(parent, "[" + parent.elements.size() + "]", null);
        }
    }

    /** As {@code rules[3].steps[1].after}. */
    String path() {
        Deque<String> steps = new ArrayDeque<>();
        for (Node node = this; node != null && node.parent != null; node = node.parent) {
            steps.push(node.step);
        }
        String path = String.join("", steps);
        return path.isEmpty() ? ROOT : path.startsWith(".") ? path.substring(1) : path;
    }

    /** The path of a member, whether it is there or not. */
    String member(String name) {
        return child("." + shown(name));
    }

    /** What it is, in a message. */
    String words() {
        return switch (kind) {
            case TEXT -> "`" + shown(text) + "`";
            case NUMBER, FLAG -> text;
            case OBJECT, LIST, NULL -> kind.words;
        };
    }

    /** The same where its parts are not what is objected to. */
    String whole() {
        return kind == Kind.OBJECT || kind == Kind.LIST ? "this" : words();
    }

    /** A name or text that may be anything, for a message: not too long, on one line. */
    static String shown(String text) {
        return oneLine(text.length() > LONGEST_STEP ? text.substring(0, LONGEST_STEP) + "..." : text);
    }

    /** Without what would break a message's line. */
    static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String child(String childStep) {
        return parent == null ? childStep.substring(childStep.startsWith(".") ? 1 : 0) : path() + childStep;
    }
}
