package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What checkers find, and what becomes of what an agent says when they fail, hang, or have too much to do. */
class ToneTroubleTest extends ToneScene {
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final String TYPED = "Sesame-Open-4711";

    /** Checkers that do not do what they should. */
    enum Trouble {
        THROWS(request -> {
            throw new IllegalStateException(request.text());
        }),
        THROWS_AN_ERROR(request -> {
            throw new StackOverflowError(request.text());
        }),
        FAILS(request -> CompletableFuture.failedFuture(new IllegalStateException(request.text()))),
        ANSWERS_NOTHING(request -> CompletableFuture.completedFuture(null)),
        IS_NULL(request -> null),
        HANGS(request -> new CompletableFuture<>());

        private final Function<ToneRequest, CompletionStage<ToneVerdict>> check;

        Trouble(Function<ToneRequest, CompletionStage<ToneVerdict>> check) {
            this.check = check;
        }

        ToneChecker checker() {
            return new ToneChecker() {
                @Override
                public String name() {
                    return "grammar";
                }

                @Override
                public CompletionStage<ToneVerdict> check(ToneRequest request) {
                    return check.apply(request);
                }
            };
        }
    }

    private void counting(ToneLevel unchecked, ToneChecker... checkers) {
        chatting(builder -> {
            for (ToneChecker checker : checkers) {
                builder.toneChecker(checker);
            }
            return builder.toneSettings(new ToneSettings(DEADLINE, unchecked, 2));
        });
    }

    private ToneVerdict checked(String text) {
        ann.sends(new AgentFrame.Check(desk.command(), chat, text));
        desk.pass(DEADLINE);
        return ann.latest(ResponseFrame.Checked.class).verdict();
    }

    // ---- what becomes of a message

    /** By hand, apart from the code. A dash is a checker that is not there, x one that fails, ... one that hangs. */
    @ParameterizedTest
    @CsvSource({
        "-,       -,       PASS,    false, sent",
        "PASS,    -,       PASS,    false, sent",
        "WARN,    -,       PASS,    false, sent",
        "CONFIRM, -,       PASS,    false, tone_unconfirmed",
        "CONFIRM, -,       PASS,    true,  sent",
        "BLOCK,   -,       PASS,    false, tone_blocked",
        "BLOCK,   -,       PASS,    true,  tone_blocked",
        "PASS,    CONFIRM, PASS,    false, tone_unconfirmed",
        "CONFIRM, BLOCK,   PASS,    true,  tone_blocked",
        "CONFIRM, x,       PASS,    true,  sent",
        "x,       -,       PASS,    false, sent",
        "x,       -,       WARN,    false, sent",
        "x,       -,       CONFIRM, false, tone_unconfirmed",
        "x,       -,       CONFIRM, true,  sent",
        "x,       -,       BLOCK,   true,  tone_blocked",
        "...,     -,       PASS,    false, sent",
        "...,     -,       CONFIRM, false, tone_unconfirmed",
        "...,     -,       CONFIRM, true,  sent",
        "...,     -,       BLOCK,   false, tone_blocked",
        "...,     x,       CONFIRM, false, tone_unconfirmed",
        "...,     BLOCK,   PASS,    true,  tone_blocked",
        "x,       WARN,    CONFIRM, true,  sent",
    })
    void a_message_is_sent_or_not(String one, String two, ToneLevel unchecked, boolean confirmed, String outcome) {
        counting(unchecked, checkers(one, two));
        if (confirmed) {
            confirms("A long story");
        } else {
            says("A long story");
        }
        desk.pass(DEADLINE);
        assertThat(outcome()).isEqualTo(outcome);
    }

    private ToneChecker[] checkers(String... what) {
        List<ToneChecker> checkers = new ArrayList<>();
        for (String one : what) {
            switch (one) {
                case "-" -> {}
                case "x" -> checkers.add(Trouble.FAILS.checker());
                case "..." -> checkers.add(new Slow("slow"));
                default -> checkers.add(answering("house " + checkers.size(), finding(ToneLevel.valueOf(one))));
            }
        }
        return checkers.toArray(ToneChecker[]::new);
    }

