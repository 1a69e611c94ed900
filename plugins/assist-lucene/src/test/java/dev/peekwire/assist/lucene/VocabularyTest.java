package dev.peekwire.assist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @Property(tries = 300)
    void near_finds_exactly_the_words_at_distance_one(@ForAll("words") Set<String> words, @ForAll("word") String word) {
        Set<String> slowly = new TreeSet<>();
        for (String other : words) {
            if (word.length() >= 4 && word.length() < 8 && other.length() >= 4 && Spelling.distance(word, other) <= 1) {
                slowly.add(other);
            }
        }
        if (word.length() < 8) {
            assertThat(new Vocabulary(words).near(word, 1_000)).containsExactlyInAnyOrderElementsOf(slowly);
        } else {
            assertThat(new Vocabulary(words).near(word, 1_000)).containsAll(slowly);
        }
    }

    @Property(tries = 200)
    void beginning_with_finds_exactly_the_words_that_do(
            @ForAll("words") Set<String> words, @ForAll("word") String word) {
        String beginning = word.substring(0, 2);

        assertThat(new Vocabulary(words).beginningWith(beginning, 1_000))
                .containsExactlyElementsOf(new TreeSet<>(words)
                        .stream().filter(other -> other.startsWith(beginning)).toList());
    }

    @Property(tries = 200)
    void the_distance_is_the_same_both_ways_and_nothing_from_itself(
            @ForAll("word") String one, @ForAll("word") String other) {
        assertThat(Spelling.distance(one, other)).isEqualTo(Spelling.distance(other, one));
        assertThat(Spelling.distance(one, one)).isZero();
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withChars("abc").ofMinLength(3).ofMaxLength(9);
    }

    @Provide
    Arbitrary<Set<String>> words() {
        return word().set().ofMaxSize(60);
    }

    @ParameterizedTest
    @CsvSource({"waranty,warranty,1", "invocie,invoice,1", "parsel,parcel,1", "warranty,warrant,1", "abcd,dcba,3"})
    void letters_are_put_in_taken_out_replaced_and_swapped(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void the_nearest_come_first_and_no_more_than_are_wanted() {
        Vocabulary words = new Vocabulary(List.of("password", "passwords", "passport"));

        assertThat(words.near("pasword", 5)).containsExactly("password");
        assertThat(words.near("passwordd", 1)).containsExactly("password");
    }

    @Test
    void short_words_and_numbers_are_not_misspelt() {
        Vocabulary words = new Vocabulary(List.of("tea", "12345", "sea"));

        assertThat(words.near("tee", 5)).isEmpty();
        assertThat(words.near("12346", 5)).isEmpty();
    }
}
