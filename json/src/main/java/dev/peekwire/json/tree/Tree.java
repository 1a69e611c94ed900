package dev.peekwire.json.tree;

import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Node.Spot;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text as a tree of values that know where they stand. Not thread-safe. */
public final class Tree {
    /** How deep objects and lists may stand in each other. */
    public static final int DEEPEST = 40;

    // Interned names are found at once where they are compared with those of fields, which are constants.
    private static final JsonFactory SHORT_TEXTS = factory(4096);
    private static final JsonFactory LONG_TEXTS = factory(32 * 1024);

    private final JsonParser parser;
    private final Faults faults;
    private final Map<String, Consumer<Node>> streamed;
    private boolean ended;

    private Tree(JsonParser parser, Faults faults, Map<String, Consumer<Node>> streamed) {
        this.parser = parser;
        this.faults = faults;
        this.streamed = streamed;
    }

    /** What a parser of any text of ours may take. */
    public static StreamReadConstraints constraints(int longestText) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(64)
                .maxNameLength(512)
                .maxStringLength(longestText)
                .build();
    }

    private static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(constraints(longestText))
                .build();
    }

    /**
     * The tree of a JSON text; null if it is none, or none to read, which the faults then tell.
     *
     * @param word what it is as a whole, in a message
     */
    public static @Nullable Node read(String text, String word, Faults faults) {
        try (JsonParser parser = SHORT_TEXTS.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            return read(parser, word, faults, Map.of());
        }
    }

    /**
     * The same of a text with long texts in it, and maybe many of them: the elements of the lists that are streamed, which
     * are members of the whole, are told one by one and not kept.
     */
    public static @Nullable Node read(String text, String word, Faults faults, Map<String, Consumer<Node>> streamed) {
        try (JsonParser parser = LONG_TEXTS.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            return read(parser, word, faults, streamed);
        }
    }

    /** The same of a text in UTF-8, with less memory; columns are then counted in bytes. */
    public static @Nullable Node read(byte[] text, String word, Faults faults, Map<String, Consumer<Node>> streamed) {
        try (JsonParser parser = LONG_TEXTS.createParser(ObjectReadContext.empty(), text)) {
            return read(parser, word, faults, streamed);
        }
    }

    /** The same by any parser. */
    public static @Nullable Node read(
            JsonParser parser, String word, Faults faults, Map<String, Consumer<Node>> streamed) {
        Tree tree = new Tree(parser, faults, streamed);
        return tree.read(Spot.top(word), e -> new BrokenJson(parser, word, faults).add(e, tree.ended));
    }

    /** The same by a parser of another form, whose objections are told by whoever knows it. */
    public static @Nullable Node read(
            JsonParser parser,
            String word,
            Faults faults,
            Map<String, Consumer<Node>> streamed,
            Consumer<JacksonException> broken) {
        return new Tree(parser, faults, streamed).read(Spot.top(word), e -> {
            if (e instanceof StreamConstraintsException) {
                new BrokenJson(parser, word, faults).add(e, false);
            } else {
                broken.accept(e);
            }
        });
    }

    private @Nullable Node read(Spot top, Consumer<JacksonException> broken) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(Place.START, top.step(), "there is nothing in it", "write an object");
                return null;
            }
            Node root = value(first, top);
            ended = true;
            if (parser.nextToken() != null) {
                BrokenJson.after(Place.of(parser.currentTokenLocation()), top.step(), faults);
            }
            return root;
        } catch (JacksonException e) {
            broken.accept(e);
            return null;
        }
    }

    private Node value(JsonToken token, Spot spot) {
        return switch (token) {
            case START_OBJECT -> object(node(Kind.OBJECT, "", spot));
            case START_ARRAY -> list(node(Kind.LIST, "", spot));
            case VALUE_STRING -> node(Kind.TEXT, parser.getString(), spot);
            case VALUE_TRUE, VALUE_FALSE -> node(Kind.FLAG, parser.getString(), spot);
            case VALUE_NULL -> node(Kind.NULL, "null", spot);
            default -> node(Kind.NUMBER, parser.getString(), spot);
        };
    }

    private Node node(Kind kind, String text, Spot spot) {
        return new Node(kind, text, spot, Place.of(parser.currentTokenLocation()));
    }

    private Node object(Node node) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            TokenStreamLocation named = parser.currentTokenLocation();
            Node value = value(parser.nextToken(), Spot.member(node, name, Place.of(named)));
            Node earlier = node.members.putIfAbsent(name, value);
            if (earlier != null) {
                String reason = "given twice, first on line " + earlier.named().line();
                faults.add(value.named(), value.path(), reason, "keep one of them");
            }
        }
        return node;
    }

    private Node list(Node node) {
        @Nullable Consumer<Node> told = node.isMemberOfTop() ? streamed.get(node.name()) : null;
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node element = value(token, Spot.element(node, index++));
            if (told == null) {
                node.elements.add(element);
            } else {
                told.accept(element);
            }
        }
        return node;
    }
}
