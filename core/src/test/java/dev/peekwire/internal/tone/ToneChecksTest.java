package dev.peekwire.internal.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.internal.tone.ToneTrouble.Kind;
import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Several checkers of one reply, their deadline, and what is told of those that fail. */
class ToneChecksTest {
    private static final ToneRequest REQUEST = ToneRequest.of("really cheap", "en");
    private static final ToneFinding GRAMMAR = ToneFinding.of(ToneRule.OTHER, ToneLevel.CONFIRM, 0, 6);
    private static final ToneVerdict CONFIRM = ToneVerdict.of(List.of(GRAMMAR));

    private static final ToneVerdict BLOCK =
            ToneVerdict.of(List.of(ToneFinding.of(ToneRule.OTHER, ToneLevel.BLOCK, 7, 12)));

    private final OneTimer timer = new OneTimer();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<ToneTrouble> troubles = new ArrayList<>();

    @Test
    void without_other_checkers_nothing_is_waited_for() {
        ToneChecks checks = checks(ToneSettings.DEFAULT);

        assertThat(checks.isStyleAlone()).isTrue();
        assertThat(checks.others(REQUEST).toCompletableFuture()).isCompletedWithValue(ToneVerdict.PASS);
        assertThat(timer.due).isNull();
        assertThat(work).isEmpty();
    }

    @Test
    void the_style_sheet_is_checked_at_once_by_whoever_asks() {
        ToneChecks checks = checks(ToneSettings.DEFAULT, answering("grammar", CONFIRM));

        assertThat(checks.style(style(), REQUEST)).isEqualTo(style().check(REQUEST));
        assertThat(checks.style(null, REQUEST)).isEqualTo(ToneVerdict.PASS);
        assertThat(checks.isStyleAlone()).isFalse();
        assertThat(work).isEmpty();
    }

    @Test
    void findings_of_all_are_merged_and_the_worst_level_holds() {
        CompletableFuture<ToneVerdict> verdict =
                ask(answering("grammar", CONFIRM), answering("house", BLOCK), answering("calm", ToneVerdict.PASS));

        assertThat(verdict).isNotDone();
        run();

        assertThat(verdict.join().level()).isEqualTo(ToneLevel.BLOCK);
        assertThat(verdict.join().findings())
                .containsExactly(
                        GRAMMAR.by("grammar"),
                        ToneFinding.of(ToneRule.OTHER, ToneLevel.BLOCK, 7, 12).by("house"));
        assertThat(timer.cancelled).isTrue();
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_level_without_a_finding_holds_too() {
        CompletableFuture<ToneVerdict> verdict =
                ask(ToneRequest.of("fine", "en"), answering("house", new ToneVerdict(ToneLevel.BLOCK, List.of(), 0)));
        run();

        assertThat(verdict.join().level()).isEqualTo(ToneLevel.BLOCK);
    }

    @Test
    void one_that_is_late_is_gone_on_without_marked_and_reported() {
        CompletableFuture<ToneVerdict> never = new CompletableFuture<>();
        CompletableFuture<ToneVerdict> verdict = ask(checker("slow", request -> never), answering("grammar", CONFIRM));
        run();
        assertThat(verdict).isNotDone();
        assertThat(timer.delay).isEqualTo(Duration.ofMillis(500));

        timer.due();

        assertThat(verdict.join().findings())
                .containsExactlyInAnyOrder(unchecked("slow", ToneLevel.PASS), GRAMMAR.by("grammar"));
        assertThat(troubles).extracting(ToneTrouble::toString).containsExactly("slow LATE");

        never.complete(CONFIRM);
        assertThat(verdict.join().findings()).hasSize(2);
        assertThat(troubles).hasSize(1);
    }

    @Test
    void one_that_fails_is_marked_and_reported_at_once() {
        CompletableFuture<ToneVerdict> verdict = ask(
                checker("throwing", request -> {
                    throw new IllegalStateException(request.text());
                }),
                checker("failing", request -> CompletableFuture.failedStage(new IllegalStateException())),
                checker("nothing", request -> null),
                checker("empty", request -> CompletableFuture.completedStage(null)));
        run();

        assertThat(verdict.join().findings())
                .filteredOn(f -> f.rule() == ToneRule.UNCHECKED)
                .hasSize(4);
        assertThat(troubles)
                .extracting(ToneTrouble::kind)
                .containsOnly(Kind.FAILED)
                .hasSize(4);
        assertThat(troubles.toString()).doesNotContain("cheap");
    }

    @Test
    void what_an_unchecked_reply_is_worth_is_the_settings_to_say() {
        ToneSettings strict = new ToneSettings(Duration.ofMillis(20), ToneLevel.CONFIRM, 1);
        CompletableFuture<ToneVerdict> verdict = checks(strict, checker("slow", r -> new CompletableFuture<>()))
                .others(ToneRequest.of("fine", "en"))
                .toCompletableFuture();
        run();
        timer.due();

        assertThat(verdict.join().level()).isEqualTo(ToneLevel.CONFIRM);
        assertThat(verdict.join().findings()).containsExactly(unchecked("slow", ToneLevel.CONFIRM));
    }

    @Test
    void one_that_hangs_is_not_asked_more_often_than_allowed() {
        List<CompletableFuture<ToneVerdict>> calls = new ArrayList<>();
        ToneChecks checks =
                checks(new ToneSettings(Duration.ofMillis(20), ToneLevel.PASS, 2), checker("hung", request -> {
                    calls.add(new CompletableFuture<>());
                    return calls.get(calls.size() - 1);
                }));
        for (int i = 0; i < 5; i++) {
            CompletionStage<ToneVerdict> verdict = checks.others(REQUEST);
            run();
            timer.due();
            assertThat(verdict.toCompletableFuture()).isDone();
        }

        assertThat(calls).hasSize(2);
        calls.get(0).complete(ToneVerdict.PASS);
        checks.others(REQUEST);
        run();
        assertThat(calls).hasSize(3);
    }

    @Test
    void trouble_is_new_once_and_told_each_time_until_it_is_over() {
        Queue<ToneVerdict> answers = new ArrayDeque<>(List.of(CONFIRM));
        ToneChecks checks = checks(ToneSettings.DEFAULT, checker("moody", request -> {
            ToneVerdict answer = answers.poll();
            return answer == null
                    ? CompletableFuture.failedStage(new IllegalStateException())
                    : CompletableFuture.completedStage(answer);
        }));
        for (int i = 0; i < 4; i++) {
            checks.others(REQUEST);
            run();
        }
        assertThat(troubles).extracting(ToneTrouble::again).containsExactly(false, true, true);

        answers.add(CONFIRM);
        for (int i = 0; i < 3; i++) {
            checks.others(REQUEST);
            run();
        }
        assertThat(troubles).extracting(ToneTrouble::again).containsExactly(false, true, true, false, true);
    }

    @Test
    void findings_outside_of_the_text_are_dropped_and_reported() {
        ToneFinding outside = ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, 3, 13);
        CompletableFuture<ToneVerdict> verdict = ask(answering("lost", ToneVerdict.of(List.of(outside, GRAMMAR))));
        run();

        assertThat(verdict.join().findings()).containsExactly(GRAMMAR.by("lost"));
        assertThat(troubles).extracting(ToneTrouble::kind).containsExactly(Kind.OUTSIDE);
        assertThat(Kind.OUTSIDE.leavesUnchecked()).isFalse();
    }

