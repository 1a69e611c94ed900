package dev.peekwire.assist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private final Languages languages = new Languages(Map.of(), true);

    @ParameterizedTest
    @CsvSource({
        "en, returning the parcels, return a parcel",
        "fr, les remboursements, un remboursement",
        "fr, l'adresse, adresses",
        "nb, bestillingene, bestilling",
        "nn, bestillingane, bestilling",
        "de, Rechnungen, Rechnung",
        "es, devoluciones, devolución",
        "sv, beställningar, beställning",
        "da, leveringer, levering",
        "it, consegne, consegna",
        "nl, bestellingen, bestelling",
        "pt, pedidos, pedido",
        "id, pembayaran, bayar",
        "ru, заказы, заказ",
        "tr, siparişler, sipariş",
        "fr, RECU, reçu"
    })
    void words_meet_at_their_stem(String tag, String one, String other) {
        Language language = languages.of(tag);

        assertThat(language.words(one))
                .containsAnyElementsOf(
                        language.words(other).stream().filter(Language::isWord).toList());
    }

    @Test
    void languages_without_spaces_are_cut_into_words() {
        assertThat(languages.of("zh-Hans").words("我的订单在哪里")).hasSizeGreaterThan(3);
        assertThat(languages.of("th").words("สินค้าของฉันอยู่ที่ไหน")).hasSizeGreaterThan(2);
    }

    @Test
    void a_language_that_is_not_known_has_its_words_as_they_are() {
        assertThat(languages.of("tlh").words("Qapla' batlh")).contains("batlh");
        assertThat(languages.of("tlh")).isSameAs(languages.of("xx")).isSameAs(languages.of(""));
    }

    @Test
    void both_written_norwegians_are_one() {
        assertThat(languages.of("nn-NO")).isSameAs(languages.of("nb")).isSameAs(languages.of("no"));
    }

    @Test
    void empty_words_are_left_out_and_concepts_added() {
        List<String> terms = languages.of("en").terms("Hello, I would like my money back");

        assertThat(terms).contains("#refund", "monei", "monei back").doesNotContain("hello", "i", "my");
    }

    @Test
    void every_concept_of_the_lists_has_two_ways_to_say_it() {
        for (String language : List.of("en", "fr")) {
            Words words = Words.of(language);
            assertThat(words.empty()).hasSizeGreaterThan(50);
            assertThat(words.alike()).hasSizeGreaterThan(50);
            words.alike().forEach((concept, alike) -> assertThat(alike)
                    .as(concept)
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .allMatch(phrase -> Arrays.stream(phrase.split(" ", -1)).noneMatch(String::isBlank)));
        }
    }

    @Test
    void a_language_without_lists_has_none() {
        assertThat(Words.of("de")).isEqualTo(Words.of(""));
        assertThat(Words.of("de").alike()).isEmpty();
    }
}
