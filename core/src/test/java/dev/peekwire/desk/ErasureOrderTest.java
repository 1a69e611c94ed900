package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After a withdrawal, send, close, disconnect, time-out or transfer every viewer is erased before the visitor is
 * answered: read from the order of the frames on all sides, with one prompt viewer and one slow one.
 */
class ErasureOrderTest {
    private static final String SECRET = "I hate this product ";

    private final DeskFixture desk = new DeskFixture();
    private TestClient visitor;
    private TestClient prompt;
    private TestClient slow;
    private ChatId chat;

    @BeforeEach
    void two_agents_see_what_the_visitor_types() {
        prompt = desk.agent("ann");
        visitor = desk.visitor("vera");
        chat = desk.startsChat(visitor);
        slow = desk.agent("sue", "super-sue");
        slow.sends(new AgentFrame.Join(desk.command(), chat));
        desk.consents(visitor, chat);
        desk.looks(prompt, chat);
        desk.looks(slow, chat);
        desk.types(visitor, SECRET);
        assertThat(DeskFixture.screen(prompt)).isEqualTo(SECRET);
        assertThat(DeskFixture.screen(slow)).isEqualTo(SECRET);
        slow.confirms = false;
        desk.journal.clear();
    }

    @Test
    void a_withdrawal_is_acknowledged_when_the_slowest_viewer_has_confirmed() {
        ClientFrame.Withdraw withdraw = new ClientFrame.Withdraw(desk.command(), chat);
        visitor.sends(withdraw);
        nothingForTheVisitorUntilTheSlowOneConfirms(answers(withdraw), EraseReason.WITHDRAWN);
    }

    @Test
    void a_sent_message_is_acknowledged_when_the_slowest_viewer_has_confirmed() {
        ClientFrame.Post post = new ClientFrame.Post(desk.command(), chat, "Hello");
        visitor.sends(post);
        nothingForTheVisitorUntilTheSlowOneConfirms(answers(post), EraseReason.SENT);
    }

    @Test
    void an_agent_sees_the_draft_go_before_the_message_comes() {
        slow.confirms = true;
        desk.posts(visitor, chat, "Hello");
        int erased = desk.indexOf(prompt, ServerFrame.PeekErase.class::isInstance);
        int message = desk.indexOf(prompt, this::isMessage);
        assertThat(erased).isNotNegative().isLessThan(message);
    }

    @Test
    void a_close_is_acknowledged_when_the_slowest_viewer_has_confirmed() {
        ClientFrame.Close close = new ClientFrame.Close(desk.command(), chat);
        visitor.sends(close);
        nothingForTheVisitorUntilTheSlowOneConfirms(answers(close), EraseReason.CLOSED);
    }

    @Test
    void a_visitor_who_lost_the_connection_is_welcomed_back_when_the_slowest_viewer_has_confirmed() {
        String token = visitor.latest(ServerFrame.Welcome.class).resumeToken();
        visitor.disconnects();
        visitor = desk.visitor("vera", token, new Cursor(chat, 1));
        nothingForTheVisitorUntilTheSlowOneConfirms(ServerFrame.Welcome.class::isInstance, EraseReason.DISCONNECTED);
    }

    @Test
    void a_time_out_is_told_when_the_slowest_viewer_has_confirmed() {
        desk.pass(Limits.DEFAULT.draftIdle());
        nothingForTheVisitorUntilTheSlowOneConfirms(ServerFrame.DraftErased.class::isInstance, EraseReason.TIMEOUT);
    }