    @Test
    void an_executor_that_takes_nothing_leaves_the_reply_unchecked() {
        ToneChecks checks = new ToneChecks(
                List.of(answering("grammar", CONFIRM)),
                ToneSettings.DEFAULT,
                task -> {
                    throw new RejectedExecutionException();
                },
                timer,
                troubles::add);

        assertThat(checks.others(REQUEST).toCompletableFuture().join().findings())
                .contains(unchecked("grammar", ToneLevel.PASS));
        assertThat(troubles).extracting(ToneTrouble::kind).containsExactly(Kind.FAILED);
    }

    @Test
    void a_style_sheets_check_that_fails_is_marked_and_reported() {
        StyleRules rules =
                StyleRules.builder().term(StyleTerm.of("知道", ToneLevel.BLOCK)).build();
        StyleChecker broken = StyleChecker.of(sheet(rules), (run, locale, boundary) -> {
            throw new IllegalStateException(run);
        });
        ToneChecks checks = checks(ToneSettings.DEFAULT);

        assertThat(checks.style(broken, ToneRequest.of("不知道", "zh")).findings())
                .containsExactly(unchecked("style", ToneLevel.PASS));
        assertThat(troubles.toString()).isEqualTo("[style FAILED java.lang.IllegalStateException]");
        checks.style(broken, ToneRequest.of("不知道", "zh"));
        checks.style(style(), REQUEST);
        checks.style(broken, ToneRequest.of("不知道", "zh"));
        assertThat(troubles).extracting(ToneTrouble::again).containsExactly(false, true, false);
    }

