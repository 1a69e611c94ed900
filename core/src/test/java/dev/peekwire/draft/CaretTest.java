package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import org.junit.jupiter.api.Test;

/** An edit tells where it is being typed: it ends at the caret or behind it. */
class CaretTest {
    private static final long SECOND = 1_000_000_000L;

    private final LiveMask device = Redactor.standard().live();
    private final LiveMask desk = Redactor.standard().live();
    private final DraftSender sender = new DraftSender();
    private long now;

    private String type(String text) {
        sender.demand(true);
        device.replace(text);
        sender.text(device.draft().shown(), device.caret());
        DraftUpdate update = sender.poll(now += SECOND);
        sender.acknowledged(update.seq(), now);
        if (update instanceof DraftUpdate.Edit edit) {
            desk.apply(edit.edit());
        } else if (update instanceof DraftUpdate.Snapshot snapshot) {
            desk.replace(snapshot.text());
        }
        return desk.draft().shown();
    }

    @Test
    void a_card_and_the_word_behind_it_told_in_one_frame_do_not_leave_the_word_held_back_at_the_desk() {
        type("My card is 4111 1111 1111 1111 ");
        assertThat(type("My card is 4111 1111 1111 1111 now ")).isEqualTo("My card is 4111 •••• •••• •••• now ");
    }

    @Test
    void what_texts_have_in_common_before_the_caret_by_chance_counts_as_changed() {
        DraftText draft = Samples.draft("x ");
        assertThat(TextEdit.between(draft, "The end ", 8)).isEqualTo(new TextEdit(0, 2, "The end "));
        assertThat(TextEdit.between(draft, "The end ", 7)).isEqualTo(TextEdit.between(draft, "The end "));
    }

    @Test
    void a_caret_behind_the_text_is_refused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> TextEdit.between(Samples.draft("a"), "😀", 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> sender.text("😀", 2));
    }
}
