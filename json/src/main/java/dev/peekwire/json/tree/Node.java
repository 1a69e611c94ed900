package dev.peekwire.json.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in the file, with where it stands. Filled while the file is read, and only looked at from then on. */
public final class Node {
    private static final int LONGEST_STEP = 64;

    /** Kinds of values. */
    public enum Kind {
        /** Members by name. */
        OBJECT("an object"),
        /** Elements in order. */
        LIST("a list"),
        /** A text. */
        TEXT("a text"),
        /** A number, as it is written. */
        NUMBER("a number"),
        /** A truth value. */
        FLAG("true or false"),
        /** Nothing. */
        NULL("null");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Which kind it is. */
    public final Kind kind;

    /** The text of a text, a number as it is written, or {@code true} or {@code false}. */
    public final String text;

    /** An object's members. */
    public final Map<String, Node> members;

    /** A list's elements. */
    public final List<Node> elements;

    /** Whether a text stands in the file as it is, line by line, without quotes and escapes. */
    public final boolean literal;

    private final Spot spot;
    private final Place at;

    /** Of a kind at a place; its members and elements are added by whoever reads them. */
    public Node(Kind kind, String text, Spot spot, Place at) {
        this(kind, text, spot, at, false);
    }

    private Node(Kind kind, String text, Spot spot, Place at, boolean literal) {
        this.kind = kind;
        this.literal = literal;
        this.text = text;
        this.spot = spot;
        this.at = at;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /** A text that stands in the file as it is, from a place on. */
    public static Node literal(String text, Spot spot, Place at) {
        return new Node(Kind.TEXT, text, spot, at, true);
    }

    /**
     * Where in the tree a value goes that is about to be read. A path is put together of these when somebody asks: few
     * values are ever objected to.
     *
     * @param parent the object or list; null for the whole
     * @param name the member's, or what the whole is called; null in a list
     * @param index the element's; any in an object
     * @param named where the name stands; null where there is none
     */
    public record Spot(@Nullable Node parent, @Nullable String name, int index, @Nullable Place named) {
        /** Of the whole, and what it is called in a message. */
        public static Spot top(String word) {
            return new Spot(null, word, 0, null);
        }

        /** Of an object's member. */
        public static Spot member(Node parent, String name, Place named) {
            return new Spot(parent, name, 0, named);
        }

        /** Of a list's element. */
        public static Spot element(Node parent, int index) {
            return new Spot(parent, null, index, null);
        }

        String step() {
            return name == null ? "[" + index + "]" : (parent == null ? "" : ".") + shown(name);
        }
    }

    /** Where it stands. */
    public Place place() {
        return at;
    }

    /** A member's name; empty for an element. */
    public String name() {
        return spot.name() == null ? "" : spot.name();
    }

    boolean isTop() {
        return spot.parent() == null;
    }

    boolean isMemberOfTop() {
        return spot.name() != null
                && spot.parent() != null
                && spot.parent().spot.parent() == null;
    }

    /** Where its name stands; where it stands itself if it has none. */
    public Place named() {
        return spot.named() == null ? at : spot.named();
    }

    /** As {@code rules[3].steps[1].after}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Node node = this; node != null && node.spot.parent() != null; node = node.spot.parent()) {
            path.insert(0, node.spot.step());
        }
        return path.isEmpty() ? spot.step() : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    /** The path of something below, as it is told from here. */
    public String below(String path) {
        if (spot.parent() == null) {
            return path.isEmpty() ? path() : path;
        }
        return path.isEmpty() || path.charAt(0) == '[' ? path() + path : path() + "." + path;
    }

    /** The value at a path of the whole, or the one that is nearest around it. */
    public Node find(String path) {
        Node node = this;
        for (Node next = node.towards(path); next != null; next = node.towards(path)) {
            node = next;
        }
        return node;
    }

    private @Nullable Node towards(String path) {
        for (Node child : kind == Kind.LIST ? element(path) : members.values()) {
            String own = child.path();
            boolean leads = path.startsWith(own)
                    && (path.length() == own.length() || ".[".indexOf(path.charAt(own.length())) >= 0);
            if (leads && (path.length() == own.length() || !child.members.isEmpty() || !child.elements.isEmpty())) {
                return child;
            }
        }
        return null;
    }

    /** The element that a path leads through, without a look at the others: there may be thousands. */
    private List<Node> element(String path) {
        int open = path.indexOf('[', path().length());
        int close = path.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            return List.of();
        }
        int index = Integer.parseInt(path.substring(open + 1, close));
        return index < elements.size() ? List.of(elements.get(index)) : List.of();
    }

    /** The path of a member, whether it is there or not. */
    public String member(String name) {
        return below(shown(name));
    }

    /** What it is, in a message. */
    public String words() {
        return switch (kind) {
            case TEXT -> "`" + shown(text) + "`";
            case NUMBER, FLAG -> text;
            case OBJECT, LIST, NULL -> kind.words;
        };
    }

    /** The same where its parts are not what is objected to. */
    public String whole() {
        return kind == Kind.OBJECT || kind == Kind.LIST ? "this" : words();
    }

    /** A name or text that may be anything, for a message: not too long, on one line. */
    public static String shown(String text) {
        return oneLine(text.length() > LONGEST_STEP ? text.substring(0, LONGEST_STEP) + "..." : text);
    }

    /** Without what would break a message's line. */
    public static String oneLine(String text) {
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
