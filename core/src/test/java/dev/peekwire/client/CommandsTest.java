package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.Redactor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static ErrorCode failure(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
            throw new AssertionError("it succeeded");
        } catch (CompletionException e) {
            return ((ChatException) e.getCause()).code();
        }
    }

    @Test
    void a_start_says_what_about_and_answers_with_the_chat() {
        Visitor visitor = new Visitor(b -> b.locale(Locale.GERMAN)).connected();
        var stage = visitor.client.start(StartRequest.about("orders").with("order", "17"));
        assertThat(visitor.peer().received)
                .containsExactly(new ClientFrame.Start(id("c1"), "orders", "de", Map.of("order", "17")));
        visitor.peer().tell(Scene.ok("c1", 1));
        VisitorChat chat = Scene.done(stage);
        assertThat(chat.id()).isEqualTo(CHAT);
        assertThat(visitor.client.chat(CHAT)).contains(chat);
    }

    @Test
    void each_visitor_command_is_its_frame() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        chat.send("hello");
        chat.setAttributes(Map.of("a", "b"));
        chat.withdraw();
        chat.end();
        assertThat(visitor.peer().received)
                .containsExactly(
                        new ClientFrame.Post(id("c2"), CHAT, "hello"),
                        new ClientFrame.Attributes(id("c3"), CHAT, Map.of("a", "b")),
                        new ClientFrame.Withdraw(id("c4"), CHAT),
                        new ClientFrame.Close(id("c5"), CHAT));
    }

    @Test
    void an_answer_completes_with_the_version_and_a_refusal_fails() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        var good = chat.send("one");
        var bad = chat.send("two");
        visitor.peer().tell(Scene.ok("c2", 5));
        visitor.peer()
                .tell(new ServerFrame.Refused(id("c3"), CHAT, Refusal.of(ErrorCode.WRONG_STATE, "the chat is closed")));
        assertThat(Scene.done(good)).isEqualTo(5);
        assertThat(failure(bad)).isEqualTo(ErrorCode.WRONG_STATE);
    }

    @Test
    void unanswered_commands_are_sent_again_with_their_ids_in_their_order() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        var first = chat.send("one");
        var second = chat.send("two");
        var third = chat.send("three");
        visitor.peer().tell(Scene.ok("c3", 3));
        visitor.peer().drop(CloseCode.LOST);
        chat.send("four");
        visitor.time.advance(125);
        FakePeer peer = visitor.peer();
        assertThat(peer.all(ClientFrame.Post.class)).isEmpty();
        visitor.desk.now().tell(welcome());
        assertThat(peer.all(ClientFrame.Post.class).stream().map(p -> p.command() + p.text()))
                .containsExactly("c2one", "c4three", "c5four");
        peer.tell(Scene.ok("c2", 2));
        peer.tell(Scene.ok("c2", 2));
        peer.tell(Scene.ok("c4", 4));
        assertThat(Scene.done(first)).isEqualTo(2);
        assertThat(Scene.done(second)).isEqualTo(3);
        assertThat(Scene.done(third)).isEqualTo(4);
    }

    private static ServerFrame welcome() {
        return FakeDesk.welcomeFrame("self-1");
    }

    private static void comesBack(Visitor visitor) {
        while (visitor.client.state() != ConnectionState.CONNECTING) {
            visitor.time.advance(1_000);
        }
        visitor.peer().tell(welcome());
    }

    @Test
    void what_the_desk_cannot_do_for_now_is_said_again_with_the_same_id_and_its_caller_does_not_notice() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        var stage = chat.send("hello");
        visitor.peer().tell(notNow("c2"));
        assertThat(stage.toCompletableFuture()).isNotDone();
        visitor.time.advance(2_000);
        assertThat(visitor.peer().all(ClientFrame.Post.class))
                .containsExactly(
                        new ClientFrame.Post(id("c2"), CHAT, "hello"), new ClientFrame.Post(id("c2"), CHAT, "hello"));
        visitor.peer().tell(Scene.ok("c2", 2));
        assertThat(Scene.done(stage)).isEqualTo(2);
        visitor.time.advance(5_000);
        assertThat(visitor.peer().all(ClientFrame.Post.class)).hasSize(2);
    }

    @Test
    void what_the_desk_could_not_do_for_30_seconds_fails_as_the_desk_said() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        var stage = chat.send("hello");
        FakePeer peer = visitor.peer();
        peer.tell(notNow("c2"));
        visitor.time.advance(29_999);
        assertThat(stage.toCompletableFuture()).isNotDone();
        visitor.time.advance(1);
        assertThat(failure(stage)).isEqualTo(ErrorCode.UNAVAILABLE);
        comesBack(visitor);
        assertThat(peer.all(ClientFrame.Post.class)).hasSize(2);
        assertThat(visitor.peer().all(ClientFrame.Post.class)).isEmpty();
    }

    @Test
    void a_withdrawal_that_the_desk_cannot_do_for_now_is_said_again_until_it_is_done() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        chat.withdraw();
        for (int time = 0; time < 3; time++) {
            visitor.peer().tell(notNow("c2"));
            visitor.time.advance(4_000);
        }
        assertThat(visitor.peer().all(ClientFrame.Withdraw.class))
                .hasSize(4)
                .containsOnly(new ClientFrame.Withdraw(id("c2"), CHAT));
    }

    private static ServerFrame notNow(String command) {
        return new ServerFrame.Refused(id(command), CHAT, Refusal.of(ErrorCode.UNAVAILABLE, "not now"));
    }

    @Test
    void a_command_waits_30_seconds_and_is_not_sent_after_that() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().drop(CloseCode.LOST);
        var stage = chat.send("late");
        visitor.desk.refusal = new ChatException(ErrorCode.UNAVAILABLE, "down");
        visitor.time.advance(29_999);
        assertThat(stage.toCompletableFuture()).isNotDone();
        visitor.time.advance(1);
        assertThat(failure(stage)).isEqualTo(ErrorCode.TIMEOUT);
        visitor.desk.refusal = null;
        comesBack(visitor);
        assertThat(visitor.client.state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(visitor.peer().all(ClientFrame.Post.class)).isEmpty();
    }

    @Test
    void a_withdrawal_is_sent_until_it_is_answered_whatever_the_time() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().drop(CloseCode.LOST);
        visitor.desk.refusal = new ChatException(ErrorCode.UNAVAILABLE, "down");
        var stage = chat.withdraw();
        visitor.time.advance(30_000);
        assertThat(failure(stage)).isEqualTo(ErrorCode.TIMEOUT);
        visitor.desk.refusal = null;
        comesBack(visitor);
        assertThat(visitor.peer().all(ClientFrame.Withdraw.class)).hasSize(1);
    }

    @Test
    void commands_given_before_connecting_wait() {
        Visitor visitor = new Visitor();
        var stage = visitor.client.start(StartRequest.general());
        visitor.client.connect();
        visitor.peer().tell(welcome());
        assertThat(visitor.peer().all(ClientFrame.Start.class)).hasSize(1);
        visitor.peer().tell(Scene.ok("c1", 1));
        assertThat(Scene.done(stage)).isNotNull();
    }

    @Test
    void no_more_commands_wait_than_allowed_but_a_withdrawal_always_may() {
        Visitor visitor = new Visitor(b -> b.maxPendingCommands(2));
        VisitorChat chat = visitor.chat();
        visitor.peer().drop(CloseCode.LOST);
        chat.send("one");
        chat.send("two");
        assertThat(failure(chat.send("three"))).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(chat.withdraw().toCompletableFuture()).isNotDone();
    }

    @Test
    void a_full_backlog_makes_the_client_come_back_and_send_again() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.peer().full = true;
        chat.send("one");
        assertThat(visitor.peer().closedByClient).isEqualTo(CloseCode.SLOW_CONSUMER);
        visitor.time.advance(125);
        visitor.peer().tell(welcome());
        assertThat(visitor.peer().all(ClientFrame.Post.class)).hasSize(1);
    }

    @Test
    void closing_fails_what_waits() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        var stage = chat.send("one");
        visitor.client.close();
        assertThat(failure(stage)).isEqualTo(ErrorCode.CLOSED);
    }

    @Test
    void cards_in_messages_are_masked_on_the_device_unless_the_product_says_otherwise() {
        Visitor visitor = new Visitor();
        visitor.chat().send("my card is 4111 1111 1111 1111");
        assertThat(visitor.peer().last(ClientFrame.Post.class).text()).isEqualTo("my card is 4111 •••• •••• ••••");

        Visitor frank = new Visitor(b -> b.redactMessages(Redactor.none()));
        frank.chat().send("my card is 4111 1111 1111 1111");
        assertThat(frank.peer().last(ClientFrame.Post.class).text()).isEqualTo("my card is 4111 1111 1111 1111");
    }

    @Test
    void the_product_cannot_complete_the_stages() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        CompletionStage<Long> stage = chat.send("one");
        stage.toCompletableFuture().complete(99L);
        visitor.peer().tell(Scene.ok("c2", 5));
        assertThat(Scene.done(stage)).isEqualTo(5);
    }

    @Test
    void builders_refuse_nonsense() {
        VisitorClient.Builder builder = VisitorClient.builder(FakeDesk.ADDRESS);
        assertThatThrownBy(() -> builder.maxPendingCommands(0)).hasMessageContaining("maxPendingCommands: 0");
        assertThatThrownBy(() -> builder.commandTimeout(java.time.Duration.ZERO))
                .hasMessageContaining("commandTimeout");
    }
}
