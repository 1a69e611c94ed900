package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveMaskTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String MASKED_CARD = "4111 •••• •••• ••••";

    private final LiveMask draft = Redactor.standard().live();

    @Test
    void a_word_shows_two_characters_and_the_rest_when_it_ends() {
        assertThat(type("hello")).isEqualTo("he•••");
        assertThat(type(" ")).isEqualTo("hello ");
        assertThat(type("you,")).isEqualTo("hello you,");
    }

    @Test
    void a_digit_run_stays_held_over_separators_until_something_else_comes() {
        assertThat(type("12345")).isEqualTo("12•••");
        assertThat(type(" - ")).isEqualTo("12••• • ");
        assertThat(type("x")).isEqualTo("12345 - x");
    }

    @Test
    void words_without_spaces_between_them_and_emoji_are_shown_at_once() {
        assertThat(type("我的订单在哪里")).isEqualTo("我的订单在哪里");
        assertThat(type("👍🎉👍🎉")).endsWith("👍🎉👍🎉");
        assertThat(type("สวัสดีครับ")).endsWith("สวัสดีครับ");
        assertThat(type("どこですかー")).endsWith("どこですかー");
        assertThat(type("안녕하세요")).endsWith("안녕•••");
    }

    @Test
    void a_run_of_more_than_24_digits_is_no_card_and_shown_by_the_card_detector() {
        LiveMask cards = Redactor.of(List.of(Detectors.paymentCard())).live();
        cards.replace("1".repeat(24));
        assertThat(cards.draft().shown()).isEqualTo("1111" + "•".repeat(20));
        cards.replace("1".repeat(25));
        assertThat(cards.draft().shown()).isEqualTo("1".repeat(25));
    }

    @Test
    void typing_in_the_middle_holds_back_as_typing_at_the_end_does() {
        draft.replace("pay with  now.\n");
        edit(9, 0, "4111 1111");
        assertThat(draft.draft().shown()).isEqualTo("pay with 41•• •••• now.\n");
        edit(18, 0, " 1111 1111");
        assertThat(draft.draft().shown()).startsWith("pay with 41•• •••• •••• •••• now");
        edit(0, 0, "I ");
        assertThat(draft.draft().shown()).isEqualTo("I pa• with " + MASKED_CARD + " now.\n");
    }

    @Test
    void a_correction_far_from_the_end_of_the_run_keeps_all_of_it_held() {
        draft.replace("x 4111 1111 1111 y");
        edit(3, 1, "2");
        assertThat(draft.draft().shown()).isEqualTo("x 42•• •••• •••• y");
        edit(2, 0, "7");
        edit(2, 1, "");
        assertThat(draft.draft().shown()).isEqualTo("x 42•• •••• •••• y");
        edit(18, 0, "!");
        assertThat(draft.draft().shown()).isEqualTo("x 4211 1111 1111 y!");
    }

    @Test
    void what_was_shown_of_a_value_is_masked_once_it_is_complete() {
        Viewer viewer = new Viewer(draft);
        viewer.edit(0, 0, "4111 1111 1111 111 is it.\n");
        assertThat(viewer.edit(26, 0, "x\n")).startsWith("4111 1111 1111 111 is it.");
        assertThat(viewer.edit(18, 0, "1")).startsWith("41•• •••• •••• •••• is it.");
        assertThat(viewer.edit(28, 0, "\n")).startsWith(MASKED_CARD + " is it.");
    }

    @Test
    void a_caret_that_leaves_a_far_run_lets_go_of_it() {
        draft.replace("12345 x" + " words".repeat(200));
        edit(5, 0, "6");
        assertThat(draft.draft().shown(0, 8)).isEqualTo("12•••• x");
        edit(1200, 0, ".");
        assertThat(draft.draft().shown(0, 8)).isEqualTo("123456 x");
    }

    @Test
    void pasting_shows_what_is_harmless_around_a_value() {
        assertThat(type("Order 12345678 paid with " + CARD + ", exp 12/27.\n"))
                .isEqualTo("Order 12345678 paid with " + MASKED_CARD + ", exp 12/27.\n");
    }

    @Test
    void the_change_covers_what_was_edited_masked_and_revealed() {
        draft.replace("a hello");
        draft.takeChange();
        edit(7, 0, " ");
        assertThat(draft.takeChange()).isEqualTo(new TextChange(4, 7, 8, 0));
        assertThat(draft.takeChange().isNone()).isTrue();
    }

    @Test
    void changes_add_up_until_they_are_taken() {
        edit(0, 0, "a ");
        edit(2, 0, "b ");
        assertThat(draft.takeChange()).isEqualTo(new TextChange(0, 0, 4, 0));
        draft.wipe();
        assertThat(draft.takeChange()).isEqualTo(TextChange.whole(4, 0));
    }

    @Test
    void an_empty_edit_changes_nothing_and_leaves_the_caret() {
        draft.replace("12345 x");
        edit(5, 0, "6");
        draft.takeChange();
        edit(8, 0, "");
        draft.replace("123456 x");
        assertThat(draft.takeChange().isNone()).isTrue();
        assertThat(draft.draft().shown()).isEqualTo("12•••• x");
        assertThatIllegalArgumentException().isThrownBy(() -> edit(9, 0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> edit(0, 9, "x"));
        assertThat(draft.length()).isEqualTo(8);
    }

    @Test
    void wiping_leaves_nothing_and_it_can_be_used_again() {
        type(CARD);
        draft.wipe();
        assertThat(draft.length()).isZero();
        assertThat(draft.draft().text()).isEmpty();
        assertThat(draft.caret()).isZero();
        assertThat(type("hi ")).isEqualTo("hi ");
    }

    @Test
    void the_check_is_of_the_raw_text_and_to_string_tells_the_length_alone() {
        type(CARD);
        assertThat(draft.check()).isEqualTo(DraftText.check(CARD));
        assertThat(draft.toString()).isEqualTo("LiveMask[19 code points]");
        assertThat(Redactor.of(List.of(Detectors.iban(), Detectors.phone()))).hasToString("Redactor[iban, phone]");
    }

    @Test
    void without_detectors_everything_is_shown() {
        LiveMask open = Redactor.none().live();
        open.replace(CARD);
        assertThat(open.draft().shown()).isEqualTo(CARD);
        assertThat(Redactor.none().redact(CARD)).isEqualTo(CARD);
    }

    @Test
    void a_failing_detector_shows_nothing_new() {
        LiveMask failing = Redactor.of(List.of(detector(4, 2, text -> {
                    throw new IllegalStateException("broken");
                })))
                .live();
        assertThatIllegalStateException().isThrownBy(() -> failing.apply(new TextEdit(0, 0, "abc")));
        assertThat(failing.draft().shown()).isEqualTo("•••");
    }

    @Test
    void a_detector_sees_two_code_points_back_and_its_window_ahead() {
        LiveMask seeing = Redactor.of(List.of(detector(3, 0, text -> {
                    if (text.at(0) == 'm') {
                        assertThat(List.of(text.at(-3), text.at(-2), text.at(-1), text.at(3), text.at(4)))
                                .containsExactly(
                                        TextWindow.NOTHING, (int) 'k', (int) 'l', (int) 'p', TextWindow.NOTHING);
                        return Finding.sensitive(99);
                    }
                    return Finding.NONE;
                })))
                .live();
        seeing.replace("ijklmnopqr");
        assertThat(seeing.draft().shown()).isEqualTo("ijkl•••pqr");
    }

    @Test
    void windows_and_prefixes_have_limits() {
        for (int window : new int[] {0, 257}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Redactor.of(List.of(detector(window, 2, text -> Finding.NONE))));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redactor.of(List.of(detector(1, -1, text -> Finding.NONE))));
        assertThat(Redactor.of(List.of(detector(256, 0, text -> Finding.NONE))).window())
                .isEqualTo(256);
        assertThat(Redactor.of(List.of(detector(1, 0, text -> Finding.NONE))).window())
                .isEqualTo(1);
    }

    private static RedactionDetector detector(
            int window, int prefix, java.util.function.Function<TextWindow, Finding> inspect) {
        return new RedactionDetector() {
            @Override
            public String kind() {
                return "own";
            }

            @Override
            public int window() {
                return window;
            }

            @Override
            public int visiblePrefix() {
                return prefix;
            }

            @Override
            public Finding inspect(TextWindow text) {
                return inspect.apply(text);
            }
        };
    }

    private String type(String text) {
        edit(draft.length(), 0, text);
        return draft.draft().shown();
    }

    private void edit(int at, int erase, String insert) {
        draft.apply(new TextEdit(at, erase, insert));
    }
}
