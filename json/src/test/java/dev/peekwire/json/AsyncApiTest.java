package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final JsonNode API = api();

    @Test
    void every_reference_leads_somewhere() {
        assertThat(API.get("asyncapi").stringValue()).isEqualTo("3.0.0");
        List<String> references = API.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references.stream().filter(each -> API.at(each.substring(1)).isMissingNode()))
                .isEmpty();
    }

    @Test
    void every_frame_has_a_message_and_an_operation() {
        assertThat(sent("clientSends")).isEqualTo(clientNames());
        assertThat(sent("clientReceives")).isEqualTo(serverNames());
        Set<String> all =
                Stream.concat(clientNames().stream(), serverNames().stream()).collect(Collectors.toSet());
        assertThat(names(API.at("/components/messages"))).isEqualTo(all);
        assertThat(names(API.at("/channels/desk/messages"))).isEqualTo(all);
        assertThat(names(API.at("/components/schemas/ClientFrame/properties"))).isEqualTo(clientNames());
        assertThat(names(API.at("/components/schemas/ServerFrame/properties"))).isEqualTo(serverNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void every_vector_keeps_the_schema_of_its_message(String side) {
        Vectors.frames(side).forEach(vector -> {
            String name = vector.frame().propertyNames().iterator().next();
            assertThat(schema("/components/messages/" + name + "/payload").validate(text(vector), InputFormat.JSON))
                    .as(vector.name())
                    .isEmpty();
            assertThat(errors(side, text(vector))).as(vector.name()).isEmpty();
            assertThat(errors(side, "[" + text(vector) + "," + text(vector) + "]"))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void every_vector_that_is_wrong_in_structure_breaks_the_schema(String side) {
        List<Vectors.Malformed> structural =
                Vectors.malformed(side).filter(Vectors.Malformed::structural).toList();
        assertThat(structural).hasSizeGreaterThan(50);
        structural.forEach(vector ->
                assertThat(errors(side, vector.text())).as(vector.name()).isNotEmpty());
    }

    @Test
    void the_schema_knows_every_constant() {
        assertThat(API.at("/components/schemas/ErrorCode/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::wire).toList());
    }

    @Test
    void the_guide_has_every_frame_code_and_close_code() throws Exception {
        String guide = Files.readString(DOCS.resolve("protocol.md"));
        assertThat(Stream.concat(clientNames().stream(), serverNames().stream()))
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
        assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(guide).contains("| `" + code.wire() + "` |"));
        assertThat(CloseCode.values()).allSatisfy(code -> assertThat(guide).contains("| " + code.code() + " |"));
    }

    private static String text(Vectors.Valid vector) {
        return vector.frame().toString();
    }

    private static List<Error> errors(String side, String text) {
        return (side.equals("client") ? CLIENT_TEXT : SERVER_TEXT).validate(text, InputFormat.JSON);
    }

    private static final Schema CLIENT_TEXT = schema("/components/schemas/ClientText");
    private static final Schema SERVER_TEXT = schema("/components/schemas/ServerText");

    private static Schema schema(String pointer) {
        ObjectNode root = Vectors.JSON.createObjectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.putArray("allOf").addObject().put("$ref", "#" + pointer);
        root.set("components", API.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(root.toString());
    }

    private static JsonNode api() {
        return YAMLMapper.shared().readTree(DOCS.resolve("asyncapi.yaml"));
    }

    private static Set<String> sent(String operation) {
        return API.at("/operations/" + operation + "/messages")
                .valueStream()
                .map(each -> each.get("$ref").stringValue().replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }

    private static Set<String> clientNames() {
        return Stream.concat(
                        Arrays.stream(ClientFrame.Type.values())
                                .filter(type -> type != ClientFrame.Type.DRAFT)
                                .map(Names::of),
                        Stream.of("edit", "snapshot"))
                .collect(Collectors.toSet());
    }

    private static Set<String> serverNames() {
        return Arrays.stream(ServerFrame.Type.values()).map(Names::of).collect(Collectors.toSet());
    }
}
