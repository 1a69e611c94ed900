package dev.peekwire.json.tree;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/** What is wrong with a text that is no JSON, in words for whoever wrote it. */
public final class BrokenJson {
    private static final int LONGEST_REASON = 160;

    /** What the parser says of its source, which the line and column say better. */
    private static final Pattern SOURCE =
            Pattern.compile("(?s) \\(start marker .*|\\R.*| \\(not recognized .*|: enable `.*| to allow.*");

    private final JsonParser parser;
    private final String root;
    private final Faults faults;

    BrokenJson(JsonParser parser, String root, Faults faults) {
        this.parser = parser;
        this.root = root;
        this.faults = faults;
    }

    /** Something that is JSON or not, after the whole. */
    static void after(Place place, String root, Faults faults) {
        faults.add(place, root, "something comes after its end", "remove it, or the } too many before it");
    }

    /** What the parser stopped at; whether the whole had ended by then. */
    void add(JacksonException e, boolean ended) {
        if (e instanceof StreamConstraintsException) {
            tooMuch();
        } else if (ended) {
            after(Place.of(e.getLocation()), root, faults);
        } else {
            String said = SOURCE.matcher(e.getOriginalMessage()).replaceFirst("");
            String reason = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "..." : said;
            String words = "not well-formed JSON: " + Node.oneLine(reason);
            faults.add(Place.of(e.getLocation()), where(), words, remedy(said));
        }
    }

    private void tooMuch() {
        boolean deep = parser.streamReadContext().getNestingDepth() >= Tree.DEEPEST - 1;
        faults.add(
                Place.of(parser.currentLocation()),
                where(),
                deep ? "objects and lists too deep in each other" : "a text, name or number that is too long",
                deep ? "allowed are " + Tree.DEEPEST + " levels" : "shorten it");
    }

    /** The path at which the parser stands. */
    private String where() {
        return where(parser, root);
    }

    /** The path at which a parser stands, or what the whole is called. */
    public static String where(JsonParser parser, String root) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inObject() && at.hasCurrentName()) {
                path.insert(0, "." + Node.shown(at.currentName()));
            } else if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            }
        }
        return path.isEmpty() ? root : path.substring(path.charAt(0) == '.' ? 1 : 0);
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
