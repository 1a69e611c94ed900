package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises, compensations and surveys over frames. */
class CommitmentsTest {
    private final DeskFixture desk = new DeskFixture(builder -> builder.commitments(CommitmentPolicy.builder()
                    .limit(new BigDecimal("20"), "EUR")
                    .limit(new AgentId("bob"), new BigDecimal("5"), "EUR")
                    .lasts(Duration.ofDays(2), Duration.ofDays(10))
                    .build())
            .surveys(new SurveyPolicy(5, Duration.ofDays(1))));
    private final TestClient ann = desk.agent("ann");
    private final TestClient vera = desk.visitor("vera");
    private final ChatId chat = desk.startsChat(vera);
    private final TestClient sue = desk.agent("sue", "super-sue");

    private static CommitmentTerms credit(String euros) {
        return new CommitmentTerms("a credit", new BigDecimal(euros), "EUR", null, "CR-17");
    }

    private long promises(TestClient agent, CommitmentTerms terms) {
        agent.sends(new CommitmentFrame.Commit(desk.command(), chat, terms));
        return agent.latest(ServerFrame.Ok.class).version();
    }

    private void answers(TestClient visitor, long commitment, boolean accepted) {
        visitor.sends(new CommitmentFrame.Answer(desk.command(), chat, commitment, accepted));
    }

    private void decides(long commitment, boolean approved) {
        sue.sends(new CommitmentFrame.Approve(desk.command(), chat, commitment, approved, null));
    }

    private static List<CommitmentEvent> told(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(event -> event.event().event())
                .filter(CommitmentEvent.class::isInstance)
                .map(CommitmentEvent.class::cast)
                .toList();
    }

    private static ErrorCode refusal(TestClient client) {
        return client.latest(ServerFrame.Refused.class).refusal().code();
    }

