package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Words of scripts that are written without spaces. */
class WordBreaksTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void thai_words_are_told_apart_by_the_jdks_dictionary() {
        assertThat(Styled.blocking("th", "สวย").marked("ภาษาไทยเป็นภาษาที่สวยงาม"))
                .containsExactly("สวย");
        assertThat(Styled.blocking("th", "าไท").marked("ภาษาไทยเป็นภาษาที่สวยงาม"))
                .isEmpty();
    }

    @Test
    void thai_is_told_apart_in_a_reply_of_another_language_too() {
        assertThat(Styled.blocking("en", "สวย").marked("It is ภาษาที่สวยงาม!")).containsExactly("สวย");
    }

    @Test
    void a_term_of_han_is_found_between_others() {
        assertThat(Styled.blocking("zh", "免费").marked("我们免费送货。免费!")).containsExactly("免费", "免费");
        assertThat(Styled.blocking("zh", "免费").marked("hello免费world")).containsExactly("免费");
    }

    @Test
    void a_run_of_katakana_is_one_word() {
        assertThat(Styled.blocking("ja", "コーヒー").marked("コーヒーを。コーヒーカップ")).containsExactly("コーヒー");
        assertThat(Styled.blocking("ja", "ｺｰﾋｰ").marked("コーヒーを")).containsExactly("コーヒー");
    }

    @Test
    void kana_with_sound_marks_are_whole_characters() {
        assertThat(Styled.of(
                                "ja",
                                Styled.terms(StyleTerm.of("か", BLOCK).anywhere())
                                        .build())
                        .marked("がか か\u3099"))
                .containsExactly("か");
        assertThat(Styled.blocking("ja", "がっこう").marked("か\u3099っこう")).hasSize(1);
    }

    @Test
    void lao_khmer_and_burmese_terms_are_found_inside_runs() {
        assertThat(Styled.blocking("lo", "ລາວ").marked("ພາສາລາວ")).containsExactly("ລາວ");
        assertThat(Styled.blocking("km", "ខ្មែរ").marked("ភាសាខ្មែរ")).containsExactly("ខ្មែរ");
    }

    @Test
    void somebody_elses_dictionary_decides_if_there_is_one() {
        assertThat(dictionary("知道").check(ToneRequest.of("我不知道。", "zh")).findings())
                .hasSize(1);
        assertThat(dictionary("不知").check(ToneRequest.of("我不知道。", "zh"))).isSameAs(ToneVerdict.PASS);
        assertThat(asked).containsExactly("zh 我不知道", "zh 我不知道");
    }

    @Test
    void nobody_is_asked_for_words_where_no_term_may_be() {
        assertThat(dictionary("知道").check(ToneRequest.of("我不懂 nothing here", "zh")))
                .isSameAs(ToneVerdict.PASS);
        assertThat(dictionary("free").check(ToneRequest.of("知道 free", "zh")).findings())
                .hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void places_outside_of_the_run_are_passed_over() {
        StyleChecker checker = StyleChecker.of(sheet("知道"), (run, locale, boundary) -> {
            boundary.accept(-1);
            boundary.accept(0);
            boundary.accept(99);
        });

        assertThat(checker.check(ToneRequest.of("不知道", "zh"))).isSameAs(ToneVerdict.PASS);
        assertThat(checker.check(ToneRequest.of("知道", "zh")).findings()).hasSize(1);
    }

    /** Knows that 我, 不 and 知道 are words. */
    private StyleChecker dictionary(String term) {
        return StyleChecker.of(sheet(term), (run, locale, boundary) -> {
            asked.add(locale.toLanguageTag() + " " + run);
            boundary.accept(1);
            boundary.accept(2);
        });
    }

    private static StyleSheet sheet(String term) {
        StyleRules rules = Styled.terms(StyleTerm.of(term, BLOCK)).build();
        return StyleSheet.builder("shop", 1)
                .locale(Locale.CHINESE.toLanguageTag(), rules)
                .build();
    }
}
