package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.TextEdit;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That the core masks as the redaction vectors say, which the browser client runs too. */
class RedactionVectorsTest {
    private static final String FILE = "redaction.json";
    private static final String ABOUT =
            "Masking by the standard detectors. messages: a text and what is shown of it. live: "
                    + "drafts, step by step from an empty one; a step is an edit (at, erase, insert) or the whole text, and what is "
                    + "shown after it. Offsets and counts are Unicode code points.";

    @Test
    void the_vectors_are_what_the_core_makes_of_the_cases() throws IOException {
        Map<String, List<?>> sections = new LinkedHashMap<>();
        sections.put(
                "messages",
                RedactionCases.messages().stream()
                        .map(RedactionVectorsTest::message)
                        .toList());
        sections.put(
                "live",
                RedactionCases.drafts().stream()
                        .map(RedactionVectorsTest::draft)
                        .toList());
        VectorFile.verify(FILE, ABOUT, sections);
    }

    @Test
    void messages_are_masked_as_the_vectors_say() {
        JsonNode messages = Vectors.file(FILE).get("messages");
        assertThat(messages).hasSizeGreaterThan(700);
        for (JsonNode message : messages) {
            assertThat(Redactor.standard().redact(message.get("text").stringValue()))
                    .isEqualTo(message.get("shown").stringValue());
        }
    }

    @Test
    void drafts_are_masked_as_the_vectors_say_after_every_step() {
        int steps = 0;
        for (JsonNode draft : Vectors.file(FILE).get("live")) {
            LiveMask mask = Redactor.standard().live();
            for (JsonNode step : draft.get("steps")) {
                take(mask, step);
                assertThat(mask.draft().shown())
                        .as(draft.get("name").stringValue())
                        .isEqualTo(step.get("shown").stringValue());
                steps++;
            }
        }
        assertThat(steps).isGreaterThan(700);
    }

    private static void take(LiveMask mask, JsonNode step) {
        if (step.has("text")) {
            mask.replace(step.get("text").stringValue());
        } else {
            String insert = step.get("insert").stringValue();
            mask.apply(new TextEdit(step.get("at").intValue(), step.get("erase").intValue(), insert));
        }
    }

    private static Map<String, String> message(String text) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("text", text);
        row.put("shown", Redactor.standard().redact(text));
        return row;
    }

    private static Map<String, Object> draft(RedactionCases.Draft draft) {
        LiveMask mask = Redactor.standard().live();
        List<Map<String, Object>> steps = new ArrayList<>();
        for (RedactionCases.Step step : draft.steps()) {
            steps.add(step(mask, step));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", draft.name());
        row.put("steps", steps);
        return row;
    }

    private static Map<String, Object> step(LiveMask mask, RedactionCases.Step step) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (step.edit() == null) {
            row.put("text", step.whole());
            mask.replace(step.whole());
        } else {
            row.put("at", step.edit().at());
            row.put("erase", step.edit().erase());
            row.put("insert", step.edit().insert());
            mask.apply(step.edit());
        }
        row.put("shown", mask.draft().shown());
        return row;
    }
}
