package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
    private static final NoticeRef REF = ConsentNotice.defaults().get(0).ref();

    @ParameterizedTest(name = "{0} for {1}, {2} looking, suggester {3}: {4}, tells {5} and {6}")
    @CsvSource({
        // granted, purposes, looking, suggester -> demand, readers told, suggester told
        "NONE,   '',               2, true,  NONE,   0, false",
        "TYPING, PEEK,             0, true,  NONE,   0, false",
        "TYPING, PEEK,             2, false, TYPING, 2, false",
        "TYPING, PEEK SUGGESTIONS, 0, true,  NONE,   0, false",
        "TYPING, PEEK SUGGESTIONS, 1, true,  TYPING, 1, false",
        "MASKED, PEEK,             0, false, NONE,   0, false",
        "MASKED, PEEK,             0, true,  NONE,   0, false",
        "MASKED, PEEK,             1, true,  DRAFT,  1, false",
        "MASKED, SUGGESTIONS,      3, false, NONE,   0, false",
        "MASKED, SUGGESTIONS,      3, true,  DRAFT,  0, true",
        "MASKED, PEEK SUGGESTIONS, 0, true,  DRAFT,  0, true",
        "MASKED, PEEK SUGGESTIONS, 0, false, NONE,   0, false",
        "FULL,   PEEK SUGGESTIONS, 4, true,  DRAFT,  4, true",
        "FULL,   PEEK,             4, false, DRAFT,  4, false",
    })
    void demand_and_what_the_visitor_is_told_follow_from_consent_and_readers(
            PeekLevel granted,
            String purposes,
            int looking,
            boolean suggester,
            DemandMode demand,
            int readersTold,
            boolean suggesterTold) {
        Visibility now = Visibility.of(state(granted, purposes), looking, suggester);

        assertThat(now.demand()).isEqualTo(demand);
        assertThat(now.readers()).isEqualTo(readersTold);
        assertThat(now.suggester()).isEqualTo(suggesterTold);
        assertThat(now.level()).isEqualTo(demand == DemandMode.NONE ? PeekLevel.NONE : granted);
    }

    @Test
    void what_contradicts_itself_is_not_built() {
        assertThat(new Visibility(PeekLevel.NONE, 0, false)).isEqualTo(Visibility.none());
        assertThatThrownBy(() -> new Visibility(PeekLevel.NONE, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visibility(PeekLevel.FULL, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visibility(PeekLevel.TYPING, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visibility(PeekLevel.MASKED, -1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewer_than_nobody_can_not_look() {
        assertThatThrownBy(() -> Visibility.of(state(PeekLevel.MASKED, "PEEK"), -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,   '',               1, true,  Nobody can see what you type",
        "TYPING, PEEK,             1, false, An agent can see that you are typing",
        "MASKED, PEEK,             1, false, An agent can see what you type now",
        "MASKED, PEEK,             2, false, Several agents can see what you type now",
        "MASKED, SUGGESTIONS,      2, true,  'A program reads what you type, to help answer you'",
        "FULL,   PEEK SUGGESTIONS, 1, true,  'An agent can see what you type now|A program reads what you type, to help answer you'",
    })
    void the_indicator_says_it_in_words(
            PeekLevel granted, String purposes, int looking, boolean suggester, String lines) {
        ConsentTexts english = ConsentTexts.forLocale("en-GB");

        assertThat(english.indicator(Visibility.of(state(granted, purposes), looking, suggester)))
                .containsExactly(lines.split("\\|"));
    }

    private static ConsentState state(PeekLevel level, String purposes) {
        if (level == PeekLevel.NONE) {
            return ConsentState.none();
        }
        Set<Purpose> set =
                Arrays.stream(purposes.split(" ")).map(Purpose::valueOf).collect(Collectors.toSet());
        return ConsentState.none().granted(new Grant(REF, ConsentAct.OPTED_IN, level, set, false));
    }
}
