package dev.peekwire.response.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peekwire.json.ResponseJson;
import dev.peekwire.json.parts.AnswerReader;
import dev.peekwire.json.parts.FlowReader;
import dev.peekwire.json.parts.PolicyReader;
import dev.peekwire.json.parts.RulesReader;
import dev.peekwire.json.parts.ScriptReader;
import dev.peekwire.json.parts.SetReader;
import dev.peekwire.json.parts.StepReader;
import dev.peekwire.json.parts.StyleReader;
import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.Approval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema and the readers are two descriptions of one form. */
class SchemaTest {
    private static final Path FILE = Path.of("..", "..", "docs", "responses.schema.json");
    private static final Path DEMO = Path.of("..", "..", "examples", "src", "main", "resources", "responses");
    private static final JsonNode TREE = new ObjectMapper().readTree(FILE.toFile());
    private static final Schema SCHEMA = schema(TREE);

    @Property(tries = 100)
    void what_is_written_is_valid(@ForAll long seed) {
        String json = ResponseJson.write(RandomSets.set(seed));
        assertThat(errors(SCHEMA, json)).as(json).isEmpty();
    }

    @Test
    void the_demo_is_valid() throws IOException {
        String json = ResponseJson.write(ResponseFolder.read(DEMO));
        assertThat(errors(SCHEMA, json)).isEmpty();
    }

    @Test
    void a_file_is_valid_by_the_part_of_the_schema_that_describes_it() {
        assertThat(errors(part("flow"), json(Whole.text(Whole.FLOW)))).isEmpty();
        assertThat(errors(part("style"), json(Whole.text(Whole.STYLE)))).isEmpty();
        assertThat(errors(part("policy"), json(Whole.text(Whole.POLICY)))).isEmpty();
        assertThat(errors(part("script"), json(fields(Whole.text(Whole.SCRIPT)))))
                .isEmpty();
    }

    @Test
    void the_schema_sees_most_of_what_is_wrong_with_a_file_by_itself() {
        assertThat(seen(FlowSlips.ALL, "flow")).isGreaterThan(35);
        assertThat(seen(
                        OtherSlips.ALL.stream()
                                .filter(slip -> slip.file().equals(Whole.STYLE))
                                .toList(),
                        "style"))
                .isGreaterThan(15);
        assertThat(seen(
                        OtherSlips.ALL.stream()
                                .filter(slip -> slip.file().equals(Whole.POLICY))
                                .toList(),
                        "policy"))
                .isGreaterThan(9);
    }

    @Test
    void the_schema_names_the_fields_that_the_readers_know() {
        fields("", SetReader.FIELDS);
        fields("/$defs/script", ScriptReader.FIELDS);
        fields("/$defs/flow", FlowReader.FIELDS);
        StepReader.FIELDS.forEach((type, known) -> fields("/$defs/" + camel(Words.of(type)), known));
        fields("/$defs/option", StepReader.OPTION);
        fields("/$defs/case", StepReader.CASE);
        fields("/$defs/test", AttributeTests.FIELDS);
        for (int i = 0; i < AnswerReader.KINDS.size(); i++) {
            String at = "/$defs/answer/allOf/" + i;
            String kind = TREE.at(at + "/if/properties/kind/const").stringValue();
            fields(at + "/then", known(kind));
        }
        fields("/$defs/style", StyleReader.FIELDS);
        fields("/$defs/rules", RulesReader.FIELDS);
        fields("/$defs/term", RulesReader.TERM);
        RulesReader.RULES.forEach((rule, known) -> fields("/$defs/rules/properties/" + rule, known));
        fields("/$defs/policy", PolicyReader.FIELDS);
        fields("/$defs/rule", PolicyReader.RULE);
        fields("/$defs/rule/properties/gauge", PolicyReader.GAUGE);
    }

    @Test
    void the_schema_names_the_constants_that_the_readers_know() {
        words("/$defs/state/enum", Words.of(Approval.State.values()).keySet());
        words("/$defs/step/properties/type/enum", StepReader.TYPES.keySet());
        words("/$defs/answer/properties/kind/enum", AnswerReader.KINDS.keySet());
        words("/$defs/term/properties/level/enum", RulesReader.LEVELS.keySet());
        words("/$defs/rule/properties/mode/enum", PolicyReader.MODES.keySet());
        words("/$defs/rule/properties/bot/enum", PolicyReader.BOTS.keySet());
    }

    private static Set<String> known(String kind) {
        return AnswerReader.FIELDS.getOrDefault(AnswerReader.KINDS.get(kind), Set.of());
    }

    private static String camel(String word) {
        int line = word.indexOf('-');
        return line < 0
                ? word
                : word.substring(0, line)
                        + word.substring(line + 1, line + 2).toUpperCase(Locale.ROOT)
                        + word.substring(line + 2);
    }

    private static void fields(String at, Set<String> known) {
        assertThat(TREE.at(at + "/properties").propertyNames()).as(at).containsExactlyInAnyOrderElementsOf(known);
        assertThat(TREE.at(at + "/additionalProperties").booleanValue(true))
                .as(at)
                .isFalse();
    }

    private static void words(String at, Set<String> known) {
        assertThat(TREE.at(at).valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(known);
    }

    private static long seen(List<Slip> slips, String part) {
        Schema schema = part(part);
        return slips.stream()
                .filter(slip -> isSeen(schema, slip.broken(Whole.text(slip.file()))))
                .count();
    }

    private static boolean isSeen(Schema schema, String yaml) {
        try {
            return !errors(schema, json(yaml)).isEmpty();
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    private static String fields(String script) {
        return script.substring(4, script.indexOf("\n---\n"));
    }

    private static String json(String yaml) {
        return new YAMLMapper().readTree(yaml).toString();
    }

    private static Schema part(String name) {
        String text = "{ \"$ref\": \"#/$defs/" + name + "\", \"$defs\": " + TREE.at("/$defs") + " }";
        return schema(new ObjectMapper().readTree(text));
    }

    private static Schema schema(JsonNode tree) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree.toString(), InputFormat.JSON);
    }

    private static List<Error> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
