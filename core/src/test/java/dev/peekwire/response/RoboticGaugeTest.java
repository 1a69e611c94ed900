package dev.peekwire.response;

import static dev.peekwire.response.RoboticGauge.Warning.IN_A_ROW;
import static dev.peekwire.response.RoboticGauge.Warning.REPEATS;
import static dev.peekwire.response.RoboticGauge.Warning.SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoboticGaugeTest {
    /** A letter is an answer by that script, a dot one in the agent's own words. */
    private static ReplyTally tally(String answers) {
        ReplyTally tally = ReplyTally.NONE;
        for (char each : answers.toCharArray()) {
            tally = each == '.' ? tally.adLib() : tally.scripted(String.valueOf(each), Set.of());
        }
        return tally;
    }

    private static RoboticGauge gauge(String answers) {
        return RoboticGauge.of(tally(answers), new GaugeLimits(75, 4, 3, 1));
    }

    @Test
    void nothing_said_is_not_robotic() {
        assertThat(gauge("")).isEqualTo(new RoboticGauge(0, 0, 0, Set.of()));
    }

    @Test
    void the_share_counts_once_there_are_enough_answers() {
        assertThat(gauge("abc").warnings()).isEmpty();
        assertThat(gauge("ab.c")).isEqualTo(new RoboticGauge(75, 1, 0, Set.of()));
        assertThat(gauge("ab.cd")).isEqualTo(new RoboticGauge(80, 2, 0, Set.of(SHARE)));
    }

    @Test
    void scripted_answers_in_a_row_end_with_an_answer_in_ones_own_words() {
        assertThat(gauge("..abc").warnings()).isEmpty();
        assertThat(gauge("..abcd")).isEqualTo(new RoboticGauge(67, 4, 0, Set.of(IN_A_ROW)));
        assertThat(gauge("..abcd.").warnings()).isEmpty();
    }

    @Test
    void a_script_used_again_is_a_repeat_however_much_was_said_between() {
        assertThat(gauge("a..a.").warnings()).isEmpty();
        assertThat(gauge("a..a..a.")).isEqualTo(new RoboticGauge(38, 0, 2, Set.of(REPEATS)));
    }

    @Test
    void a_disclaimer_said_along_is_sent_but_no_answer_of_its_own() {
        ReplyTally tally = ReplyTally.NONE.scripted("a", Set.of("no-advice"));
        assertThat(tally.answers()).isEqualTo(1);
        assertThat(tally.sent("no-advice")).isTrue();
        assertThat(tally.scripted("no-advice", Set.of()).repeats()).isEqualTo(1);
    }

    @Test
    void only_the_latest_scripts_are_told_apart() {
        ReplyTally tally = tally("a");
        for (int i = 0; i < ReplyTally.MOST_SCRIPTS; i++) {
            tally = tally.scripted("script-" + i, Set.of());
        }
        assertThat(tally.uses()).hasSize(ReplyTally.MOST_SCRIPTS).doesNotContainKey("a");
        assertThat(tally.scripted()).isEqualTo(ReplyTally.MOST_SCRIPTS + 1);
    }

    @Test
    void limits_that_cannot_be_are_named() {
        assertThatThrownBy(() -> new GaugeLimits(101, 1, 1, 0)).hasMessage("share: 101, allowed are 0 to 100");
        assertThatThrownBy(() -> new GaugeLimits(80, 0, 1, 0)).hasMessage("leastAnswers: 0, at least 1");
        assertThatThrownBy(() -> new GaugeLimits(80, 1, 0, 0)).hasMessage("inARow: 0, at least 1");
        assertThatThrownBy(() -> new GaugeLimits(80, 1, 1, -1)).hasMessage("repeats: -1, at least 0");
    }
}
