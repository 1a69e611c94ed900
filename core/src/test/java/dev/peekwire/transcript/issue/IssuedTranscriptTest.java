package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What stands in an issued transcript, and what does not. */
class IssuedTranscriptTest {
    private static final ChatEvent NOTE = new ChatEvent.NotePosted("a whisper");

    private static String file(Issued chat, Audience audience) {
        return Issued.text(chat.file(audience));
    }

    @Test
    void each_audience_has_what_it_may_see_and_all_verify_with_the_same_links() {
        String visitors = file(Issued.chat(), Audience.VISITOR);
        String auditors = file(Issued.chat(), Audience.AUDITOR);
        assertThat(visitors).contains("You get $100.").doesNotContain("a regular", "credit");
        assertThat(auditors).contains("You get $100.", "a regular", "credit");
        for (Audience audience : Audience.values()) {
            Verdict verdict = Issued.verify(file(Issued.chat(), audience));
            assertThat(verdict.authentic()).isTrue();
            assertThat(verdict.statement().map(Statement::link))
                    .contains(Issued.chat().events.get(5).seal().link());
        }
    }

    @Test
    void what_was_signed_is_told_as_the_file_has_it_by_a_clock_finer_than_milliseconds() throws IOException {
        Issued chat = Issued.chat();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IssuedTranscript.Request request = new IssuedTranscript.Request(
                Issued.DESK,
                Issued.CHAT,
                Audience.AGENT,
                Issued.AT.plusNanos(456_789),
                Issued.KEYS,
                () -> Issued.salt(1));
        Statement statement = IssuedTranscript.write(request, chat.events.iterator(), out);
        assertThat(Issued.verify(out.toByteArray()).statement()).contains(statement);
    }

    @Test
    void the_salts_of_events_are_in_no_transcript() {
        for (Audience audience : Audience.values()) {
            Issued chat = Issued.chat();
            chat.events.forEach(event -> assertThat(file(chat, audience))
                    .doesNotContain(event.seal().salt().hex()));
        }
    }

    /** Whatever is withheld, the rest is the same to the byte but for 64 digits, and the withheld entry is as long. */
    @Property(tries = 300)
    void neither_text_nor_length_of_what_is_withheld_is_in_the_visitors_copy(
            @ForAll @StringLength(max = 300) String one, @ForAll @StringLength(max = 300) String other) {
        String[] files = List.of(one, other).stream()
                .map(text -> text.replaceAll("[\\ud800-\\udfff]", "\u20ac") + "\u00b6")
                .map(text -> file(
                        new Issued()
                                .visitor(new ChatEvent.MessagePosted("said", MessageOrigin.VISITOR))
                                .agent(new ChatEvent.NotePosted(text)),
                        Audience.VISITOR))
                .toArray(String[]::new);
        String hashes = "\"(hash|link|content|signature)\":\"[0-9a-f]{64,128}\"";
        assertThat(files[0].replaceAll(hashes, "")).isEqualTo(files[1].replaceAll(hashes, ""));
        assertThat(files[0]).hasSameSizeAs(files[1]).doesNotContain("\u00b6");
        assertThat(files[0].equals(files[1])).isEqualTo(one.equals(other));
    }

    @Test
    void events_without_a_seal_are_proven_from_the_issue_on_and_the_transcript_says_so() {
        Issued chat = new Issued()
                .unsealed(NOTE)
                .unsealed(NOTE)
                .agent(NOTE)
                .unsealed(NOTE)
                .agent(NOTE);
        String file = file(chat, Audience.AUDITOR);
        Verdict verdict = Issued.verify(file);
        assertThat(verdict.authentic()).isTrue();
        assertThat(verdict.late()).isEqualTo(3);
        assertThat(file.split("\"begins\":true", -1)).hasSize(5);
        assertThat(Issued.verify(file.replaceFirst("a whisper", "a Whisper")).event())
                .isOne();
    }

    @Test
    void what_somebody_changed_in_the_store_is_not_signed() {
        for (int i = 0; i < 6; i++) {
            Issued chat = Issued.chat();
            RecordedEvent was = chat.events.get(i);
            chat.events.set(
                    i,
                    new RecordedEvent(
                            was.chat(),
                            was.version(),
                            was.at().plusMillis(1),
                            was.by(),
                            null,
                            was.event(),
                            was.seal()));
            assertThatExceptionOfType(ChatException.class)
                    .isThrownBy(() -> chat.file(Audience.VISITOR))
                    .withMessageContaining("version " + was.version())
                    .matches(e -> e.code() == ErrorCode.INTERNAL);
            chat.events.remove(i);
            if (i < 5) {
                assertThatExceptionOfType(ChatException.class).isThrownBy(() -> chat.file(Audience.VISITOR));
            }
        }
    }

    @Test
    void of_a_chat_without_events_there_is_no_transcript() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> new Issued().file(Audience.VISITOR))
                .matches(e -> e.code() == ErrorCode.NOT_FOUND);
    }
}