    @Test
    void a_transfer_is_told_when_every_viewer_who_may_not_look_any_more_has_confirmed() {
        TestClient next = desk.agent("bob");
        prompt.confirms = false;
        prompt.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        assertThat(prompt.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(EraseReason.TRANSFERRED);
        assertThat(desk.indexOf(visitor, this::isAssignment)).isNegative();
        confirmed(prompt);
        int confirmed = desk.indexOf(prompt, AgentFrame.Erased.class::isInstance);
        assertThat(desk.indexOf(visitor, this::isAssignment)).isGreaterThan(confirmed);
        assertThat(next.all(ServerFrame.PeekSnapshot.class)).isEmpty();
        assertThat(prompt.all(ServerFrame.PeekClosed.class)).hasSize(1);
    }

    @Test
    void a_viewer_who_does_not_confirm_in_time_is_disconnected_and_the_visitor_is_answered() {
        ClientFrame.Withdraw withdraw = new ClientFrame.Withdraw(desk.command(), chat);
        visitor.sends(withdraw);
        desk.pass(Limits.DEFAULT.eraseDeadline().minusMillis(1));
        assertThat(visitor.all(ServerFrame.Ok.class))
                .noneMatch(ok -> ok.command().equals(withdraw.command()));
        desk.pass(Duration.ofMillis(1));
        assertThat(slow.closed).isEqualTo(CloseCode.ERASE_UNCONFIRMED);
        assertThat(visitor.all(ServerFrame.Ok.class))
                .anyMatch(ok -> ok.command().equals(withdraw.command()));
    }

    @Test
    void a_viewer_who_does_not_even_read_is_disconnected_too() {
        slow.reads = false;
        ClientFrame.Withdraw withdraw = new ClientFrame.Withdraw(desk.command(), chat);
        visitor.sends(withdraw);
        assertThat(prompt.all(ServerFrame.PeekErase.class)).hasSize(1);
        desk.pass(Limits.DEFAULT.eraseDeadline());
        assertThat(slow.closed).isEqualTo(CloseCode.ERASE_UNCONFIRMED);
        assertThat(visitor.all(ServerFrame.Ok.class))
                .anyMatch(ok -> ok.command().equals(withdraw.command()));
    }

    @Test
    void the_next_draft_reaches_a_viewer_only_after_it_has_confirmed_the_last_erasure() {
        desk.posts(visitor, chat, "Hello");
        desk.types(visitor, "And now ");
        assertThat(DeskFixture.screen(prompt)).isEqualTo("And now ");
        assertThat(DeskFixture.screen(slow)).isEmpty();
        confirmed(slow);
        assertThat(DeskFixture.screen(slow)).isEqualTo("And now ");
    }

    @Test
    void a_draft_typed_right_after_a_send_is_not_taken_for_the_old_one() {
        visitor.sendsOnly(new ClientFrame.Post(desk.command(), chat, "Hello"));
        desk.startsOver(visitor);
        visitor.sendsOnly(desk.draft(visitor, "And now "));
        slow.confirms = true;
        desk.settle();
        assertThat(DeskFixture.screen(prompt)).isEqualTo("And now ");
    }

    private void nothingForTheVisitorUntilTheSlowOneConfirms(Predicate<Frame> answer, EraseReason reason) {
        assertThat(prompt.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(reason);
        assertThat(slow.latest(ServerFrame.PeekErase.class).reason()).isEqualTo(reason);
        assertThat(DeskFixture.screen(prompt)).isEmpty();
        assertThat(desk.indexOf(visitor, answer)).isNegative();
        confirmed(slow);
        int last = Math.max(
                desk.indexOf(prompt, AgentFrame.Erased.class::isInstance),
                desk.indexOf(slow, AgentFrame.Erased.class::isInstance));
        assertThat(desk.indexOf(visitor, answer)).isGreaterThan(last);
        assertThat(List.of(DeskFixture.screen(prompt), DeskFixture.screen(slow)))
                .containsOnly("");
    }

    private void confirmed(TestClient viewer) {
        viewer.replies.add(
                new AgentFrame.Erased(viewer.latest(ServerFrame.PeekErase.class).erasure()));
        desk.settle();
    }

    private static Predicate<Frame> answers(ClientFrame.Command command) {
        return frame -> frame instanceof ServerFrame.Ok ok && ok.command().equals(command.command());
    }

    private boolean isMessage(Frame frame) {
        return frame instanceof ServerFrame.Event event && event.event().event() instanceof ChatEvent.MessagePosted;
    }

    private boolean isAssignment(Frame frame) {
        return frame instanceof ServerFrame.Event event && event.event().event() instanceof ChatEvent.Assigned;
    }
}
