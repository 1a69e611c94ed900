package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of vectors that is made here: one row a line, in ASCII. */
final class VectorFile {
    private static final boolean ACCEPT = Boolean.getBoolean("peekwire.vectors.accept");
    private static final Path FOLDER = Path.of("src/main/resources/dev/peekwire/json/vectors");
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VectorFile() {}

    /** Compares what is made with what is committed; {@code -Dpeekwire.vectors.accept=true} commits what is made. */
    static void verify(String name, String about, Map<String, List<?>> sections) throws IOException {
        String made = sections.entrySet().stream()
                .map(section -> "  " + json(section.getKey()) + ": [\n" + rows(section.getValue()) + "\n  ]")
                .collect(Collectors.joining(",\n", "{\n  \"about\": " + json(about) + ",\n", "\n}\n"));
        Path file = FOLDER.resolve(name);
        if (ACCEPT) {
            Files.writeString(file, made);
        }
        assertThat(file).as("made by -Dpeekwire.vectors.accept=true").hasContent(made);
    }

    private static String rows(List<?> rows) {
        return rows.stream().map(row -> "    " + json(row)).collect(Collectors.joining(",\n"));
    }

    private static String json(Object value) {
        return ASCII.writeValueAsString(value);
    }
}
