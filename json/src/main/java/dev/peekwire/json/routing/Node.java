package dev.peekwire.json.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

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

    final Map<String, Node> members;
    final List<Node> elements;
    private final Spot spot;
    private final TokenStreamLocation at;

    Node(Kind kind, String text, Spot spot, TokenStreamLocation at) {
        this.kind = kind;
        this.text = text;
        this.spot = spot;
        this.at = at;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /**
     * Where in the tree a value goes that is about to be read. A path is put together of these when somebody asks: few
     * values are ever objected to.
     *
     * @param parent the object or list; null for the plan as a whole
     * @param name the member's; null in a list
     * @param index the element's; any in an object
     * @param named where the name stands; null where there is none
     */
    record Spot(@Nullable Node parent, @Nullable String name, int index, @Nullable TokenStreamLocation named) {
        static final Spot TOP = new Spot(null, null, 0, null);

        static Spot member(Node parent, String name, TokenStreamLocation named) {
            return new Spot(parent, name, 0, named);
        }

        static Spot element(Node parent) {
            return new Spot(parent, null, parent.elements.size(), null);
        }

        String step() {
            return name == null ? "[" + index + "]" : "." + shown(name);
        }
    }

    Place place() {
        return Place.of(at);
    }

    /** Where its name stands; where it stands itself if it has none. */
    Place named() {
        return Place.of(spot.named() == null ? at : spot.named());
    }

    /** As {@code rules[3].steps[1].after}. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Node node = this; node != null && node.spot.parent() != null; node = node.spot.parent()) {
            path.insert(0, node.spot.step());
        }
        return path.isEmpty() ? ROOT : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    /** The path of a member, whether it is there or not. */
    String member(String name) {
        return spot.parent() == null ? shown(name) : path() + "." + shown(name);
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
        return isPlain(text) ? text : mended(text);
    }

    /** As names are; paths are put together of thousands. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
