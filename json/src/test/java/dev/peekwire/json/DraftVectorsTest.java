package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.draft.WellFormed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** That the core agrees with the draft vectors, whose figures were made by another implementation of the protocol's guide. */
class DraftVectorsTest {
    static Stream<JsonNode> diff() {
        return section("diff");
    }

    static Stream<JsonNode> apply() {
        return section("apply");
    }

    static Stream<JsonNode> refused() {
        return section("refused");
    }

    static Stream<JsonNode> check() {
        return section("check");
    }

    static Stream<JsonNode> illFormed() {
        return section("illFormed");
    }

    @ParameterizedTest
    @MethodSource("diff")
    void the_edit_between_two_texts_is_the_vectors(JsonNode vector) {
        TextEdit edit = TextEdit.between(
                draft(vector), text(vector, "new"), vector.path("caret").asInt(0));
        assertThat(edit).isEqualTo(edit(vector));
    }

    @ParameterizedTest
    @MethodSource("apply")
    void an_edit_makes_the_vectors_text_and_check(JsonNode vector) {
        DraftText draft = draft(vector);
        draft.apply(edit(vector));
        assertThat(draft.text()).isEqualTo(text(vector, "new"));
        assertThat(draft.check()).isEqualTo(vector.get("check").intValue());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void an_edit_that_does_not_fit_is_refused(JsonNode vector) {
        DraftText draft = draft(vector);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.apply(edit(vector)));
        assertThat(draft.text()).isEqualTo(text(vector, "old"));
    }

    @ParameterizedTest
    @MethodSource("check")
    void the_check_of_a_text_is_the_vectors(JsonNode vector) {
        assertThat(DraftText.check(text(vector, "text")))
                .isEqualTo(vector.get("check").intValue());
    }

    @ParameterizedTest
    @MethodSource("illFormed")
    void lone_surrogates_become_the_vectors_text(JsonNode vector) {
        StringBuilder units = new StringBuilder();
        vector.get("units").forEach(unit -> units.append((char) unit.intValue()));
        assertThat(WellFormed.of(units.toString())).isEqualTo(text(vector, "text"));
        assertThat(DraftText.check(units.toString()))
                .isEqualTo(vector.get("check").intValue());
    }

    private static Stream<JsonNode> section(String name) {
        return Vectors.file("draft.json").get(name).valueStream();
    }

    private static DraftText draft(JsonNode vector) {
        DraftText draft = new DraftText();
        draft.replace(text(vector, "old"));
        return draft;
    }

    private static TextEdit edit(JsonNode vector) {
        return new TextEdit(vector.get("at").intValue(), vector.get("erase").intValue(), text(vector, "insert"));
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).stringValue();
    }
}