    private String outcome() {
        return messages().isEmpty() ? refusal().code().wire() : "sent";
    }

    @Test
    void the_style_sheet_and_a_checker_that_are_both_against_it_are_both_told() {
        counting(ToneLevel.PASS, answering("house", finding(ToneLevel.BLOCK)));
        says("so cheap");
        assertThat(refusal().message())
                .isEqualTo("the brand's style: other by house at 0 to 2, term at 3 to 8; change it");
    }

    // ---- trouble

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_message_that_a_checker_could_not_check_is_sent_after_the_deadline_at_the_latest(Trouble trouble) {
        counting(ToneLevel.PASS, trouble.checker());
        try (Logged log = new Logged()) {
            says(TYPED);
            desk.pass(DEADLINE.minusMillis(1));
            assertThat(messages().isEmpty()).isEqualTo(trouble == Trouble.HANGS);
            desk.pass(Duration.ofMillis(1));
            assertThat(messages()).containsExactly(TYPED);
            says("again");
            desk.pass(DEADLINE);
            assertThat(messages()).containsExactly(TYPED, "again");
            assertThat(log.troubles()).singleElement().asString().contains("tone checker grammar");
        }
        assertThat(desk.desk.stats().unchecked()).isEqualTo(2);
    }

    @Test
    void what_a_checker_says_after_the_deadline_changes_nothing() {
        chatting();
        says("held");
        desk.pass(DEADLINE);
        ends(0, finding(ToneLevel.BLOCK));
        assertThat(messages()).containsExactly("held");
        assertThat(ann.all(ServerFrame.Refused.class)).isEmpty();
    }

    @Test
    void a_checker_that_hangs_holds_up_no_more_messages_than_it_may_have_calls() {
        counting(ToneLevel.PASS, grammar);
        for (int i = 0; i < 5; i++) {
            says("message " + i);
        }
        desk.pass(DEADLINE.multipliedBy(2));
        assertThat(messages())
                .as("the third and all after it are not asked about")
                .hasSize(5);
        assertThat(grammar.calls).hasSize(2);
        assertThat(desk.desk.stats().unchecked()).isEqualTo(5);
    }

    @Test
    void trouble_is_said_again_once_it_was_over() {
        chatting();
        try (Logged log = new Logged()) {
            for (int i = 0; i < 6; i++) {
                says("message " + i);
                if (i == 3) {
                    passes(i);
                } else {
                    grammar.calls.get(i).completeExceptionally(new IllegalStateException());
                    desk.settle();
                }
            }
            assertThat(log.troubles()).hasSize(2);
        }
        assertThat(desk.desk.stats().unchecked()).isEqualTo(5);
    }

    @Test
    void threads_that_take_nothing_leave_a_message_unchecked() {
        chatting(builder -> builder.toneChecker(grammar).toneThreads(task -> {
            throw new RejectedExecutionException();
        }));
        says("Good day!");
        assertThat(messages()).containsExactly("Good day!");
        assertThat(desk.desk.stats().unchecked()).isEqualTo(1);
    }

