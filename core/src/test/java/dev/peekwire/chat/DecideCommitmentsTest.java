package dev.peekwire.chat;

import static dev.peekwire.chat.Promises.CALL;
import static dev.peekwire.chat.Promises.CREDIT;
import static dev.peekwire.chat.Promises.boss;
import static dev.peekwire.chat.Promises.commit;
import static dev.peekwire.chat.Promises.survey;
import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may become of a promise, and by whom. */
class DecideCommitmentsTest {
    /** The promise's version in every story here. */
    private static final long IT = 3;

    private static final Instant NOW = BEGIN.plusSeconds(10);
    private static final Instant LATE = BEGIN.plusSeconds(3_600);

    /** By hand, apart from the code: yes, W wrong state, N not found. */
    private static final String TABLE =
            """
            state            withdraw/ann withdraw/boss approve/boss refuse/boss accept/vera decline/vera
            awaiting         yes          yes           yes          yes         N           N
            open             yes          yes           W            W           yes         yes
            approved         yes          yes           W            W           yes         yes
            accepted         W            W             W            W           W           W
            declined         W            W             W            W           W           W
            withdrawn        W            W             W            W           W           W
            withdrawn-untold W            W             W            W           N           N
            refused          W            W             W            W           N           N
            expired          W            W             W            W           W           W
            expired-untold   W            W             W            W           N           N
            closed-open      yes          yes           W            W           yes         yes
            closed-awaiting  W            W             W            W           N           N
            closed-expired   W            W             W            W           W           W
            """;

    private static final Map<String, Integer> WHEN = Map.of("expired", 1, "expired-untold", 1, "closed-expired", 1);

    private static Story story(String state) {
        Story open = assigned().accepts(A, commit(CREDIT));
        Story awaiting = assigned().accepts(A, commit(CREDIT, true, BEGIN));
        ChatCommand close = new ChatCommand.Close(CloseReason.DONE);
        return switch (state) {
            case "awaiting", "expired-untold" -> awaiting;
            case "open", "expired" -> open;
            case "approved" -> awaiting.accepts(boss(), approve(true, NOW));
            case "accepted" -> open.accepts(VISITOR, answer(true, NOW));
            case "declined" -> open.accepts(VISITOR, answer(false, NOW));
            case "withdrawn" -> open.accepts(A, withdraw(NOW));
            case "withdrawn-untold" -> awaiting.accepts(A, withdraw(NOW));
            case "refused" -> awaiting.accepts(boss(), approve(false, NOW));
            case "closed-awaiting" -> awaiting.accepts(VISITOR, close);
            default -> open.accepts(A, close);
        };
    }

    private static ChatCommand withdraw(Instant at) {
        return new CommitmentCommand.Withdraw(IT, at);
    }

    private static ChatCommand approve(boolean approved, Instant at) {
        return new CommitmentCommand.Approve(IT, approved, null, at);
    }

    private static ChatCommand answer(boolean accepted, Instant at) {
        return new CommitmentCommand.Answer(IT, accepted, at);
    }

    private static ChatCommand command(String name, Instant at) {
        return switch (name) {
            case "withdraw" -> withdraw(at);
            case "approve" -> approve(true, at);
            case "refuse" -> approve(false, at);
            case "accept" -> answer(true, at);
            default -> answer(false, at);
        };
    }

    private static Actor who(String name) {
        return switch (name) {
            case "ann" -> A;
            case "boss" -> boss();
            case "vera" -> VISITOR;
            default -> Actor.DESK;
        };
    }

    private static String outcome(Story story, Actor by, ChatCommand command) {
        Decision decision = story.chat.decide(by, command, story.rules);
        if (decision instanceof Decision.Refused refused) {
            return refused.refusal().code().name().substring(0, 1);
        }
        return ((Decision.Accepted) decision).events().isEmpty() ? "nothing" : "yes";
    }

