package dev.peekwire.json.parts;

import dev.peekwire.json.parts.Gathering.Source;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Place;
import dev.peekwire.json.tree.Tree;
import dev.peekwire.json.tree.Utf8;
import dev.peekwire.json.tree.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads all of a desk's answers from one JSON text: scripts one by one, since there may be thousands. */
public final class SetReader {
    /** The fields of a set. */
    public static final Set<String> FIELDS = Words.inOrder("$schema", "scripts", "flows", "styles", "policy");

    private static final String WORD = "file";

    private final String file;
    private final Supplier<String> text;
    private final Gathering gathering = new Gathering();
    private final Faults faults = new Faults();
    private boolean readAgain;
    private @Nullable Node whole;

    private SetReader(String file, Supplier<String> text) {
        this.file = file;
        this.text = text;
    }

    /** Reads a text of a file of this name. */
    public static ResponseSet read(String file, String json) {
        SetReader reader = new SetReader(file, () -> json);
        return reader.read(Tree.read(json, WORD, reader.faults, reader.streamed()));
    }

    /** Reads a file. */
    public static ResponseSet read(Path file, int mostBytes) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file, mostBytes);
        if (bytes.length > mostBytes) {
            Faults faults = new Faults();
            faults.add(Place.START, WORD, "the file is too long", "allowed are " + mostBytes + " bytes");
            return refused(name, faults);
        }
        if (Utf8.isLikely(bytes)) {
            SetReader reader = new SetReader(name, () -> new String(bytes, StandardCharsets.UTF_8));
            Node root = Tree.read(bytes, WORD, reader.faults, reader.streamed());
            if (reader.faults.isEmpty()) {
                return reader.read(root);
            }
        }
        return slowly(name, bytes);
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    /** As characters: with more memory, and with columns as an editor shows them. */
    private static ResponseSet slowly(String name, byte[] bytes) {
        Faults faults = new Faults();
        String json = Utf8.text(bytes, WORD, faults);
        return json == null ? refused(name, faults) : read(name, json);
    }

    private static ResponseSet refused(String name, Faults faults) {
        Gathering gathering = new Gathering();
        gathering.done(name, faults);
        return gathering.whole();
    }

    private Map<String, Consumer<Node>> streamed() {
        ScriptReader scripts = new ScriptReader(faults);
        return Map.of("scripts", node -> gathering.script(source(node), node, scripts.read(node), faults));
    }

    private Source source(Node node) {
        String path = node.path();
        return new Source(file, () -> {
            Node root = whole();
            return root == null ? null : root.find(path);
        });
    }

    private @Nullable Node whole() {
        if (!readAgain) {
            readAgain = true;
            whole = Tree.read(text.get(), WORD, new Faults(), Map.of());
        }
        return whole;
    }

    private ResponseSet read(@Nullable Node root) {
        Fields in = root == null ? null : Fields.of(root, faults, FIELDS);
        if (in != null) {
            parts(in);
        }
        gathering.done(file, faults);
        return gathering.whole();
    }

    private void parts(Fields in) {
        in.text("$schema");
        Node scripts = in.get("scripts");
        if (scripts != null) {
            Fields.is(scripts, Kind.LIST, faults);
        }
        FlowReader flows = new FlowReader(faults);
        each(in, "flows", node -> gathering.flow(source(node), node, flows.read(node), faults));
        StyleReader styles = new StyleReader(faults);
        each(in, "styles", node -> gathering.style(source(node), node, styles.read(node), faults));
        Node policy = in.get("policy");
        if (policy != null) {
            gathering.policy(source(policy), policy, new PolicyReader(faults).read(policy), faults);
        }
    }

    private void each(Fields in, String name, Consumer<Node> reader) {
        Node list = in.get(name);
        if (list != null && Fields.is(list, Kind.LIST, faults)) {
            list.elements.forEach(reader);
        }
    }
}
