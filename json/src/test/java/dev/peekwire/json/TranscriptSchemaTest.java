package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Issued transcripts are what their schema says. */
class TranscriptSchemaTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_transcripts_of_the_vectors_that_are_authentic_are_valid_and_others_of_another_form_are_not()
            throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("transcript.schema.json")), InputFormat.JSON);
        JsonNode vectors = new ObjectMapper().readTree(Files.readString(DOCS.resolve("transcript-vectors.json")));
        int valid = 0;
        for (JsonNode vector : vectors.path("transcripts")) {
            String name = vector.path("name").asString();
            if (vector.path("verdict").asString().equals("authentic")) {
                assertThat(schema.validate(vector.path("file").asString(), InputFormat.JSON))
                        .as(name)
                        .isEmpty();
                valid++;
            } else if (name.equals("a member more") || name.equals("a form of later")) {
                assertThat(schema.validate(vector.path("file").asString(), InputFormat.JSON))
                        .as(name)
                        .isNotEmpty();
            }
        }
        assertThat(valid).isGreaterThan(4);
    }
}
