package dev.peekwire.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageLookupTest {
    private static final List<String> OFFERED = List.of("en", "fr", "nb", "de", "es", "id", "zh-Hant", "pt-BR");

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-gb, en",
        "nb-NO, nb",
        "no, nb",
        "no-NO, nb",
        "NN, nb",
        "nn-NO, nb",
        "nb-NO-x-bank, nb",
        "de-CH-1996, de",
        "zh-Hant-CN-x-private1-private2, zh-Hant",
        "de-x, de",
        "pt-br, pt-BR",
        "id-ID, id",
    })
    void the_longest_offered_prefix_in_whole_subtags_is_found(String wanted, String found) {
        assertThat(find(wanted, OFFERED)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"pl", "zh", "pt", "pt-PT", "e", "eng", "n", "nob", "-", "--", "-en", "*", "*-NO", "nb_NO", "'  '", "''"
    })
    void what_is_not_offered_or_no_tag_gets_the_first(String wanted) {
        assertThat(find(wanted, OFFERED)).isEqualTo("en");
    }

    @Test
    void a_tag_of_a_hundred_characters_is_looked_up_and_a_longer_one_is_not() {
        String hundred = "de" + "-abcdefgh".repeat(10) + "-abcdefg";
        assertThat(hundred).hasSize(100);
        assertThat(find(hundred, OFFERED)).isEqualTo("de");
        assertThat(find(hundred + "h", OFFERED)).isEqualTo("en");
    }

    @Test
    void nynorsk_is_preferred_to_bokmal_where_it_is_offered() {
        assertThat(find("nn-NO", List.of("en", "nb", "nn"))).isEqualTo("nn");
        assertThat(find("no", List.of("en", "nn", "nb"))).isEqualTo("nb");
        assertThat(find("nb-NO", List.of("en", "nn"))).isEqualTo("nn");
        assertThat(find("nb", List.of("en", "no"))).isEqualTo("no");
    }

    @Test
    void nothing_wanted_gets_the_first_and_nothing_offered_gets_nothing() {
        assertThat(LanguageLookup.find(null, OFFERED, Function.identity())).hasValue("en");
        assertThat(LanguageLookup.find("en", List.of(), Function.<String>identity()))
                .isEmpty();
        assertThat(LanguageLookup.find("no", List.of(), Function.<String>identity()))
                .isEmpty();
    }

    @Test
    void a_hostile_tag_is_not_walked() {
        assertThat(find("fr" + "-a".repeat(100_000), OFFERED)).isEqualTo("en");
    }

    private static String find(String wanted, List<String> offered) {
        return LanguageLookup.find(wanted, offered, Function.identity()).orElseThrow();
    }
}
