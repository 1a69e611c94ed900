package dev.peekwire.benchmarks.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured with was not tuned with. */
class QuestionsTest {
    /** Above this two phrasings are nearly one. */
    private static final double NEARLY = 0.8;

    private static final ScriptLibrary LIBRARY = ShopLibrary.read();

    private final List<Question> test = Question.forTest();
    private final List<Question> tuning = Question.forTuning();

    @Test
    void there_are_at_least_300_questions_over_at_least_40_intents_in_two_languages() {
        assertThat(test).hasSizeGreaterThanOrEqualTo(300);
        assertThat(test.stream().map(Question::script).distinct()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(test.stream().map(Question::locale).distinct()).containsExactlyInAnyOrder("en", "fr");
    }

    @Test
    void each_question_has_a_script_and_each_intent_both_sets() {
        for (List<Question> set : List.of(test, tuning, Question.fresh())) {
            assertThat(set).allSatisfy(question -> assertThat(LIBRARY.current(question.script()))
                    .isPresent());
            assertThat(set.stream().map(Question::script).distinct()).hasSize(56);
        }
    }

    @Test
    void no_question_of_the_test_is_nearly_one_for_tuning() {
        List<String> near = new ArrayList<>();
        for (Question question : measuredWith()) {
            tuning.stream()
                    .filter(other -> Question.overlap(question.text(), other.text()) > NEARLY)
                    .forEach(other -> near.add(question.text() + " ~ " + other.text()));
        }
        assertThat(near).isEmpty();
    }

    @Test
    void no_question_of_the_test_is_nearly_an_example_or_a_title_of_a_script() {
        List<String> near = new ArrayList<>();
        for (Question question : measuredWith()) {
            phrasings()
                    .filter(other -> Question.overlap(question.text(), other) > NEARLY)
                    .forEach(other -> near.add(question.text() + " ~ " + other));
        }
        assertThat(near).isEmpty();
    }

    @Test
    void no_question_is_in_a_set_twice() {
        for (List<Question> set : List.of(test, tuning, Question.fresh())) {
            Map<String, Long> times =
                    set.stream().collect(Collectors.groupingBy(Question::text, Collectors.counting()));
            assertThat(times.values()).containsOnly(1L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Où est mon colis ?', 'ou EST mon colis', 1",
        "'where is my parcel', 'where is my jacket', 0.6",
        "'a b', 'c d', 0",
    })
    void overlap_looks_past_case_accents_order_and_signs(String one, String other, double expected) {
        assertThat(Question.overlap(one, other)).isEqualTo(expected);
    }

    @Test
    void the_library_has_at_least_40_scripts_in_two_languages_with_examples() {
        assertThat(LIBRARY.current()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(LIBRARY.current())
                .allSatisfy(script -> assertThat(script.bodies()).containsOnlyKeys("en", "fr"));
        assertThat(LIBRARY.current().stream().filter(script -> script.examples().size() == 2))
                .hasSize(56);
    }

    @Test
    void what_is_begun_is_cut_at_code_points() {
        assertThat(new Question("x", "en", "🚲ab").begun(0.25)).isEqualTo("🚲");
        assertThat(new Question("x", "en", "abcd").begun(0.5)).isEqualTo("ab");
        assertThat(new Question("x", "en", "abcd").begun(1)).isEqualTo("abcd");
    }

    private List<Question> measuredWith() {
        List<Question> all = new ArrayList<>(test);
        all.addAll(Question.fresh());
        return all;
    }

    private static java.util.stream.Stream<String> phrasings() {
        return LIBRARY.current().stream().flatMap(QuestionsTest::phrasings);
    }

    private static java.util.stream.Stream<String> phrasings(ScriptedResponse script) {
        List<String> phrasings = new ArrayList<>(List.of(script.title()));
        script.examples().values().forEach(phrasings::addAll);
        return phrasings.stream();
    }
}
