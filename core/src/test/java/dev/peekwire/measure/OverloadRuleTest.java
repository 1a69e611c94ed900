package dev.peekwire.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.AgentId;
import dev.peekwire.measure.Overload.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class OverloadRuleTest {
    private static final AgentId ANN = new AgentId("ann");
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final OverloadRule RULE = OverloadRule.DEFAULT;

    @Test
    void overload_is_said_with_the_number_of_chats_from_which_on_answers_are_slow() {
        // With one to three chats half a minute, with four or five two minutes.
        Overload ann = RULE.judge(load(100, chats -> chats < 4 ? 30 : 120));
        assertThat(ann.verdict()).isEqualTo(Verdict.OVERLOADED);
        assertThat(ann.from()).isEqualTo(4);
        assertThat(ann.agent()).isEqualTo(ANN);
        assertThat(ann.byChats().keySet()).containsExactly(1, 2, 3, 4, 5);
        assertThat(ann.byChats().get(4).median()).contains(Duration.ofMinutes(2));
        assertThat(ann.below().count() + ann.above().count()).isEqualTo(100);
    }

    @Test
    void answers_that_are_as_slow_with_few_chats_are_no_overload() {
        Overload ann = RULE.judge(load(200, chats -> 300));
        assertThat(ann.verdict()).isEqualTo(Verdict.FINE);
        assertThat(ann.below().median()).isEqualTo(ann.above().median());
    }

    @Test
    void answers_that_are_not_slow_are_no_overload_however_much_slower_they_are() {
        assertThat(RULE.judge(load(200, chats -> chats < 3 ? 2 : 59)).verdict()).isEqualTo(Verdict.FINE);
        assertThat(RULE.judge(load(200, chats -> chats < 3 ? 2 : 60)).verdict()).isEqualTo(Verdict.OVERLOADED);
    }

    @Test
    void less_than_the_ratio_is_no_overload() {
        assertThat(RULE.judge(load(200, chats -> chats < 3 ? 61 : 121)).verdict())
                .isEqualTo(Verdict.FINE);
        assertThat(RULE.judge(load(200, chats -> chats < 3 ? 61 : 122)).verdict())
                .isEqualTo(Verdict.OVERLOADED);
    }

    @Test
    void where_all_is_well_the_figures_are_of_the_number_of_chats_that_made_most_of_a_difference() {
        Overload late = RULE.judge(load(200, chats -> chats < 5 ? 10 : 50));
        assertThat(late.verdict()).isEqualTo(Verdict.FINE);
        assertThat(late.from()).isEqualTo(5);
        Overload early = RULE.judge(load(200, chats -> chats == 1 ? 10 : chats == 5 ? 30 : 50));
        assertThat(early.verdict()).isEqualTo(Verdict.FINE);
        assertThat(early.from()).isEqualTo(2);
    }

    @Test
    void too_few_answers_are_not_judged() {
        Overload few = RULE.judge(load(59, chats -> chats < 3 ? 10 : 600));
        assertThat(few.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(few.from()).isZero();
        assertThat(few.byChats().values().stream().mapToLong(Spread::count).sum())
                .isEqualTo(59);
        assertThat(RULE.judge(new Workload(ANN, period(), List.of(), List.of())).verdict())
                .isEqualTo(Verdict.NOT_ENOUGH);
    }

    @Test
    void who_always_has_as_many_chats_is_not_judged() {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            replies.add(reply(BEGIN.plusSeconds(i * 60L), 3_000));
        }
        List<Stint> stints = List.of(new Stint(ANN, BEGIN, Optional.empty()), new Stint(ANN, BEGIN, Optional.empty()));
        Overload ann = RULE.judge(new Workload(ANN, period(), stints, replies));
        assertThat(ann.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(ann.byChats().keySet()).containsExactly(2);
    }

    @Test
    void an_answer_counts_by_the_chats_that_the_agent_had_when_it_was_asked_for() {
        List<Stint> stints = List.of(
                new Stint(ANN, BEGIN, Optional.of(BEGIN.plusSeconds(60))),
                new Stint(ANN, BEGIN.plusSeconds(30), Optional.of(BEGIN.plusSeconds(50))));
        List<Reply> replies = List.of(
                reply(BEGIN.plusSeconds(29), 25),
                reply(BEGIN.plusSeconds(30), 25),
                reply(BEGIN.plusSeconds(50), 5),
                // on hold, so none of the stints has it; it is one chat for who answers there
                reply(BEGIN.plusSeconds(90), 5));
        Overload ann = RULE.judge(new Workload(ANN, period(), stints, replies));
        assertThat(ann.byChats().get(1).count()).isEqualTo(3);
        assertThat(ann.byChats().get(2).count()).isEqualTo(1);
    }

    /** Answers of ordinary spread (log-normal, sigma 1, median 80 s) that do not depend on the chats at all. */
    @Test
    void agents_whose_answers_only_vary_are_seldom_taken_for_overloaded() {
        Random random = new Random(11);
        int agents = 1_000;
        int wrong = 0;
        for (int i = 0; i < agents; i++) {
            Overload told = RULE.judge(load(150, chats -> (int) (80 * Math.exp(random.nextGaussian()))));
            wrong += told.verdict() == Verdict.OVERLOADED ? 1 : 0;
        }
        assertThat(wrong).isLessThan(agents / 100);
    }

    /** The same, but three times as long with three chats or more. */
    @Test
    void agents_who_are_three_times_as_slow_with_many_chats_are_mostly_found() {
        Random random = new Random(12);
        int agents = 300;
        int found = 0;
        for (int i = 0; i < agents; i++) {
            Overload told =
                    RULE.judge(load(150, chats -> (int) ((chats < 3 ? 40 : 120) * Math.exp(random.nextGaussian()))));
            found += told.verdict() == Verdict.OVERLOADED ? 1 : 0;
        }
        assertThat(found).isGreaterThan(agents * 90 / 100);
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OverloadRule(0, 2, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverloadRule(1, 0.9, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverloadRule(1, Double.NaN, Duration.ZERO));
    }

    /** So many answers, taken in turn with one to five chats at once. */
    private static Workload load(int answers, IntUnaryOperator seconds) {
        List<Stint> stints = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            Instant hour = BEGIN.plus(Duration.ofHours(i));
            int chats = 1 + i % 5;
            for (int chat = 0; chat < chats; chat++) {
                stints.add(new Stint(ANN, hour, Optional.of(hour.plusSeconds(1_800))));
            }
            replies.add(reply(hour.plusSeconds(60), seconds.applyAsInt(chats)));
        }
        return new Workload(ANN, period(), stints, replies);
    }

    private static Reply reply(Instant since, int seconds) {
        return new Reply(ANN, true, since, since.plusSeconds(seconds), Duration.ofSeconds(seconds));
    }

    private static MeasuredPeriod period() {
        return new MeasuredPeriod(BEGIN, BEGIN.plus(Duration.ofDays(365)), ZoneOffset.UTC);
    }
}
