package dev.peekwire.transcript;

import static dev.peekwire.transcript.Told.A;
import static dev.peekwire.transcript.Told.ANN;
import static dev.peekwire.transcript.Told.BOSS;
import static dev.peekwire.transcript.Told.CHAT;
import static dev.peekwire.transcript.Told.DESK;
import static dev.peekwire.transcript.Told.OSLO;
import static dev.peekwire.transcript.Told.SALES;
import static dev.peekwire.transcript.Told.TERMS;
import static dev.peekwire.transcript.Told.V;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promises in transcripts. */
class CommitmentTellingTest {
    private static final Actor SUE = Actor.agent(BOSS);

    /** Versions 3 to 9, of which the visitor is not told 4 to 6. */
    private static Told story() {
        return Told.started()
                .by(Actor.DESK, new ChatEvent.Assigned(ANN, SALES, null))
                .by(V, new CommitmentEvent.CompensationAsked("Two weeks without it."))
                .by(A, new CommitmentEvent.Made(TERMS, true))
                .by(A, new CommitmentEvent.Made(CommitmentTerms.of("A thousand."), true))
                .by(SUE, new CommitmentEvent.Refused(5, "Too much."))
                .by(SUE, new CommitmentEvent.Approved(4, ANN, TERMS))
                .by(V, new CommitmentEvent.Answered(4, true))
                .by(A, new ChatEvent.Closed(CloseReason.DONE))
                .by(V, new CommitmentEvent.Surveyed(4, "Friendly."));
    }

    private static String written(Audience audience, TranscriptFormat format, String locale) throws IOException {
        TranscriptRequest request = new TranscriptRequest(audience, format, OSLO, locale);
        StringBuilder out = new StringBuilder();
        Transcript.of(DESK, CHAT, story()::read, request).write(format.writer(out));
        return out.toString();
    }

    @Test
    void a_promise_stands_in_a_frame_with_amount_and_date() throws IOException {
        String text = written(Audience.VISITOR, TranscriptFormat.TEXT, "en");
        String frame = "  " + "=".repeat(40) + "\n";
        assertThat(text)
                .contains("Commitment 4 by ann, approved:\n" + frame
                        + "    A credit on your next bill.\n  - Amount: 1,250.50\u00a0EUR\n  - Can be accepted until Tuesday, 1 December 2026, 12:00:00 +01:00.\n"
                        + "  - Reference: CR-17\n" + frame);
        assertThat(text).contains("The visitor accepted commitment 4.\n" + frame + frame);
        assertThat(text).contains("The visitor asks for compensation:\n    Two weeks without it.\n");
        assertThat(text).contains("The visitor rated the chat 4:\n    Friendly.\n");
    }

    @Test
    void amounts_and_dates_are_those_of_the_language() throws IOException {
        Map<String, List<String>> expected = Map.of(
                "de", List.of("Zusage 4 von ann", "1.250,50\u00a0EUR", "1. Dezember 2026"),
                "fr", List.of("Engagement 4 de ann", "1\u202f250,50\u00a0EUR", "1 décembre 2026"),
                "nb", List.of("Løfte 4 fra ann", "250,50\u00a0EUR", "1. desember 2026"),
                "es", List.of("Compromiso 4 de ann", "1.250,50\u00a0EUR", "1 de diciembre de 2026"),
                "id", List.of("Janji 4 dari ann", "1.250,50\u00a0EUR", "1 Desember 2026"));
        for (Map.Entry<String, List<String>> each : expected.entrySet()) {
            assertThat(written(Audience.VISITOR, TranscriptFormat.TEXT, each.getKey()))
                    .as(each.getKey())
                    .contains(each.getValue());
        }
    }

    @Test
    void the_visitor_reads_nothing_of_what_was_not_approved_and_others_all_of_it() throws IOException {
        for (TranscriptFormat format : TranscriptFormat.values()) {
            assertThat(written(Audience.VISITOR, format, "en"))
                    .as("%s", format)
                    .doesNotContain("thousand", "Too much", "not approved", "ommitment 5");
        }
        for (Audience audience : List.of(Audience.AGENT, Audience.AUDITOR)) {
            assertThat(written(audience, TranscriptFormat.TEXT, "en"))
                    .contains("A thousand.", "Commitment 5 was not approved:", "    Too much.", "Done by boss");
        }
    }

    @Test
    void a_promise_is_a_box_of_its_own_in_the_page() throws IOException {
        assertThat(written(Audience.VISITOR, TranscriptFormat.HTML, "en"))
                .contains("class=\"commitment\"><p class=\"who\">Commitment <bdi>4</bdi>")
                .contains(".commitment {");
    }

    @Test
    void a_chat_is_closed_also_where_something_was_said_of_it_later() throws IOException {
        assertThat(written(Audience.VISITOR, TranscriptFormat.TEXT, "en")).contains("The chat is closed.");
    }

    @Test
    void what_was_erased_of_a_promise_is_said_to_be() throws IOException {
        Told story = Told.started().by(A, new CommitmentEvent.Made(CommitmentTerms.of(""), false));
        StringBuilder out = new StringBuilder();
        TranscriptRequest request = new TranscriptRequest(Audience.AGENT, TranscriptFormat.TEXT, OSLO, "en");
        Transcript.of(DESK, CHAT, story::read, request).write(TranscriptFormat.TEXT.writer(out));
        assertThat(out).contains("The text has been erased.");
    }
}