    @Test
    void two_checkers_of_one_name_do_not_make_a_desk() {
        assertThatThrownBy(() -> counting(ToneLevel.PASS, new Slow("a"), new Slow("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- asking before saying

    @Test
    void what_all_find_is_told_when_a_client_asks() {
        counting(ToneLevel.PASS, answering("house", finding(ToneLevel.WARN)));
        assertThat(checked("so cheap"))
                .isEqualTo(ToneVerdict.of(List.of(
                        ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, 0, 2).by("house"),
                        ToneFinding.of(ToneRule.TERM, ToneLevel.BLOCK, 3, 8))));
    }

    @Test
    void that_a_checker_has_not_checked_is_told_when_a_client_asks() {
        counting(ToneLevel.CONFIRM, new Slow("slow"), Trouble.FAILS.checker());
        ToneVerdict verdict = checked("Good day!");
        assertThat(verdict.level()).isEqualTo(ToneLevel.CONFIRM);
        assertThat(verdict.findings())
                .extracting(ToneFinding::rule, ToneFinding::checker)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ToneRule.UNCHECKED, "slow"),
                        org.assertj.core.groups.Tuple.tuple(ToneRule.UNCHECKED, "grammar"));
        assertThat(desk.desk.stats().unchecked()).isEqualTo(2);
    }

    @Test
    void questions_are_answered_in_their_order_and_so_many_wait_and_no_more() {
        chatting();
        List<AgentFrame.Check> asked = new ArrayList<>();
        for (int i = 0; i <= AgentTone.MOST_WAITING; i++) {
            asked.add(new AgentFrame.Check(desk.command(), chat, "question " + i));
            ann.sends(asked.get(i));
        }
        assertThat(refusal().code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal().limit()).isEqualTo(AgentTone.MOST_WAITING);
        for (int i = 0; i < AgentTone.MOST_WAITING; i++) {
            passes(i);
        }
        assertThat(ann.all(ResponseFrame.Checked.class).map(ResponseFrame.Checked::command))
                .containsExactlyElementsOf(asked.subList(0, AgentTone.MOST_WAITING).stream()
                        .map(AgentFrame.Check::command)
                        .toList());
    }

    @Test
    void a_question_does_not_hold_up_a_message() {
        chatting();
        ann.sends(new AgentFrame.Check(desk.command(), chat, "question"));
        says("answer");
        passes(1);
        assertThat(messages()).containsExactly("answer");
    }

    @Test
    void what_cannot_be_sent_is_not_given_to_checkers_when_a_client_asks() {
        chatting();
        assertThat(checked("cheap " + "x".repeat(8_000)).level()).isEqualTo(ToneLevel.BLOCK);
        TestClient stranger = desk.agent("cy", "other-cy");
        stranger.sends(new AgentFrame.Check(desk.command(), chat, "Hello?"));
        assertThat(stranger.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(grammar.asked).isEmpty();
    }

    @Test
    void more_than_a_frame_takes_is_cut_and_counted() {
        ToneFinding wordy = ToneFinding.of(ToneRule.OTHER, ToneLevel.WARN, 0, 1).advising("why ".repeat(2_000));
        counting(
                ToneLevel.PASS,
                answering(
                        "wordy",
                        new ToneVerdict(
                                ToneLevel.WARN,
                                List.of(wordy, wordy, wordy, wordy, wordy, wordy, wordy, wordy, wordy, wordy),
                                5)));
        ToneVerdict verdict = checked("Good day!");
        assertThat(verdict.level()).isEqualTo(ToneLevel.WARN);
        assertThat(verdict.findings()).hasSizeBetween(1, 8);
        assertThat(verdict.findings().size() + verdict.more()).isEqualTo(15);
    }

    // ---- what nobody may see

    @Test
    void a_checker_is_given_what_is_masked_and_its_places_fit_what_was_typed() {
        chatting();
        String card = "Your card 4111 1111 1111 1111 is fine";
        says(card);
        ann.sends(new AgentFrame.Check(desk.command(), chat, card));
        assertThat(grammar.texts()).hasSize(2).allSatisfy(text -> assertThat(text)
                .startsWith("Your card 4111 \u2022")
                .doesNotContain("1111 1111")
                .hasSameSizeAs(card));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void no_log_at_any_level_holds_what_was_typed(Trouble trouble) {
        counting(ToneLevel.CONFIRM, trouble.checker(), new Slow("other"));
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> everything = new ListAppender<>();
        everything.start();
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
        try {
            says(TYPED);
            checked(TYPED);
            desk.pass(DEADLINE);
            desk.desk.close();
        } finally {
            root.setLevel(before);
            root.detachAppender(everything);
        }
        assertThat(everything.list).isNotEmpty();
        assertThat(List.copyOf(everything.list))
                .allSatisfy(event -> assertThat(all(event)).doesNotContain(TYPED));
        assertThat(refusal().toString()).doesNotContain(TYPED);
    }

    private static String all(ILoggingEvent event) {
        StringBuilder all = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy at = event.getThrowableProxy(); at != null; at = at.getCause()) {
            all.append(' ').append(at.getMessage());
        }
        return all.toString();
    }
}
