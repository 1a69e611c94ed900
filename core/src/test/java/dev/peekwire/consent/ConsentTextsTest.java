package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nb", "de", "es", "id"})
    void every_language_of_the_notices_has_every_label_short_enough_for_a_switch(String locale) throws Exception {
        ConsentTexts texts = ConsentTexts.forLocale(locale);

        assertThat(texts.locale()).isEqualTo(locale);
        for (RecordComponent label : ConsentTexts.class.getRecordComponents()) {
            assertThat((String) label.getAccessor().invoke(texts))
                    .as(label.getName())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(64);
        }
    }

    @Test
    void labels_are_found_as_notices_are() {
        assertThat(ConsentTexts.forLocale("nn-NO").notSentYet()).isEqualTo("Ikke sendt ennå");
        assertThat(ConsentTexts.forLocale("de-AT").notSentYet()).isEqualTo("Noch nicht gesendet");
        assertThat(ConsentTexts.forLocale("pl").notSentYet()).isEqualTo("Not sent yet");
        assertThat(ConsentTexts.forLocale(null).switchOn()).isEqualTo("Let the agent see what I type");
    }

    @Test
    void no_label_of_one_language_is_left_in_another() throws Exception {
        List<ConsentTexts> all = List.of("en", "fr", "nb", "de", "es", "id").stream()
                .map(ConsentTexts::forLocale)
                .toList();

        for (RecordComponent label : ConsentTexts.class.getRecordComponents()) {
            assertThat(Arrays.asList(all.stream().map(t -> read(label, t)).toArray()))
                    .doesNotHaveDuplicates();
        }
    }

    private static Object read(RecordComponent label, ConsentTexts texts) {
        try {
            return label.getAccessor().invoke(texts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
