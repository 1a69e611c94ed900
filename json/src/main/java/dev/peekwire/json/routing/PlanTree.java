package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.json.routing.Node.Spot;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text as a tree of values that know where they stand. Not thread-safe. */
final class PlanTree {
    /** How deep objects and lists may stand in each other. */
    static final int DEEPEST = 40;

    private static final int LONGEST_REASON = 160;
    private static final String AFTER = "something comes after its end";
    private static final String AFTER_REMEDY = "remove it, or the } too many before it";

    /** What the parser says of its source, which the line and column say better. */
    private static final Pattern START_MARKER =
            Pattern.compile("(?s) \\(start marker .*|\\R.*| \\(not recognized .*|: enable `.*| to allow.*");

    private static final JsonFactory FACTORY = JsonFactory.builder()
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
                faults.add(
                        here(), Node.ROOT, "something comes after its end", "remove it, or the } too many before it");
            }
            return root;
        } catch (JacksonException e) {
            broken(e);
            return null;
        }
    }

    private Node value(JsonToken token, Spot spot) {
        return switch (token) {
            case START_OBJECT -> object(new Node(Kind.OBJECT, "", here(), spot));
            case START_ARRAY -> list(new Node(Kind.LIST, "", here(), spot));
            case VALUE_STRING -> new Node(Kind.TEXT, parser.getString(), here(), spot);
            case VALUE_TRUE, VALUE_FALSE -> new Node(Kind.FLAG, parser.getString(), here(), spot);
            case VALUE_NULL -> new Node(Kind.NULL, "null", here(), spot);
            default -> new Node(Kind.NUMBER, parser.getString(), here(), spot);
        };
    }

    private Node object(Node node) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place named = here();
            Node value = value(parser.nextToken(), Spot.member(node, name, named));
            Node earlier = node.members.putIfAbsent(name, value);
            if (earlier != null) {
                String reason = "given twice, first on line " + earlier.named.line();
                faults.add(named, value.path(), reason, "keep one of them");
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

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null
                ? Place.START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private void broken(JacksonException e) {
        Place place = place(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            boolean deep = parser.streamReadContext().getNestingDepth() >= DEEPEST - 1;
            faults.add(
                    place(parser.currentLocation()),
                    where(),
                    deep ? "objects and lists too deep in each other" : "a text, name or number that is too long",
                    deep ? "allowed are " + DEEPEST + " levels" : "shorten it");
            return;
        }
        if (ended) {
            faults.add(place, Node.ROOT, AFTER, AFTER_REMEDY);
            return;
        }
        String said = START_MARKER.matcher(e.getOriginalMessage()).replaceFirst("");
        String reason = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "..." : said;
        faults.add(place, where(), "not well-formed JSON: " + Node.oneLine(reason), remedy(said));
    }

    /** The path at which the parser stands. */
    private String where() {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inObject() && at.hasCurrentName()) {
                path.insert(0, "." + Node.shown(at.currentName()));
            } else if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            }
        }
        return path.isEmpty() ? Node.ROOT : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    private static String remedy(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("end-of-input")) {
            return "the file ends too early: close what is open with \" ] or }";
        }
        if (words.contains("('/'") || words.contains("('#'")) {
            return "JSON has no comments: remove it";
        }
        if (words.contains("double-quote to start")) {
            return "put the name in double quotes, or remove the comma before it";
        }
        if (words.contains("expected a valid value")
                || words.contains("unrecognized token")
                || words.contains("expecting a valid value")) {
            return "put the value here, texts in double quotes, or remove the comma before it";
        }
        return words.contains("comma to separate")
                ? "put a comma between it and what is before, or close that"
                : "mend it here or shortly before";
    }
}
