package dev.peekwire.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Suggestion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What words are about, by the scripts that they find. */
class TopicsTest {
    private static final ScriptLibrary LIBRARY = ScriptLibrary.of(List.of(
            script("late", "delivery"), script("lost", "delivery"), script("loan", "money"), script("hello", null)));

    private static ScriptedResponse script(String id, String topic) {
        return ScriptedResponse.builder(id, 1)
                .shortcut(id)
                .title(id)
                .defaultLocale("en")
                .body("en", "We say " + id + ".")
                .topic(topic)
                .approval(Approval.approved("sue", Instant.EPOCH))
                .build();
    }

    private static Suggestion found(String id, double score) {
        return new Suggestion(new ScriptRef(id, 1), "en", score);
    }

    private static Topics.Found topic(Suggestion... found) {
        return Topics.of(List.of(found), LIBRARY).orElse(null);
    }

    @Test
    void one_script_is_as_sure_as_it_is() {
        assertThat(topic(found("late", 0.8))).isEqualTo(new Topics.Found("delivery", 0.8));
    }

    @Test
    void two_of_a_topic_speak_for_it_together() {
        Topics.Found two = topic(found("loan", 0.6), found("late", 0.5), found("lost", 0.5));
        assertThat(two.topic()).isEqualTo("delivery");
        assertThat(two.score()).isCloseTo(0.5 * (1.0 / 1.6), within(1e-9));
    }

    @Test
    void what_else_was_found_makes_it_less_sure_also_without_a_topic() {
        assertThat(topic(found("late", 0.8), found("hello", 0.8)).score()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void nothing_found_or_nothing_with_a_topic_is_no_topic() {
        assertThat(topic()).isNull();
        assertThat(topic(found("hello", 1))).isNull();
        assertThat(topic(found("late", 0))).isNull();
        assertThat(topic(found("of-another-library", 1))).isNull();
    }

    @Test
    void among_equals_the_order_of_what_was_found_does_not_matter() {
        assertThat(topic(found("late", 0.5), found("loan", 0.5)))
                .isEqualTo(topic(found("loan", 0.5), found("late", 0.5)))
                .extracting(Topics.Found::topic)
                .isEqualTo("delivery");
    }
}
