package dev.peekwire.client;

import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A chat in writing, as a visitor's client reads it part by part. */
class CopyReadingTest {
    private static final CopyWish HTML = new CopyWish(CopyFormat.HTML, "nb", "Europe/Oslo");

    private final Visitor visitor = new Visitor();
    private final VisitorChat chat = visitor.chat();
    private final CompletionStage<String> copy = chat.transcript(HTML);

    /** The part that was asked for last. */
    private CopyFrame.Transcript asked() {
        return (CopyFrame.Transcript)
                visitor.peer().received.get(visitor.peer().received.size() - 1);
    }

    private void tell(String text, boolean more) {
        CopyFrame.Transcript asked = asked();
        visitor.peer().tell(new TranscriptPart(asked.command(), asked.chat(), asked.part(), text, more));
    }

    private void refuse(ErrorCode code) {
        CopyFrame.Transcript asked = asked();
        visitor.peer().tell(new ServerFrame.Refused(asked.command(), asked.chat(), Refusal.of(code, "no")));
    }

    @Test
    void parts_are_asked_for_one_after_the_other_and_are_the_copy_together() {
        assertThat(asked()).isEqualTo(new CopyFrame.Transcript(id("c2"), chat.id(), HTML, 0));
        tell("<!DOCTYPE html>", true);
        assertThat(asked()).isEqualTo(new CopyFrame.Transcript(id("c3"), chat.id(), HTML, 1));
        tell("<html>", false);
        assertThat(copy).isCompletedWithValue("<!DOCTYPE html><html>");
    }

    @Test
    void where_the_desk_has_lost_its_place_the_copy_is_begun_anew_three_times_at_most() {
        for (int begun = 0; begun < 3; begun++) {
            assertThat(asked().part()).isZero();
            tell("one ", true);
            refuse(ErrorCode.WRONG_STATE);
        }
        assertThatThrownBy(() -> copy.toCompletableFuture().join())
                .hasCauseInstanceOf(ChatException.class)
                .hasMessageContaining("no");
    }

    @Test
    void it_is_the_second_beginning_alone_that_counts() {
        tell("one ", true);
        refuse(ErrorCode.WRONG_STATE);
        tell("uno ", true);
        tell("due", false);
        assertThat(copy).isCompletedWithValue("uno due");
    }

    @Test
    void a_long_copy_is_asked_for_no_faster_than_desks_take_commands_and_waits_where_it_was_too_fast() {
        for (int part = 0; part < 20; part++) {
            tell(".", true);
        }
        assertThat(asked().part()).isEqualTo(19);
        visitor.time.advance(150);
        assertThat(asked().part()).isEqualTo(20);
        refuse(ErrorCode.RATE_LIMITED);
        int asked = visitor.peer().received.size();
        visitor.time.advance(1_000);
        assertThat(visitor.peer().received).hasSize(asked + 1);
        tell("!", false);
        assertThat(copy).isCompletedWithValue(".".repeat(20) + "!");
    }

    @Test
    void a_first_part_that_is_refused_is_no_copy() {
        refuse(ErrorCode.UNSUPPORTED);
        assertThatThrownBy(() -> copy.toCompletableFuture().join())
                .hasCauseInstanceOf(ChatException.class)
                .satisfies(failure ->
                        assertThat(((ChatException) failure.getCause()).code()).isEqualTo(ErrorCode.UNSUPPORTED));
    }

    @Test
    void a_mail_is_ordered_by_a_command_and_shows_its_address_nowhere() {
        CompletionStage<Long> mailed = chat.mailTranscript("vera@example.com");
        CopyFrame.MailTranscript frame = (CopyFrame.MailTranscript)
                visitor.peer().received.get(visitor.peer().received.size() - 1);
        assertThat(frame.address()).isEqualTo("vera@example.com");
        assertThat(frame.toString()).doesNotContain("vera@");
        visitor.peer().tell(Scene.ok("c3", 9));
        assertThat(mailed).isCompletedWithValue(9L);
    }
}
