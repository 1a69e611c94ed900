package dev.peekwire.response.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.json.ResponseJson;
import dev.peekwire.json.response.ResponseSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What is written is read as an equal set, and equal sets are written alike. */
class RoundTripTest {
    private Path folder = Path.of("");

    @BeforeProperty
    void begin() throws IOException {
        folder = Files.createTempDirectory("peekwire");
    }

    @AfterProperty
    void end() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        }
    }

    @Property(tries = 400)
    void json_that_was_written_is_read_as_an_equal_set(@ForAll long seed) {
        ResponseSet set = RandomSets.set(seed);
        String json = ResponseJson.write(set);
        ResponseSet read = ResponseJson.read(json);
        assertThat(read).isEqualTo(set);
        assertThat(ResponseJson.write(read)).isEqualTo(json);
    }

    @Property(tries = 200)
    void a_folder_that_was_written_is_read_as_an_equal_set(@ForAll long seed) throws IOException {
        ResponseSet set = RandomSets.set(seed);
        Path first = folder.resolve("first");
        ResponseFolder.write(set, first);
        ResponseSet read = ResponseFolder.read(first);
        assertThat(read).isEqualTo(set);
        Path second = folder.resolve("second");
        ResponseFolder.write(read, second);
        assertThat(texts(second)).isEqualTo(texts(first));
    }

    @Property(tries = 100)
    void a_part_that_was_written_is_read_as_an_equal_part(@ForAll long seed) {
        ResponseSet set = RandomSets.set(seed);
        assertThat(set.library().versions())
                .allSatisfy(script -> assertThat(ResponseJson.script(ResponseJson.write(script)))
                        .isEqualTo(script));
        assertThat(set.flows()).allSatisfy(flow -> assertThat(ResponseJson.flow(ResponseJson.write(flow)))
                .isEqualTo(flow));
        assertThat(set.styles()).allSatisfy(style -> assertThat(ResponseJson.style(ResponseJson.write(style)))
                .isEqualTo(style));
        assertThat(ResponseJson.policy(ResponseJson.write(set.policy()))).isEqualTo(set.policy());
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