    @Test
    void a_checker_without_a_name_is_refused() {
        assertThatThrownBy(() -> checks(ToneSettings.DEFAULT, answering(" ", CONFIRM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64");
    }

    @Test
    void two_checkers_of_one_name_and_one_called_as_the_sheet_are_refused() {
        assertThatThrownBy(() -> checks(ToneSettings.DEFAULT, answering("a", CONFIRM), answering("a", CONFIRM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two tone checkers are called a");
        assertThatThrownBy(() -> checks(ToneSettings.DEFAULT, answering("style", CONFIRM)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings_out_of_bounds_are_refused() {
        Duration tooLong = ToneSettings.LONGEST.plusMillis(1);
        for (Duration odd : List.of(Duration.ZERO, Duration.ofMillis(-1), tooLong)) {
            assertThatThrownBy(() -> new ToneSettings(odd, ToneLevel.PASS, 1)).hasMessageContaining("deadline");
        }
        for (int odd : new int[] {0, ToneSettings.MOST_AT_ONCE + 1}) {
            assertThatThrownBy(() -> new ToneSettings(Duration.ofMillis(1), ToneLevel.PASS, odd))
                    .hasMessageContaining("atOnce");
        }
    }

    // ---- odd checkers

    @Test
    void numbers_that_add_up_to_more_than_there_are_numbers_hold_nobody_up() {
        ToneVerdict most = new ToneVerdict(ToneLevel.WARN, List.of(), Integer.MAX_VALUE);
        CompletableFuture<ToneVerdict> verdict = ask(answering("a", most), answering("b", most));
        run();

        assertThat(verdict.join().more()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_checker_that_throws_what_it_may_not_is_one_that_fails_and_takes_no_place_for_good() {
        ToneChecks checks =
                checks(new ToneSettings(Duration.ofMillis(20), ToneLevel.PASS, 1), checker("kotlin", request -> {
                    throw ToneChecksTest.<RuntimeException>undeclared(new java.io.IOException(request.text()));
                }));
        for (int i = 0; i < 3; i++) {
            CompletionStage<ToneVerdict> verdict = checks.others(REQUEST);
            run();
            assertThat(verdict.toCompletableFuture()).isDone();
        }

        assertThat(troubles)
                .extracting(ToneTrouble::kind)
                .containsOnly(Kind.FAILED)
                .hasSize(3);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T undeclared(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void one_call_ends_once_whatever_its_stage_says() {
        List<CompletableFuture<ToneVerdict>> calls = new ArrayList<>();
        ToneChecks checks =
                checks(new ToneSettings(Duration.ofMillis(20), ToneLevel.PASS, 1), checker("twice", request -> {
                    calls.add(new Stuttering());
                    return calls.get(calls.size() - 1);
                }));
        checks.others(REQUEST);
        run();
        calls.get(0).complete(ToneVerdict.PASS);
        checks.others(REQUEST);
        run();
        checks.others(REQUEST);
        run();

        assertThat(calls).as("one at once").hasSize(2);
        assertThat(troubles).extracting(ToneTrouble::kind).containsExactly(Kind.BUSY);
    }

    /** Tells everybody twice. */
    private static final class Stuttering extends CompletableFuture<ToneVerdict> {
        @Override
        public CompletableFuture<ToneVerdict> whenComplete(
                java.util.function.BiConsumer<? super ToneVerdict, ? super Throwable> action) {
            super.whenComplete(action);
            return super.whenComplete(action);
        }
    }

    @Test
    void one_that_answers_late_and_then_fails_is_in_trouble_once() {
        CompletableFuture<ToneVerdict> slow = new CompletableFuture<>();
        CompletableFuture<ToneVerdict> verdict = ask(checker("slow", request -> slow));
        run();
        timer.due();
        slow.completeExceptionally(new IllegalStateException());

        assertThat(verdict).isDone();
        assertThat(troubles).extracting(ToneTrouble::kind).containsExactly(Kind.LATE);
    }

    @Test
    void a_report_that_fails_does_not_keep_the_reply_waiting() {
        ToneChecks checks = new ToneChecks(
                List.of(checker("failing", request -> CompletableFuture.failedStage(new IllegalStateException()))),
                ToneSettings.DEFAULT,
                work::add,
                timer,
                trouble -> {
                    throw new IllegalStateException("the log is full");
                });
        CompletableFuture<ToneVerdict> verdict = checks.others(REQUEST).toCompletableFuture();
        run();

        assertThat(verdict).isDone();
    }

    private static ToneFinding unchecked(String name, ToneLevel level) {
        return ToneFinding.of(ToneRule.UNCHECKED, level, 0, 0).by(name);
    }

    private CompletableFuture<ToneVerdict> ask(ToneChecker... others) {
        return ask(REQUEST, others);
    }

    private CompletableFuture<ToneVerdict> ask(ToneRequest request, ToneChecker... others) {
        return checks(ToneSettings.DEFAULT, others).others(request).toCompletableFuture();
    }

    private ToneChecks checks(ToneSettings settings, ToneChecker... others) {
        return new ToneChecks(Arrays.asList(others), settings, work::add, timer, troubles::add);
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static StyleChecker style() {
        return StyleChecker.of(sheet(StyleRules.builder()
                .term(StyleTerm.of("cheap", ToneLevel.BLOCK))
                .build()));
    }

    private static StyleSheet sheet(StyleRules rules) {
        return StyleSheet.builder("shop", 1).everywhere(rules).build();
    }

    private static ToneChecker answering(String name, ToneVerdict verdict) {
        return checker(name, request -> CompletableFuture.completedStage(verdict));
    }

    private static ToneChecker checker(String name, Function<ToneRequest, CompletionStage<ToneVerdict>> check) {
        return new ToneChecker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public CompletionStage<ToneVerdict> check(ToneRequest request) {
                return check.apply(request);
            }
        };
    }
}
