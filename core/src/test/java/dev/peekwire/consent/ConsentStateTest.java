package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentStateTest {
    private static final NoticeRef REF = ConsentNotice.defaults().get(0).ref();

    @Test
    void a_new_chat_allows_nothing() {
        ConsentState none = ConsentState.none();

        assertThat(none.level()).isEqualTo(PeekLevel.NONE);
        assertThat(none.visibleLevel()).isEqualTo(PeekLevel.NONE);
        assertThat(none.allows(Purpose.PEEK)).isFalse();
        assertThat(none.decided()).isFalse();
    }

    @Test
    void a_grant_allows_what_it_says_and_no_more() {
        ConsentState state = ConsentState.none().granted(typed(PeekLevel.MASKED, Purpose.PEEK));

        assertThat(state.level()).isEqualTo(PeekLevel.MASKED);
        assertThat(state.visibleLevel()).isEqualTo(PeekLevel.MASKED);
        assertThat(state.level(Purpose.SUGGESTIONS)).isEqualTo(PeekLevel.NONE);
        assertThat(state.allows(Purpose.SUGGESTIONS)).isFalse();
    }

    @Test
    void a_grant_for_suggestions_alone_shows_nothing_to_persons() {
        ConsentState state = ConsentState.none().granted(typed(PeekLevel.FULL, Purpose.SUGGESTIONS));

        assertThat(state.visibleLevel()).isEqualTo(PeekLevel.NONE);
        assertThat(state.level()).isEqualTo(PeekLevel.FULL);
    }

    @Test
    void a_later_grant_replaces_the_earlier_one_entirely() {
        ConsentState state = ConsentState.none()
                .granted(typed(PeekLevel.FULL, Purpose.PEEK))
                .granted(typed(PeekLevel.TYPING, Purpose.SUGGESTIONS));

        assertThat(state).isEqualTo(ConsentState.none().granted(typed(PeekLevel.TYPING, Purpose.SUGGESTIONS)));
    }

    @Test
    void withdrawing_ends_everything_and_is_remembered_through_later_grants() {
        ConsentState after =
                ConsentState.none().granted(typed(PeekLevel.FULL, Purpose.PEEK)).withdrawn();

        assertThat(after.grant()).isNull();
        assertThat(after.level()).isEqualTo(PeekLevel.NONE);
        assertThat(after.decided()).isTrue();
        assertThat(after.granted(typed(PeekLevel.FULL, Purpose.PEEK)).decided()).isTrue();
        assertThat(after.withdrawn()).isEqualTo(after);
    }

    @Test
    void opting_in_decides_and_typing_does_not() {
        Grant optedIn = new Grant(REF, ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK), true);

        assertThat(ConsentState.none().granted(optedIn).decided()).isTrue();
        assertThat(new ConsentState(optedIn, false).decided()).isTrue();
        assertThat(ConsentState.none()
                        .granted(typed(PeekLevel.MASKED, Purpose.PEEK))
                        .decided())
                .isFalse();
    }

    @Test
    void a_change_lowers_when_anybody_may_see_less() {
        ConsentState none = ConsentState.none();
        ConsentState masked = none.granted(typed(PeekLevel.MASKED, Purpose.PEEK));
        ConsentState full = none.granted(typed(PeekLevel.FULL, Purpose.PEEK));
        ConsentState maskedBoth = none.granted(typed(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS));
        ConsentState fullSuggestions = none.granted(typed(PeekLevel.FULL, Purpose.SUGGESTIONS));

        assertThat(masked.lowers(full)).isTrue();
        assertThat(full.lowers(masked)).isFalse();
        assertThat(masked.lowers(masked)).isFalse();
        assertThat(masked.lowers(none)).isFalse();
        assertThat(masked.withdrawn().lowers(masked)).isTrue();
        assertThat(masked.lowers(maskedBoth))
                .as("the suggester holds a copy too")
                .isTrue();
        assertThat(full.lowers(maskedBoth))
                .as("more for persons, nothing for the suggester")
                .isTrue();
        assertThat(fullSuggestions.lowers(masked)).isTrue();
        assertThat(none.withdrawn().lowers(none)).isFalse();
    }

    private static Grant typed(PeekLevel level, Purpose... purposes) {
        return new Grant(REF, ConsentAct.TYPED_AFTER_NOTICE, level, Set.of(purposes), false);
    }
}
