package dev.peekwire.transcript;

import static dev.peekwire.transcript.Told.A;
import static dev.peekwire.transcript.Told.CHAT;
import static dev.peekwire.transcript.Told.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentNotice;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.flow.FlowEnd;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void every_language_of_the_notices_has_every_sentence_with_the_same_gaps() {
        assertThat(Words.LOCALES)
                .containsExactlyInAnyOrderElementsOf(ConsentNotice.defaults().stream()
                        .map(ConsentNotice::locale)
                        .distinct()
                        .toList());
        for (String locale : Words.LOCALES) {
            assertThat(Words.of(locale).locale()).isEqualTo(locale);
            assertThat(Words.of(locale).gaps())
                    .as(locale)
                    .isEqualTo(Words.of("en").gaps());
        }
    }

    @Test
    void no_two_languages_say_it_the_same_way() {
        for (String key : List.of("title", "visitor", "automatic", "note", "erased", "CLOSED.DONE", "JOINED")) {
            List<String> said = Words.LOCALES.stream()
                    .map(locale -> Words.of(locale).text(key, "agent", "Ann"))
                    .toList();
            assertThat(said).as(key).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_constant_that_a_sentence_depends_on_has_one() {
        Stream<String> keys = Stream.of(
                        keys("audience.", Audience.values()),
                        keys("CLOSED.", CloseReason.values()),
                        keys("HANDOVER_ENDED.", HandoverEnd.values()),
                        keys("FLOW_MOVED.", FlowEnd.values()),
                        keys("CONSENT_GRANTED.", ConsentAct.values()),
                        keys("CONSENT_GRANTED.", Purpose.values()),
                        keys("CONSENT_GRANTED.", PeekLevel.TYPING, PeekLevel.MASKED, PeekLevel.FULL),
                        keys("origin.", ResponseMode.values()))
                .flatMap(all -> all);

        assertThat(Words.of("en").gaps().keySet()).containsAll(keys.toList());
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    /** What needs no key of its own fails here if it has none. */
    @Test
    void every_kind_of_event_is_told_in_every_language() throws IOException {
        Told told = Told.started();
        for (ChatEvent.Type type : ChatEvent.Type.values()) {
            told.by(A, Told.of(type));
        }
        for (String locale : Words.LOCALES) {
            TranscriptRequest request =
                    new TranscriptRequest(Audience.AUDITOR, TranscriptFormat.TEXT, Told.OSLO, locale);
            StringBuilder text = new StringBuilder();
            Transcript.of(DESK, CHAT, told::read, request).write(TranscriptFormat.TEXT.writer(text));
            assertThat(text).doesNotContain("{").doesNotContain("}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Sunday, 1 March 2026",
                "fr|dimanche 1 mars 2026",
                "nb|søndag 1. mars 2026",
                "de|Sonntag, 1. März 2026",
                "es|domingo, 1 de marzo de 2026",
                "id|Minggu, 1 Maret 2026"
            })
    void dates_are_told_as_the_language_does(String locale, String date) {
        assertThat(new Times(Told.OSLO, Words.of(locale)).date(LocalDate.of(2026, 3, 1)))
                .isEqualTo(date);
    }

    @Test
    void times_are_told_for_people_and_for_machines() {
        Times times = new Times(Told.OSLO, Words.of("en"));
        Instant at = Instant.parse("2026-07-01T12:03:04.005Z");

        assertThat(times.time(at)).isEqualTo("14:03:04 +02:00");
        assertThat(times.exact(at)).isEqualTo("2026-07-01T14:03:04.005+02:00");
        assertThat(times.moment(at)).isEqualTo("Wednesday, 1 July 2026, 14:03:04 +02:00");
    }

    @ParameterizedTest
    @CsvSource({"nn-NO,nb", "de-AT,de", "id,id", "sv,en", "x,en", "'-,;<>',en"})
    void a_language_that_is_not_bundled_is_looked_up(String wanted, String found) {
        assertThat(Words.of(wanted).locale()).isEqualTo(found);
    }
}
