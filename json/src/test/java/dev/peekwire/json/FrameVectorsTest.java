package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.protocol.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden JSON of every frame. To change it on purpose: run with {@code -Dpeekwire.vectors.write=json/src/main/resources/dev/peekwire/json/vectors}. */
class FrameVectorsTest {
    private static final JsonFrameCodec DESK = JsonFrameCodec.desk();
    private static final JsonFrameCodec CLIENT = JsonFrameCodec.client();

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void every_frame_is_written_as_in_the_vectors(String side) throws Exception {
        Map<String, Frame> samples = side.equals("client") ? Samples.client() : Samples.server();
        writeIfAsked(side, samples);
        Map<String, String> golden = Vectors.frames(side)
                .collect(Collectors.toMap(
                        Vectors.Valid::name, each -> each.frame().toString()));
        assertThat(golden).hasSameSizeAs(samples);
        samples.forEach((name, frame) -> assertThat(DESK.encode(frame)).as(name).isEqualTo(golden.get(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void every_vector_is_read_as_the_frame_it_is(String side) throws Exception {
        Map<String, Frame> samples = side.equals("client") ? Samples.client() : Samples.server();
        JsonFrameCodec reader = side.equals("client") ? DESK : CLIENT;
        for (Vectors.Valid vector : Vectors.frames(side).toList()) {
            List<Frame> expected = List.of(samples.get(vector.name()));
            assertThat(reader.decode(vector.frame().toString()))
                    .as(vector.name())
                    .isEqualTo(expected);
            assertThat(reader.decode(vector.frame().toPrettyString()))
                    .as("%s, with spaces", vector.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void all_vectors_in_one_array_are_read_in_order() throws Exception {
        List<String> texts =
                Samples.client().values().stream().map(CLIENT::encode).toList();
        assertThat(DESK.decode(CLIENT.join(texts)))
                .containsExactlyElementsOf(Samples.client().values());
    }

    @Test
    void a_one_key_edit_is_at_most_48_bytes() throws Exception {
        for (String json : List.of(
                "{\"edit\":[7,123456,3999,0,\"x\",16777215]}",
                "{\"edit\":[7,123456,3999,1,\"é\",16777215,1]}",
                "{\"peekEdit\":[12,12345,12345,399,0,\"x\",16777215]}")) {
            JsonFrameCodec reader = json.startsWith("{\"edit") ? DESK : CLIENT;
            String written = reader.encode(reader.decode(json).get(0));
            assertThat(written).isEqualTo(json);
            assertThat(written.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(48);
        }
    }

    private static void writeIfAsked(String side, Map<String, Frame> samples) throws IOException {
        String folder = System.getProperty("peekwire.vectors.write");
        if (folder == null) {
            return;
        }
        String rows = samples.entrySet().stream()
                .map(each -> "    {\"name\": " + Vectors.JSON.writeValueAsString(each.getKey()) + ", \"frame\": "
                        + DESK.encode(each.getValue()) + "}")
                .collect(Collectors.joining(",\n"));
        String about = "Frames that a " + side + " sends, each the exact text, white space aside";
        Files.writeString(
                Path.of(folder, side + "-frames.json"),
                "{\n  \"about\": \"" + about + "\",\n  \"frames\": [\n" + rows + "\n  ]\n}\n");
    }
}
