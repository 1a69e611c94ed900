package dev.peekwire.benchmarks.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.response.ScriptLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of docs/benchmarks.md cannot get worse unseen. */
class SuggestionQualityTest {
    private final ScriptLibrary library = ShopLibrary.read();
    private final List<Question> questions = Question.forTest();

    @Test
    void the_right_script_is_among_the_first_three_for_85_of_100_whole_questions_and_60_at_half() {
        Ranker ranker = suggester();

        assertThat(SuggestionQuality.recall(ranker, questions, 1, 3)).isGreaterThanOrEqualTo(0.85);
        assertThat(SuggestionQuality.recall(ranker, questions, 0.5, 3)).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void it_is_better_than_keywords_of_titles_and_than_bm25_alone_at_every_length() {
        Ranker ranker = suggester();
        List<Ranker> others =
                List.of(Ranker.titles(library), new PlainBm25(library, false), new PlainBm25(library, true));

        for (double share : SuggestionQuality.SHARES) {
            for (Ranker other : others) {
                for (List<Question> set : List.of(questions, Question.fresh())) {
                    assertThat(SuggestionQuality.recall(ranker, set, share, 3))
                            .isGreaterThan(SuggestionQuality.recall(other, set, share, 3));
                }
            }
        }
    }

    @Test
    void a_ranker_that_knows_nothing_finds_nothing() {
        assertThat(SuggestionQuality.recall((locale, text, sent, limit) -> List.of(), questions, 1, 3))
                .isZero();
    }

    private Ranker suggester() {
        LuceneSuggester suggester = LuceneSuggester.create();
        suggester.library(library);
        return Ranker.of(suggester);
    }
}
