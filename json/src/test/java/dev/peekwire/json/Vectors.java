package dev.peekwire.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance vectors, read as any client's author would. */
final class Vectors {
    static final JsonMapper JSON = JsonMapper.shared();

    private Vectors() {}

    static JsonNode file(String name) {
        try (InputStream in = JsonFrameCodec.class.getResourceAsStream("vectors/" + name)) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frames of a side, {@code client} or {@code server}. */
    static Stream<Valid> frames(String side) {
        return file(side + "-frames.json")
                .get("frames")
                .valueStream()
                .map(each -> new Valid(each.get("name").stringValue(), each.get("frame")));
    }

    /** What is to be refused from a side. */
    static Stream<Malformed> malformed(String side) {
        return file(side + "-malformed.json").get("malformed").valueStream().map(Vectors::malformed);
    }

    private static Malformed malformed(JsonNode row) {
        String text = row.get("text").stringValue();
        if (row.has("repeat")) {
            JsonNode repeat = row.get("repeat");
            String run =
                    repeat.get("of").stringValue().repeat(repeat.get("times").intValue());
            text = text.replace("%REPEAT%", run);
        }
        return new Malformed(
                row.get("name").stringValue(),
                text,
                row.get("code").stringValue(),
                row.path("field").stringValue(null),
                row.has("limit") ? row.get("limit").longValue() : null,
                row.path("command").stringValue(null),
                row.get("structural").booleanValue());
    }

    record Valid(String name, JsonNode frame) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Malformed(
            String name, String text, String code, String field, Long limit, String command, boolean structural) {
        @Override
        public String toString() {
            return name;
        }
    }
}
