package dev.peekwire.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FollowUpOutcome AWAY = FollowUpOutcome.temporary("connect");

    static FollowUp followUp(String id) {
        return new FollowUp(
                new FollowUpId(id),
                new DeskId("main"),
                new ChatId("chat"),
                FollowUpKind.SURVEY,
                "kari@example.com",
                "nb",
                NOW,
                NOW,
                0,
                FollowUpState.WAITING,
                null);
    }

    /** What becomes of a follow-up that always fails, attempt by attempt. */
    private static List<FollowUp> failing(RetryPlan plan, String id) {
        List<FollowUp> steps = new ArrayList<>();
        FollowUp now = followUp(id);
        while (now.state() == FollowUpState.WAITING) {
            now = plan.after(plan.begin(now, now.due()), AWAY, now.due());
            steps.add(now);
        }
        return steps;
    }

    @Test
    void waits_double_up_to_the_longest_and_the_last_attempt_gives_up() {
        RetryPlan plan = new RetryPlan(
                Duration.ofMinutes(1), Duration.ofMinutes(10), 7, Duration.ofDays(1), Duration.ofMinutes(1));
        List<FollowUp> steps = failing(plan, "a");
        List<Long> minutes = IntStream.range(0, 6)
                .mapToObj(i -> Duration.between(
                                i == 0 ? NOW : steps.get(i - 1).due(),
                                steps.get(i).due())
                        .plusSeconds(30)
                        .toMinutes())
                .toList();
        assertThat(minutes.subList(0, 3)).containsExactly(1L, 2L, 4L);
        assertThat(minutes.subList(3, 6)).allMatch(pause -> pause >= 7 && pause <= 11);
        assertThat(steps).hasSize(7);
        assertThat(steps.get(6).state()).isEqualTo(FollowUpState.GIVEN_UP);
        assertThat(steps.get(6).reason()).isEqualTo("connect");
        assertThat(steps.get(6).attempts()).isEqualTo(7);
    }

    @Test
    void it_is_given_up_when_the_next_attempt_would_be_too_late() {
        RetryPlan plan = new RetryPlan(
                Duration.ofMinutes(1), Duration.ofHours(1), 100, Duration.ofMinutes(10), Duration.ofMinutes(1));
        List<FollowUp> steps = failing(plan, "a");
        assertThat(steps).hasSizeBetween(3, 5);
        assertThat(steps)
                .filteredOn(step -> step.state() == FollowUpState.WAITING)
                .allMatch(step -> !step.due().isAfter(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i ->
                                failing(RetryPlan.DEFAULT, "id-" + i).get(0).due())
                        .distinct())
                .hasSizeGreaterThan(15)
                .allMatch(due -> Math.abs(Duration.between(NOW, due).toSeconds() - 60) <= 6);
    }

    @Test
    void nobody_begins_another_attempt_before_one_must_be_over() {
        FollowUp begun = RetryPlan.DEFAULT.begin(followUp("a"), NOW);
        assertThat(begun.due()).isAfter(NOW.plus(RetryPlan.DEFAULT.patience()));
        assertThat(begun.attempts()).isEqualTo(1);
    }

    @Test
    void what_was_taken_and_what_was_refused_for_good_has_come_to_its_end_without_a_recipient() {
        FollowUp begun = RetryPlan.DEFAULT.begin(followUp("a"), NOW);
        FollowUp sent = RetryPlan.DEFAULT.after(begun, FollowUpOutcome.sent(), NOW);
        FollowUp refused = RetryPlan.DEFAULT.after(begun, FollowUpOutcome.permanent("smtp_550"), NOW);
        assertThat(List.of(sent, refused))
                .extracting(FollowUp::state)
                .containsExactly(FollowUpState.SENT, FollowUpState.GIVEN_UP);
        assertThat(List.of(sent, refused)).allMatch(one -> one.recipient().isEmpty());
    }

    @Test
    void the_longest_plan_does_not_overflow() {
        RetryPlan plan =
                new RetryPlan(Duration.ofDays(1), Duration.ofDays(7), 100, Duration.ofDays(90), Duration.ofMinutes(10));
        assertThat(failing(plan, "a")).hasSizeGreaterThan(8).isSortedAccordingTo((x, y) -> x.attempts() - y.attempts());
    }

    @Test
    void plans_out_of_bounds_are_refused() {
        Duration minute = Duration.ofMinutes(1);
        Duration hour = Duration.ofHours(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPlan(Duration.ZERO, hour, 5, hour, minute))
                .withMessageContaining("first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPlan(hour, minute, 5, hour, minute))
                .withMessageContaining("longest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPlan(minute, hour, 0, hour, minute))
                .withMessageContaining("attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPlan(minute, hour, 5, Duration.ofDays(91), minute))
                .withMessageContaining("within");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPlan(minute, hour, 5, hour, hour))
                .withMessageContaining("patience");
    }
}
