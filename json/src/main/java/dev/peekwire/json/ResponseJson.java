package dev.peekwire.json;

import dev.peekwire.json.parts.FlowReader;
import dev.peekwire.json.parts.FlowWriter;
import dev.peekwire.json.parts.PolicyReader;
import dev.peekwire.json.parts.PolicyWriter;
import dev.peekwire.json.parts.ScriptReader;
import dev.peekwire.json.parts.ScriptWriter;
import dev.peekwire.json.parts.SetReader;
import dev.peekwire.json.parts.SetWriter;
import dev.peekwire.json.parts.StyleReader;
import dev.peekwire.json.parts.StyleWriter;
import dev.peekwire.json.response.FileProblem;
import dev.peekwire.json.response.InvalidResponsesException;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import dev.peekwire.json.tree.Pretty;
import dev.peekwire.json.tree.Tree;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a desk's answers as JSON, as one text or part by part; {@code docs/responses.schema.json} is the form's
 * JSON Schema. What is written is read as an equal value, and equal values are written as the same text.
 *
 * <p>Reading is strict: a text with an unknown field, a field given twice, a value of the wrong type or out of bounds, or
 * parts that do not fit each other is refused as a whole, with all that is wrong at once, each with its line, column, field,
 * reason and remedy.
 *
 * @since 0.1.0
 */
public final class ResponseJson {
    /** How many UTF-16 code units a text, or bytes a file, has at most: 128 Mi. */
    public static final int LONGEST = 128 * 1024 * 1024;

    private ResponseJson() {}

    /**
     * Reads a whole set.
     *
     * @throws InvalidResponsesException if the text is none
     */
    public static ResponseSet read(String json) {
        checkLength(json);
        return SetReader.read("", json);
    }

    /**
     * Reads a whole set from a file in UTF-8, with less memory than {@link #read(String)} needs.
     *
     * @throws InvalidResponsesException if the file is none
     * @throws IOException if it can't be read
     */
    public static ResponseSet read(Path file) throws IOException {
        return SetReader.read(file, LONGEST);
    }

    /**
     * Reads a script by itself.
     *
     * @throws InvalidResponsesException if the text is none
     */
    public static ScriptedResponse script(String json) {
        return part(json, "script", (faults, node) -> new ScriptReader(faults).read(node));
    }

    /**
     * Reads a flow by itself; whether it fits a library is told by {@link ScriptFlow#problems}.
     *
     * @throws InvalidResponsesException if the text is none
     */
    public static ScriptFlow flow(String json) {
        return part(json, "flow", (faults, node) -> new FlowReader(faults).read(node));
    }

    /**
     * Reads a style sheet.
     *
     * @throws InvalidResponsesException if the text is none
     */
    public static StyleSheet style(String json) {
        return part(json, "style", (faults, node) -> new StyleReader(faults).read(node));
    }

    /**
     * Reads a policy by itself; whether it fits a library is told by {@link ResponsePolicy#problems}.
     *
     * @throws InvalidResponsesException if the text is none
     */
    public static ResponsePolicy policy(String json) {
        return part(json, "policy", (faults, node) -> new PolicyReader(faults).read(node));
    }

    /** Writes a whole set, for people to read: fields that say what holds anyway are left out. */
    public static String write(ResponseSet set) {
        return Pretty.text(SetWriter.tree(set));
    }

    /**
     * Writes a whole set to a file: it has either all of it afterwards or what it had before.
     *
     * @throws IOException if it can't be written
     */
    public static void write(ResponseSet set, Path file) throws IOException {
        SetWriter.write(set, file);
    }

    /** Writes a script. */
    public static String write(ScriptedResponse script) {
        return Pretty.text(ScriptWriter.tree(script));
    }

    /** Writes a flow. */
    public static String write(ScriptFlow flow) {
        return Pretty.text(FlowWriter.tree(flow));
    }

    /** Writes a style sheet. */
    public static String write(StyleSheet style) {
        return Pretty.text(StyleWriter.tree(style));
    }

    /** Writes a policy. */
    public static String write(ResponsePolicy policy) {
        return Pretty.text(PolicyWriter.tree(policy));
    }

    private static <T> T part(String json, String word, BiFunction<Faults, Node, @Nullable T> reader) {
        checkLength(json);
        Faults faults = new Faults();
        Node node = Tree.read(json, word, faults, Map.of());
        T part = node == null ? null : reader.apply(faults, node);
        if (part == null || !faults.isEmpty()) {
            throw new InvalidResponsesException(faults.all().stream()
                    .map(problem -> new FileProblem("", problem))
                    .toList());
        }
        return part;
    }

    private static void checkLength(String json) {
        if (json.length() > LONGEST) {
            Faults faults = new Faults();
            faults.add(Place.START, "file", "too long", "allowed are " + LONGEST + " characters");
            throw new InvalidResponsesException(
                    List.of(new FileProblem("", faults.all().get(0))));
        }
    }
}