    private List<ChatEvent> stored() {
        return desk.store.read(desk.desk.id(), chat, 0, 1_000).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    @Test
    void a_promise_within_the_limit_is_told_at_once_and_answered() {
        long it = promises(ann, credit("12.5"));
        CommitmentEvent.Made made = (CommitmentEvent.Made) told(vera).get(0);
        assertThat(made.terms().amountText()).isEqualTo("12.50");
        assertThat(made.approval()).isFalse();
        assertThat(made.terms().expires()).isEqualTo(desk.time.now().plus(Duration.ofDays(2)));
        answers(vera, it, true);
        assertThat(told(ann)).endsWith(new CommitmentEvent.Answered(it, true));
        assertThat(told(vera)).endsWith(new CommitmentEvent.Answered(it, true));
        answers(vera, it, false);
        assertThat(refusal(vera)).isEqualTo(ErrorCode.WRONG_STATE);
    }

    @Test
    void halves_of_what_needs_approval_need_it_together() {
        promises(ann, credit("12"));
        promises(ann, credit("8"));
        promises(ann, credit("0.01"));
        assertThat(told(ann))
                .extracting(event -> ((CommitmentEvent.Made) event).approval())
                .containsExactly(false, false, true);
    }

    @Test
    void the_narrowest_limit_counts_and_other_currencies_have_none() {
        TestClient bob = desk.agent("bob");
        bob.sends(new AgentFrame.Join(desk.command(), chat));
        promises(bob, credit("5"));
        promises(bob, credit("6"));
        promises(ann, new CommitmentTerms("a credit", BigDecimal.ONE, "NOK", null, null));
        promises(ann, CommitmentTerms.of("we call you back"));
        assertThat(told(ann))
                .extracting(event -> ((CommitmentEvent.Made) event).approval())
                .containsExactly(false, true, true, false);
    }

    @Test
    void above_the_limit_the_visitor_knows_nothing_until_a_supervisor_approves() {
        long it = promises(ann, credit("100"));
        assertThat(told(vera)).isEmpty();
        answers(vera, it, true);
        assertThat(refusal(vera)).isEqualTo(ErrorCode.NOT_FOUND);
        decides(it, true);
        assertThat(told(vera)).hasSize(1).first().isInstanceOf(CommitmentEvent.Approved.class);
        answers(vera, it, true);
        assertThat(told(ann)).endsWith(new CommitmentEvent.Answered(it, true));
    }

    @Test
    void the_visitor_never_learns_of_what_was_refused_or_taken_back_before() {
        long refused = promises(ann, credit("100"));
        decides(refused, false);
        long withdrawn = promises(ann, credit("100"));
        ann.sends(new CommitmentFrame.Withdraw(desk.command(), chat, withdrawn));
        desk.posts(ann, chat, "sorry");
        assertThat(told(vera)).isEmpty();
        vera.disconnects();
        TestClient again =
                desk.visitor("vera2", vera.latest(ServerFrame.Welcome.class).resumeToken());
        again.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(told(again)).isEmpty();
        assertThat(told(ann)).contains(new CommitmentEvent.Withdrawn(withdrawn, false));
    }

    @Test
    void agents_do_not_approve_and_supervisors_do_not_promise_where_they_take_no_part() {
        long it = promises(ann, credit("100"));
        ann.sends(new CommitmentFrame.Approve(desk.command(), chat, it, true, null));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.FORBIDDEN);
        sue.sends(new CommitmentFrame.Commit(desk.command(), chat, credit("1")));
        assertThat(refusal(sue)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void a_supervisor_who_joined_promises_but_another_approves_it() {
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        long it = promises(sue, credit("100"));
        decides(it, true);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.FORBIDDEN);
        TestClient sam = desk.agent("sam", "super-sam");
        sam.sends(new CommitmentFrame.Approve(desk.command(), chat, it, true, null));
        assertThat(told(vera)).hasSize(1);
    }

    @Test
    void nothing_is_answered_after_its_time() {
        long it = promises(ann, credit("10"));
        desk.pass(Duration.ofDays(2));
        answers(vera, it, true);
        assertThat(refusal(vera)).isIn(ErrorCode.WRONG_STATE);
        assertThat(stored()).noneMatch(CommitmentEvent.Answered.class::isInstance);
    }

    @Test
    void a_promise_outlasts_the_chat_until_its_time() {
        long it = promises(ann, credit("10"));
        long other = promises(ann, credit("5"));
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        answers(vera, it, true);
        assertThat(vera.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        sue.sends(new CommitmentFrame.Withdraw(desk.command(), chat, other));
        assertThat(stored())
                .endsWith(new CommitmentEvent.Answered(it, true), new CommitmentEvent.Withdrawn(other, true));
        ann.sends(new CommitmentFrame.Commit(desk.command(), chat, credit("1")));
        assertThat(refusal(ann)).isIn(ErrorCode.WRONG_STATE, ErrorCode.FORBIDDEN);
    }

    @Test
    void the_same_command_again_is_one_promise_however_much_time_has_passed() {
        CommandId id = desk.command();
        ann.sends(new CommitmentFrame.Commit(id, chat, credit("10")));
        long first = ann.latest(ServerFrame.Ok.class).version();
        desk.pass(Duration.ofMinutes(1));
        ann.sends(new CommitmentFrame.Commit(id, chat, credit("10")));
        assertThat(ann.latest(ServerFrame.Ok.class).version()).isEqualTo(first);
        ann.sends(new CommitmentFrame.Commit(id, chat, credit("11")));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.COMMAND_CONFLICT);
        assertThat(stored()).filteredOn(CommitmentEvent.Made.class::isInstance).hasSize(1);
    }

    @Test
    void texts_are_redacted_as_messages_are() {
        promises(ann, new CommitmentTerms("to card 4111 1111 1111 1111", null, null, null, "4111 1111 1111 1111"));
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, "to 4111 1111 1111 1111"));
        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 5, "4111 1111 1111 1111"));
        assertThat(desk.store.read(desk.desk.id(), chat, 0, 1_000).stream()
                        .map(RecordedEvent::event)
                        .flatMap(event -> java.util.stream.Stream.of(
                                event instanceof CommitmentEvent.Made made
                                        ? made.terms().text() + made.terms().reference()
                                        : "",
                                event instanceof CommitmentEvent.CompensationAsked asked ? asked.text() : "",
                                event instanceof CommitmentEvent.Surveyed surveyed ? surveyed.comment() : ""))
                        .filter(text -> !text.isEmpty()))
                .hasSize(3)
                .noneMatch(text -> text.contains("1111 1111"));
    }

    // ---- compensations

    @Test
    void one_tap_asks_for_a_compensation_and_a_promise_answers_it() {
        sue.sends(new AgentFrame.Watch(true));
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, null));
        assertThat(told(ann)).containsExactly(new CommitmentEvent.CompensationAsked(null));
        desk.pass(Duration.ofSeconds(5));
        assertThat(atHand().compensation()).isTrue();
        promises(ann, credit("5"));
        desk.pass(Duration.ofSeconds(5));
        assertThat(atHand().compensation()).isFalse();
    }

    @Test
    void supervisors_who_watch_see_where_promises_await_approval() {
        sue.sends(new AgentFrame.Watch(true));
        long it = promises(ann, credit("100"));
        promises(ann, credit("100"));
        desk.pass(Duration.ofSeconds(5));
        assertThat(atHand().approvals()).isEqualTo(2);
        decides(it, true);
        desk.pass(Duration.ofSeconds(5));
        assertThat(atHand().approvals()).isEqualTo(1);
    }

    private ChatAtHand atHand() {
        return sue.latest(RoutingFrame.Load.class).agents().stream()
                .flatMap(agent -> agent.chats().stream())
                .filter(held -> held.chat().equals(chat))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_agent_settles_what_was_asked() {
        ann.sends(new CommitmentFrame.SettleCompensation(desk.command(), chat));
        assertThat(refusal(ann)).isEqualTo(ErrorCode.WRONG_STATE);
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, "late"));
        ann.sends(new CommitmentFrame.SettleCompensation(desk.command(), chat));
        assertThat(told(vera)).endsWith(new CommitmentEvent.CompensationSettled());
    }

    @Test
    void a_visitor_who_asks_is_not_taken_for_silent() {
        desk.posts(ann, chat, "anything else?");
        desk.pass(Duration.ofSeconds(30));
        vera.sends(new CommitmentFrame.AskCompensation(desk.command(), chat, null));
        desk.pass(Duration.ofMinutes(30));
        assertThat(stored()).noneMatch(ChatEvent.Held.class::isInstance);
    }

    // ---- surveys

    @Test
    void a_survey_is_answered_after_the_close_once_and_in_time() {
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        desk.pass(Duration.ofHours(23));
        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 5, "quick"));
        assertThat(stored()).endsWith(new CommitmentEvent.Surveyed(5, "quick"));
        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 1, null));
        assertThat(refusal(vera)).isEqualTo(ErrorCode.WRONG_STATE);
    }

    @Test
    void a_survey_is_late_a_day_after_the_close() {
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        desk.pass(Duration.ofHours(25));
        vera.sends(new CommitmentFrame.Survey(desk.command(), chat, 5, null));
        assertThat(refusal(vera)).isEqualTo(ErrorCode.WRONG_STATE);
    }

    // ---- the register

    @Test
    void the_register_has_what_a_visitor_may_still_accept_in_all_chats() {
        long open = promises(ann, credit("1"));
        answers(vera, promises(ann, credit("2")), true);
        promises(ann, credit("100"));
        ChatId second = desk.startsChat(vera);
        ann.sends(new CommitmentFrame.Commit(desk.command(), second, CommitmentTerms.of("we call")));
        long inSecond = ann.latest(ServerFrame.Ok.class).version();
        vera.sends(new ClientFrame.Close(desk.command(), chat));

        OpenCommitments found = register();

        assertThat(found.more()).isFalse();
        assertThat(found.open())
                .extracting(
                        OpenCommitments.InChat::chat, each -> each.commitment().id())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(chat, open),
                        org.assertj.core.api.Assertions.tuple(second, inSecond));
        desk.pass(Duration.ofDays(2));
        assertThat(register().open()).isEmpty();
    }

    @Test
    void the_register_looks_through_the_latest_chats_alone() {
        promises(ann, credit("1"));
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        for (int i = 0; i < CommitmentRegister.MOST_CHATS; i++) {
            ChatId next = desk.startsChat(vera);
            vera.sends(new ClientFrame.Close(desk.command(), next));
            desk.pass(Duration.ofMinutes(10));
        }
        assertThat(register()).isEqualTo(new OpenCommitments(List.of(), true));
    }

    @Test
    void nobody_has_promised_a_stranger_anything() {
        var found = desk.desk.commitments(new VisitorId("nobody")).toCompletableFuture();
        desk.settle();
        assertThat(found.join().open()).isEmpty();
    }

    private OpenCommitments register() {
        VisitorId visitor = ((ChatEvent.Started) stored().get(0)).visitor();
        var found = desk.desk.commitments(visitor).toCompletableFuture();
        desk.settle();
        OpenCommitments open = found.join();
        assertThat(open.open()).allMatch(each -> each.commitment().decided() == Commitment.State.OPEN);
        return open;
    }
}