    @TestFactory
    List<DynamicTest> what_may_become_of_a_promise_is_as_written() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                String[] column = rows.get(0)[i].split("/");
                String expected = row[i];
                Instant at = WHEN.containsKey(row[0]) ? LATE : NOW;
                tests.add(DynamicTest.dynamicTest(row[0] + " " + rows.get(0)[i] + " " + expected, () -> assertThat(
                                outcome(story(row[0]), who(column[1]), command(column[0], at)))
                        .isEqualTo(expected)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> whose_it_is_not_to_decide_is_refused_in_every_state() {
        Map<String, Set<String>> others = Map.of(
                "withdraw", Set.of("vera", "desk"),
                "approve", Set.of("vera", "ann", "desk"),
                "refuse", Set.of("vera", "ann", "desk"),
                "accept", Set.of("ann", "boss", "desk"),
                "decline", Set.of("ann", "boss", "desk"));
        List<DynamicTest> tests = new ArrayList<>();
        TABLE.lines()
                .skip(1)
                .map(line -> line.split(" ")[0])
                .forEach(state -> others.forEach((command, people) -> people.forEach(person -> {
                    boolean over =
                            state.startsWith("closed") && (command.equals("approve") || command.equals("refuse"));
                    tests.add(DynamicTest.dynamicTest(state + " " + command + " by " + person, () -> assertThat(
                                    outcome(story(state), who(person), command(command, NOW)))
                            .isEqualTo(over ? "W" : "F")));
                })));
        return tests;
    }

    @Test
    void a_promise_that_the_chat_does_not_have_is_not_found() {
        Story story = story("open");
        story.refuses(VISITOR, new CommitmentCommand.Answer(2, true, NOW), ErrorCode.NOT_FOUND);
        story.refuses(A, new CommitmentCommand.Withdraw(99, NOW), ErrorCode.NOT_FOUND);
    }

    @Test
    void the_visitor_is_told_the_same_of_an_unapproved_promise_as_of_one_that_is_none() {
        Story story = story("awaiting");
        assertThat(story.refuses(VISITOR, answer(true, NOW), ErrorCode.NOT_FOUND))
                .isEqualTo(story.refuses(VISITOR, new CommitmentCommand.Answer(77, true, NOW), ErrorCode.NOT_FOUND));
    }

    @Test
    void who_promised_does_not_approve_it_even_as_a_supervisor() {
        Story story = assigned().accepts(A, commit(CREDIT, true, BEGIN));
        assertThat(story.refuses(A, approve(true, NOW), ErrorCode.FORBIDDEN).message())
                .contains("somebody else");
    }

    @Test
    void a_note_goes_with_a_refusal_alone() {
        Story story = story("awaiting");
        story.refuses(boss(), new CommitmentCommand.Approve(IT, true, "well", NOW), ErrorCode.MALFORMED);
        story.accepts(boss(), new CommitmentCommand.Approve(IT, false, "too much", NOW));
        assertThat(story.events.get(3).event()).isEqualTo(new CommitmentEvent.Refused(IT, "too much"));
        assertThat(story.events.get(3).event().visibleToVisitor()).isFalse();
    }

    @Test
    void an_approval_says_the_terms_again_and_whose_they_are() {
        Story story = story("approved");
        assertThat(story.events.get(3).event()).isEqualTo(new CommitmentEvent.Approved(IT, ANN, CREDIT));
        assertThat(story.events.get(2).event().visibleToVisitor()).isFalse();
    }

    // ---- promising

    @Test
    void only_agents_who_take_part_promise() {
        for (Actor by : List.of(VISITOR, B, boss(), Actor.DESK)) {
            assigned().refuses(by, commit(CREDIT), ErrorCode.FORBIDDEN);
        }
        assigned().accepts(B, new ChatCommand.Join(BOB)).accepts(B, commit(CREDIT));
    }

    @Test
    void an_amount_has_as_many_digits_as_its_currency() {
        assertThat(promised("12.5", "EUR").amountText()).isEqualTo("12.50");
        assertThat(promised("1500", "JPY").amountText()).isEqualTo("1500");
        assertThat(promised("1500.00", "JPY").amountText()).isEqualTo("1500");
        assertThat(promised("1.125", "KWD").amountText()).isEqualTo("1.125");
        refused("12.505", "EUR", "amount");
        refused("1500.5", "JPY", "amount");
    }

    @Test
    void a_currency_is_one_of_iso_4217_that_has_amounts() {
        refused("1", "ABC", "currency");
        refused("1", "XXX", "currency");
    }

    private static CommitmentTerms money(String amount, String currency) {
        return new CommitmentTerms("x", new BigDecimal(amount), currency, null, null);
    }

    private static CommitmentTerms promised(String amount, String currency) {
        Story story = assigned().accepts(A, commit(money(amount, currency)));
        return story.chat.commitments().get(0).terms();
    }

    private static void refused(String amount, String currency, String field) {
        Decision decision = assigned().decide(A, commit(money(amount, currency)));
        assertThat(((Decision.Refused) decision).refusal().field()).isEqualTo(field);
    }

    @Test
    void a_promise_without_an_end_gets_the_policys() {
        Story story = assigned().accepts(A, commit(CALL, false, NOW));
        assertThat(story.chat.commitments().get(0).terms().expires()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void an_end_is_in_the_future_and_within_the_policys() {
        for (Instant end : List.of(NOW, NOW.minusSeconds(1), Promises.LATEST.plusMillis(1))) {
            Decision decision = assigned().decide(A, commit(CALL.until(end), false, NOW));
            assertThat(((Decision.Refused) decision).refusal().field()).isEqualTo("expires");
        }
        assigned().accepts(A, commit(CALL.until(Promises.LATEST), false, NOW));
    }

    @Test
    void a_text_says_something_within_its_limit() {
        assigned().refuses(A, commit(CommitmentTerms.of(" ")), ErrorCode.LIMIT_EXCEEDED);
        assigned().refuses(A, commit(CommitmentTerms.of("x".repeat(501))), ErrorCode.LIMIT_EXCEEDED);
        assigned().accepts(A, commit(CommitmentTerms.of("x".repeat(500))));
        assigned()
                .refuses(
                        A,
                        commit(new CommitmentTerms("x", null, null, null, "r".repeat(65))),
                        ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void so_many_may_await_an_answer_and_so_many_may_be_in_a_chat() {
        Story story = assigned();
        for (int i = 0; i < Commitment.MOST_LIVE; i++) {
            story.accepts(A, commit(CALL));
        }
        assertThat(story.refuses(A, commit(CALL), ErrorCode.LIMIT_EXCEEDED).limit())
                .isEqualTo(Commitment.MOST_LIVE);
        while (story.chat.commitments().size() < Commitment.MOST) {
            long next = story.chat.commitments().stream()
                    .filter(it -> it.isLive(BEGIN))
                    .findFirst()
                    .orElseThrow()
                    .id();
            story.accepts(A, new CommitmentCommand.Withdraw(next, BEGIN)).accepts(A, commit(CALL));
        }
        story.accepts(
                A,
                new CommitmentCommand.Withdraw(
                        story.chat.commitments().get(Commitment.MOST - 1).id(), BEGIN));
        assertThat(story.refuses(A, commit(CALL), ErrorCode.LIMIT_EXCEEDED).limit())
                .isEqualTo(Commitment.MOST);
    }

    @Test
    void what_has_expired_leaves_room_for_others() {
        Story story = assigned();
        for (int i = 0; i < Commitment.MOST_LIVE; i++) {
            story.accepts(A, commit(CREDIT));
        }
        story.refuses(A, commit(CALL), ErrorCode.LIMIT_EXCEEDED);
        story.accepts(A, commit(CALL, false, LATE));
    }

    // ---- compensations

    @Test
    void a_compensation_is_asked_for_once_until_it_is_settled() {
        ChatCommand ask = new CommitmentCommand.AskCompensation(null);
        Story story = assigned().accepts(VISITOR, ask);
        assertThat(story.chat.compensation()).isPresent();
        story.refuses(VISITOR, ask, ErrorCode.WRONG_STATE);
        story.refuses(VISITOR, new CommitmentCommand.SettleCompensation(), ErrorCode.FORBIDDEN);
        story.accepts(A, new CommitmentCommand.SettleCompensation());
        assertThat(story.chat.compensation()).isEmpty();
        story.refuses(A, new CommitmentCommand.SettleCompensation(), ErrorCode.WRONG_STATE);
        story.accepts(VISITOR, ask);
    }

    @Test
    void a_request_stands_until_the_visitor_is_told_of_a_promise() {
        Story story = assigned()
                .accepts(VISITOR, new CommitmentCommand.AskCompensation("late"))
                .accepts(A, commit(CREDIT, true, BEGIN));
        assertThat(story.chat.compensation()).isPresent();
        story.accepts(boss(), new CommitmentCommand.Approve(4, true, null, NOW));
        assertThat(story.chat.compensation()).isEmpty();
        assertThat(assigned()
                        .accepts(VISITOR, new CommitmentCommand.AskCompensation("late"))
                        .accepts(A, commit(CALL))
                        .chat
                        .compensation())
                .isEmpty();
    }

    @Test
    void a_close_ends_the_request_and_agents_ask_for_nothing() {
        Story story = assigned();
        story.refuses(A, new CommitmentCommand.AskCompensation(null), ErrorCode.FORBIDDEN);
        story.refuses(VISITOR, new CommitmentCommand.AskCompensation("x".repeat(501)), ErrorCode.LIMIT_EXCEEDED);
        story.accepts(VISITOR, new CommitmentCommand.AskCompensation("x".repeat(500)))
                .accepts(A, new ChatCommand.Close(CloseReason.DONE));
        assertThat(story.chat.compensation()).isEmpty();
    }

    @Test
    void who_was_silent_speaks_again_by_asking_and_by_answering() {
        for (ChatCommand speaks : List.of(new CommitmentCommand.AskCompensation(null), answer(true, NOW))) {
            Story story = story("open").accepts(Actor.DESK, new ChatCommand.Hold(ANN, true));
            assertThat(story.chat.idle()).isTrue();
            story.accepts(VISITOR, speaks);
            assertThat(story.chat.held()).isFalse();
            assertThat(story.load).containsEntry(ANN, 1);
        }
    }

    // ---- surveys

    @Test
    void a_survey_is_answered_once_by_the_visitor() {
        Story story = assigned();
        story.refuses(A, survey(5, null), ErrorCode.FORBIDDEN);
        story.accepts(VISITOR, survey(4, "friendly"));
        assertThat(story.chat.score()).hasValue(4);
        story.refuses(VISITOR, survey(5, null), ErrorCode.WRONG_STATE);
    }

    @Test
    void a_score_is_on_the_scale_and_a_comment_within_its_limit() {
        for (int score : List.of(-1, 0, 6)) {
            assertThat(assigned()
                            .refuses(VISITOR, survey(score, null), ErrorCode.LIMIT_EXCEEDED)
                            .limit())
                    .isEqualTo(5L);
        }
        assigned().refuses(VISITOR, survey(1, "x".repeat(1_001)), ErrorCode.LIMIT_EXCEEDED);
        assigned().accepts(VISITOR, survey(1, "x".repeat(1_000)));
    }

    @Test
    void a_survey_may_be_answered_for_a_while_after_the_close() {
        SurveyPolicy anHour = new SurveyPolicy(5, Duration.ofHours(1));
        Instant end = assigned()
                .accepts(A, new ChatCommand.Close(CloseReason.DONE))
                .chat
                .closedAt()
                .orElseThrow()
                .plus(Duration.ofHours(1));
        Story story = assigned().accepts(A, new ChatCommand.Close(CloseReason.DONE));
        story.refuses(VISITOR, new CommitmentCommand.Survey(5, null, anHour, end.plusMillis(1)), ErrorCode.WRONG_STATE);
        story.accepts(VISITOR, new CommitmentCommand.Survey(5, null, anHour, end));
        assertThat(story.chat.status()).isEqualTo(Chat.Status.CLOSED);
    }
}
