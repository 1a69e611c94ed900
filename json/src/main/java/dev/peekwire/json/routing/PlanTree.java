package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.json.routing.Node.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a text as a tree of values that know where they stand. Not thread-safe. */
final class PlanTree {
    /** How deep objects and lists may stand in each other. */
    static final int DEEPEST = 40;

    // Interned names are found at once where they are compared with those of fields, which are constants.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(64)
                    .maxNameLength(512)
                    .maxStringLength(4096)
                    .build())
            .build();

    private final JsonParser parser;
    private final Faults faults;
    private boolean ended;

    private PlanTree(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The tree; null if the text is no JSON, or none to read, which the faults then tell. */
    static @Nullable Node read(String text, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            return new PlanTree(parser, faults).read();
        }
    }

    private @Nullable Node read() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(Place.START, Node.ROOT, "there is nothing in it", "write an object: { \"teams\": ... }");
                return null;
            }
            Node root = value(first, Spot.TOP);
            ended = true;
            if (parser.nextToken() != null) {
                BrokenJson.after(Place.of(parser.currentTokenLocation()), faults);
            }
            return root;
        } catch (JacksonException e) {
            new BrokenJson(parser, faults).add(e, ended);
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
        return new Node(kind, text, spot, parser.currentTokenLocation());
    }

    private Node object(Node node) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            TokenStreamLocation named = parser.currentTokenLocation();
            Node value = value(parser.nextToken(), Spot.member(node, name, named));
            Node earlier = node.members.putIfAbsent(name, value);
            if (earlier != null) {
                String reason = "given twice, first on line " + earlier.named().line();
                faults.add(value.named(), value.path(), reason, "keep one of them");
            }
        }
        return node;
    }

    private Node list(Node node) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            node.elements.add(value(token, Spot.element(node)));
        }
        return node;
    }
}
