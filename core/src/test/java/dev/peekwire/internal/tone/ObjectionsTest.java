package dev.peekwire.internal.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionsTest {
    @ParameterizedTest
    @CsvSource({
        "PASS, false, sent", "PASS, true, sent",
        "WARN, false, sent", "WARN, true, sent",
        "CONFIRM, false, tone_unconfirmed", "CONFIRM, true, sent",
        "BLOCK, false, tone_blocked", "BLOCK, true, tone_blocked",
    })
    void what_becomes_of_a_message(ToneLevel level, boolean confirmed, String outcome) {
        for (ToneVerdict verdict : List.of(
                ToneVerdict.of(List.of(ToneFinding.of(ToneRule.TERM, level, 2, 6))),
                new ToneVerdict(level, List.of(), 1))) {
            Refusal against = Objections.against(verdict, confirmed);
            assertThat(against == null ? "sent" : against.code().wire()).isEqualTo(outcome);
        }
    }

    private static String message(ToneVerdict verdict) {
        return Objects.requireNonNull(Objections.against(verdict, false)).message();
    }

    @Test
    void the_worst_findings_are_told_by_rule_checker_and_place_three_at_most() {
        ToneFinding block = ToneFinding.of(ToneRule.OTHER, ToneLevel.BLOCK, 4, 9)
                .advising("secret")
                .by("grammar");
        ToneFinding warn = ToneFinding.of(ToneRule.TERM, ToneLevel.WARN, 0, 2);
        assertThat(message(ToneVerdict.of(List.of(warn, block))))
                .isEqualTo("the brand's style: other by grammar at 4 to 9; change it");
        ToneFinding[] many = new ToneFinding[5];
        for (int i = 0; i < many.length; i++) {
            many[i] = ToneFinding.of(ToneRule.TERM, ToneLevel.CONFIRM, i, i + 1);
        }
        assertThat(message(ToneVerdict.of(List.of(many))))
                .isEqualTo("the brand's style: term at 0 to 1, term at 1 to 2, term at 2 to 3; change it, or send it as"
                        + " confirmed");
    }

    @Test
    void that_a_checker_has_not_checked_is_said_as_that() {
        assertThat(message(ToneRound.mark("grammar", ToneLevel.CONFIRM)))
                .isEqualTo("the brand's style: not checked by grammar; change it, or send it as confirmed");
    }

    @Test
    void a_level_without_a_place_is_told_too() {
        Refusal against = Objections.against(new ToneVerdict(ToneLevel.BLOCK, List.of(), 0), true);
        assertThat(against)
                .isEqualTo(new Refusal(
                        ErrorCode.TONE_BLOCKED, "the brand's style is against it; change it", "text", null));
    }
}
