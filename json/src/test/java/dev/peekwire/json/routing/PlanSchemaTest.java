package dev.peekwire.json.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peekwire.json.tree.AttributeTests;
import dev.peekwire.json.tree.Durations;
import dev.peekwire.json.tree.Words;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.TeamPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema and the reader are two descriptions of one form. */
class PlanSchemaTest {
    private static final Path FILE = Path.of("..", "docs", "routing-plan.schema.json");
    private static final Path SAMPLES =
            Path.of("..", "examples", "src", "main", "resources", "dev", "peekwire", "examples", "routing");
    private static final JsonNode TREE = tree();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE.toString(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"shop.json", "two-languages.json", "tiers.json"})
    void a_sample_is_valid_and_read(String name) throws IOException {
        String text = Files.readString(SAMPLES.resolve(name));
        assertThat(errors(text)).isEmpty();
        assertThat(RoutingPlans.builtIn().read(SAMPLES.resolve(name)))
                .isEqualTo(RoutingPlans.builtIn().read(text));
    }

    @Test
    void a_file_with_every_field_in_it_is_valid() {
        assertThat(errors(PlanText.of(3))).isEmpty();
    }

    @Test
    void written_plans_are_valid() {
        for (long seed = 1; seed <= 100; seed++) {
            String text = RoutingPlans.builtIn().write(RandomPlans.plan(seed));
            assertThat(errors(text)).as("seed %d: %s", seed, text).isEmpty();
        }
    }

    @Test
    void most_broken_files_are_such_that_a_schema_can_see_it() {
        assertThat(Variants.all(3).stream().filter(variant -> variant.expected().schema()))
                .hasSizeGreaterThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visible")
    void what_a_schema_can_see_is_refused_by_both(Variant variant) {
        assertThat(errors(variant.text())).isNotEmpty();
        assertThatThrownBy(() -> RoutingPlans.builtIn().read(variant.text())).isInstanceOf(InvalidPlanException.class);
    }

    static Stream<Variant> visible() {
        return Variants.all(3).stream().filter(variant -> variant.expected().schema());
    }

    @Test
    void the_schema_names_the_fields_that_the_reader_knows() {
        fields("", PlanReader.FIELDS);
        fields("/$defs/team", TeamReader.FIELDS);
        fields("/$defs/offers", TeamReader.OFFERS);
        fields("/$defs/hours", HoursReader.FIELDS);
        fields("/$defs/rule", RuleReader.FIELDS);
        fields("/$defs/step", RuleReader.STEP);
        fields("/$defs/condition", ConditionReader.FIELDS);
        fields("/$defs/test", AttributeTests.FIELDS);
    }

    @Test
    void the_schema_names_the_constants_that_the_reader_knows() {
        assertThat(texts("/$defs/team/properties/fallback/enum"))
                .containsExactlyElementsOf(
                        Words.of(TeamPolicy.Fallback.values()).keySet());
        assertThat(texts("/$defs/offers/properties/mode/enum"))
                .containsExactlyElementsOf(Words.of(OfferPolicy.Mode.values()).keySet());
        assertThat(texts("/$defs/team/properties/selection/examples"))
                .containsExactlyElementsOf(Arrays.stream(Selections.values())
                        .map(Selections::title)
                        .toList());
        assertThat(TREE.at("/$defs/duration/pattern").stringValue()).isEqualTo(Durations.PATTERN);
        Days.NAMES.forEach(day -> assertThat(TREE.at("/$defs/hours/properties/week/propertyNames/pattern")
                        .stringValue())
                .contains(day));
    }

    private static void fields(String at, Set<String> known) {
        assertThat(TREE.at(at + "/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(TREE.at(at + "/additionalProperties").booleanValue()).isFalse();
    }

    private static List<String> texts(String at) {
        return TREE.at(at).valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<Error> errors(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }

    private static JsonNode tree() {
        return new ObjectMapper().readTree(FILE.toFile());
    }
}
