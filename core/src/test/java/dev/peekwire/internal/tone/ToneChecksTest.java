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

    private final OneTimer timer = new OneTimer();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<ToneTrouble> troubles = new ArrayList<>();

    @Test
    void without_other_checkers_the_style_sheet_answers_at_once() {
        CompletionStage<ToneVerdict> verdict = checks(ToneSettings.DEFAULT).check(REQUEST);

        assertThat(verdict.toCompletableFuture()).isCompletedWithValue(style().check(REQUEST));
        assertThat(timer.due).isNull();
    }

    @Test
    void findings_of_all_are_merged_and_the_worst_level_holds() {
        CompletableFuture<ToneVerdict> verdict =
                ask(answering("grammar", CONFIRM), answering("house", ToneVerdict.PASS));

        assertThat(verdict).isNotDone();
        run();

        assertThat(verdict.join().level()).isEqualTo(ToneLevel.BLOCK);
        assertThat(verdict.join().findings())
                .containsExactly(GRAMMAR.by("grammar"), ToneFinding.of(ToneRule.TERM, ToneLevel.BLOCK, 7, 12));
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
                .contains(unchecked("slow", ToneLevel.PASS), GRAMMAR.by("grammar"))
                .hasSize(3);
        assertThat(troubles).extracting(ToneTrouble::toString).containsExactly("slow LATE");

        never.complete(CONFIRM);
        assertThat(verdict.join().findings()).hasSize(3);
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
                .check(ToneRequest.of("fine", "en"))
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
            CompletionStage<ToneVerdict> verdict = checks.check(REQUEST);
            run();
            timer.due();
            assertThat(verdict.toCompletableFuture()).isDone();
        }

        assertThat(calls).hasSize(2);
        calls.get(0).complete(ToneVerdict.PASS);
        checks.check(REQUEST);
        run();
        assertThat(calls).hasSize(3);
    }

    @Test
    void trouble_is_told_once_until_it_is_over() {
        Queue<ToneVerdict> answers = new ArrayDeque<>(List.of(CONFIRM));
        ToneChecks checks = checks(ToneSettings.DEFAULT, checker("moody", request -> {
            ToneVerdict answer = answers.poll();
            return answer == null
                    ? CompletableFuture.failedStage(new IllegalStateException())
                    : CompletableFuture.completedStage(answer);
        }));
        for (int i = 0; i < 4; i++) {
            checks.check(REQUEST);
            run();
        }
        assertThat(troubles).hasSize(1);

        answers.add(CONFIRM);
        for (int i = 0; i < 3; i++) {
            checks.check(REQUEST);
            run();
        }
        assertThat(troubles).hasSize(2);
    }

    @Test
    void findings_outside_of_the_text_are_dropped_and_reported() {
        ToneFinding outside = ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, 3, 13);
        CompletableFuture<ToneVerdict> verdict = ask(answering("lost", ToneVerdict.of(List.of(outside, GRAMMAR))));
        run();

        assertThat(verdict.join().findings()).hasSize(2).contains(GRAMMAR.by("lost"));
        assertThat(troubles).extracting(ToneTrouble::kind).containsExactly(Kind.OUTSIDE);
    }

    @Test
    void an_executor_that_takes_nothing_leaves_the_reply_unchecked() {
        ToneChecks checks = new ToneChecks(
                style(),
                List.of(answering("grammar", CONFIRM)),
                ToneSettings.DEFAULT,
                task -> {
                    throw new RejectedExecutionException();
                },
                timer,
                troubles::add);

        assertThat(checks.check(REQUEST).toCompletableFuture().join().findings())
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
        ToneChecks checks = checks(ToneSettings.DEFAULT).with(broken);

        assertThat(checks.check(ToneRequest.of("不知道", "zh"))
                        .toCompletableFuture()
                        .join()
                        .findings())
                .containsExactly(unchecked("style", ToneLevel.PASS));
        assertThat(troubles.toString()).isEqualTo("[style FAILED java.lang.IllegalStateException]");
    }

    @Test
    void without_a_style_sheet_the_others_are_asked() {
        ToneChecks checks =
                checks(ToneSettings.DEFAULT, answering("grammar", CONFIRM)).with(null);
        CompletableFuture<ToneVerdict> verdict = checks.check(REQUEST).toCompletableFuture();
        run();

        assertThat(verdict.join().findings()).containsExactly(GRAMMAR.by("grammar"));
    }

    @Test
    void a_checker_without_a_name_is_refused() {
        assertThatThrownBy(() -> checks(ToneSettings.DEFAULT, answering(" ", CONFIRM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64");
    }

    @Test
    void settings_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> new ToneSettings(Duration.ZERO, ToneLevel.PASS, 1))
                .hasMessageContaining("deadline");
        assertThatThrownBy(() -> new ToneSettings(Duration.ofMillis(1), ToneLevel.PASS, 0))
                .hasMessageContaining("atOnce");
    }

    private static ToneFinding unchecked(String name, ToneLevel level) {
        return ToneFinding.of(ToneRule.UNCHECKED, level, 0, 0).by(name);
    }

    private CompletableFuture<ToneVerdict> ask(ToneChecker... others) {
        return ask(REQUEST, others);
    }

    private CompletableFuture<ToneVerdict> ask(ToneRequest request, ToneChecker... others) {
        return checks(ToneSettings.DEFAULT, others).check(request).toCompletableFuture();
    }

    private ToneChecks checks(ToneSettings settings, ToneChecker... others) {
        return new ToneChecks(style(), Arrays.asList(others), settings, work::add, timer, troubles::add);
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
