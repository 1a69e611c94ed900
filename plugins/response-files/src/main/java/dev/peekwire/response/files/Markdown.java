package dev.peekwire.response.files;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Node.Spot;
import dev.peekwire.json.tree.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a script's file: fields between two lines {@code ---}, and what it says below, a heading a language. */
final class Markdown {
    /** What begins and ends the fields. */
    static final String FENCE = "---";

    /** What begins a language's heading, and with a backslash before it a line of what is said. */
    static final String HEADING = "## ";

    private static final String BODIES = "bodies";

    private final List<String> lines;
    private final Faults faults;

    Markdown(String text, Faults faults) {
        this.lines = List.of(text.split("\n", -1));
        this.faults = faults;
    }

    /** The tree of a script; null if there is none, which the faults then tell. */
    @Nullable Node read() {
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        boolean begun = lines.get(0).stripTrailing().equals(FENCE);
        if (!begun || end == lines.size()) {
            String reason = begun ? "the fields have no end" : "no fields at its beginning";
            faults.add(
                    Place.START, FileText.WORD, reason, "write --- alone in the first line and after the last field");
            return null;
        }
        // An empty line for the one of the fence, so that lines count as in the file.
        Node script = Yaml.read("\n" + String.join("\n", lines.subList(1, end)), FileText.WORD, faults);
        if (script != null && script.kind == Kind.OBJECT) {
            sections(script, end + 1);
        }
        return script;
    }

    private void sections(Node script, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWith(HEADING)) {
            if (!lines.get(at).isBlank()) {
                faults.add(place(at), BODIES, "words before the first language", "put them below a line as ## en");
                return;
            }
            at++;
        }
        if (at == lines.size()) {
            return;
        }
        Place begins = place(at);
        Node bodies = script.members.computeIfAbsent(
                BODIES, name -> new Node(Kind.OBJECT, "", Spot.member(script, name, begins), begins));
        while (at < lines.size() && bodies.kind == Kind.OBJECT) {
            at = section(bodies, at);
        }
    }

    /** Adds what is said in one language; where the next begins. */
    private int section(Node bodies, int heading) {
        int end = heading + 1;
        while (end < lines.size() && !lines.get(end).startsWith(HEADING)) {
            end++;
        }
        String tag = lines.get(heading).substring(HEADING.length()).strip();
        if (isTag(tag)) {
            body(bodies, tag, heading, end);
        } else {
            String remedy = "write a language's tag as ## en, or \\## for a line that begins so";
            faults.add(place(heading), bodies.path(), "`" + Node.shown(tag) + "` is no language tag", remedy);
        }
        return end;
    }

    private void body(Node bodies, String tag, int heading, int end) {
        int first = heading + 1;
        int last = end;
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (first < last && lines.get(last - 1).isBlank()) {
            last--;
        }
        String text = String.join(
                "\n", lines.subList(first, last).stream().map(Markdown::plain).toList());
        Place at = place(first < last ? first : heading);
        Node body = Node.literal(text, Spot.member(bodies, tag, place(heading)), at);
        Node earlier = bodies.members.putIfAbsent(tag, body);
        if (earlier != null) {
            String reason = "given twice, first on line " + earlier.named().line();
            faults.add(body.named(), body.path(), reason, "keep one of them");
        }
    }

    private static Place place(int index) {
        return new Place(index + 1, 1);
    }

    /** What a line says. */
    private static String plain(String line) {
        return isEscaped(line) ? line.substring(1) : line;
    }

    /** Whether a line is a heading after backslashes. */
    static boolean isEscaped(String line) {
        return !line.isEmpty() && line.charAt(0) == '\\' && isHeading(line.substring(1));
    }

    /** Whether a line is a heading, after backslashes or none. */
    static boolean isHeading(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == '\\') {
            at++;
        }
        return line.startsWith(HEADING, at);
    }

    /** A language's tag: what else a heading might say is none of two or three letters. */
    static boolean isTag(String text) {
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(letters)) && text.charAt(letters) < 0x80) {
            letters++;
        }
        boolean ends = letters == text.length() || text.charAt(letters) == '-';
        return letters >= 2 && letters <= 3 && ends && text.chars().noneMatch(Character::isWhitespace);
    }
}
