package dev.peekwire.response.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a script's file. */
final class MarkdownText {
    private static final String BODIES = "bodies";

    private MarkdownText() {}

    /** Of a script's tree. */
    static String of(Map<String, Object> script) {
        Map<String, Object> fields = new LinkedHashMap<>(script);
        StringBuilder sections = new StringBuilder();
        Map<String, Object> others = new LinkedHashMap<>();
        ((Map<?, ?>) script.getOrDefault(BODIES, Map.of())).forEach((tag, source) -> {
            if (fits(tag.toString(), source.toString())) {
                sections.append("\n## ")
                        .append(tag)
                        .append("\n\n")
                        .append(escaped(source.toString()))
                        .append('\n');
            } else {
                others.put(tag.toString(), source);
            }
        });
        fields.remove(BODIES);
        if (!others.isEmpty()) {
            fields.put(BODIES, others);
        }
        return Markdown.FENCE + "\n" + YamlText.of(fields) + Markdown.FENCE + "\n" + sections;
    }

    /** Whether a text comes back from a section as it is: blank lines around it do not. */
    private static boolean fits(String tag, String source) {
        List<String> lines = List.of(source.split("\n", -1));
        return Markdown.isTag(tag)
                && !lines.get(0).isBlank()
                && !lines.get(lines.size() - 1).isBlank();
    }

    private static String escaped(String source) {
        return source.lines()
                .map(line -> Markdown.isHeading(line) ? "\\" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
