package dev.peekwire.response.files;

import dev.peekwire.json.parts.FlowWriter;
import dev.peekwire.json.parts.PolicyWriter;
import dev.peekwire.json.parts.ScriptWriter;
import dev.peekwire.json.parts.SetWriter;
import dev.peekwire.json.parts.StyleWriter;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.response.tone.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a set as files: the newest version of each under its id, older ones with their version after it. */
final class FolderWriter {
    private final ResponseSet set;

    FolderWriter(ResponseSet set) {
        this.set = set;
    }

    void write(Path folder) throws IOException {
        try (Replacement next = new Replacement(folder)) {
            for (Map.Entry<String, Map<String, Object>> file : files().entrySet()) {
                boolean script = file.getKey().endsWith(".md");
                Path path = next.file(file.getKey());
                SetWriter.sync(path, script ? MarkdownText.of(file.getValue()) : YamlText.of(file.getValue()));
            }
            next.take();
        }
    }

    /** Trees by the names of their files, relative to the folder. */
    private Map<String, Map<String, Object>> files() {
        Map<String, Map<String, Object>> files = new TreeMap<>();
        add(
                files,
                set.library().versions(),
                script -> script.ref().id(),
                script -> script.ref().version(),
                "scripts/%s.md",
                ScriptWriter::tree);
        add(
                files,
                set.flows(),
                flow -> flow.ref().id(),
                flow -> flow.ref().version(),
                "flows/%s.yaml",
                FlowWriter::tree);
        add(files, set.styles(), StyleSheet::brand, StyleSheet::version, "styles/%s.yaml", StyleWriter::tree);
        // An empty folder is refused, since it may be the wrong one.
        if (!set.policy().rules().isEmpty() || files.isEmpty()) {
            files.put("policy.yaml", PolicyWriter.tree(set.policy()));
        }
        return files;
    }

    private static <T> void add(
            Map<String, Map<String, Object>> files,
            List<T> versions,
            Function<T, String> id,
            Function<T, Integer> version,
            String name,
            Function<T, Map<String, Object>> tree) {
        Map<String, T> newest = new LinkedHashMap<>();
        for (T one : versions) {
            T older = newest.put(id.apply(one), one);
            if (older != null) {
                files.put(name.formatted(id.apply(one) + "@" + version.apply(older)), tree.apply(older));
            }
        }
        newest.forEach((of, one) -> files.put(name.formatted(of), tree.apply(one)));
    }
}
