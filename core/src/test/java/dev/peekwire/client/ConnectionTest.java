package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionTest {
    private static ServerFrame.Welcome welcomeWith(int protocol, String token) {
        return new ServerFrame.Welcome(
                protocol,
                new DeskId("desk"),
                Role.VISITOR,
                "self-1",
                token,
                Duration.ofMillis(200),
                Duration.ofSeconds(20),
                100,
                1000);
    }

    private static void failsWith(CompletionStage<?> stage, ErrorCode code) {
        assertThat(stage.toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void hello_says_who_the_client_is_and_how_far_it_has_come() {
        Visitor visitor = new Visitor(b -> b.token("secret")
                .locale(Locale.CANADA_FRENCH)
                .globalPrivacyControl(true)
                .resume(new Cursor(Scene.CHAT, 4)));
        visitor.client.connect();
        assertThat(visitor.peer().received)
                .containsExactly(new ClientFrame.Hello(
                        1, Role.VISITOR, "secret", "fr-CA", true, List.of(new Cursor(Scene.CHAT, 4))));
    }

    @Test
    void connect_completes_at_the_welcome_and_not_before() {
        Visitor visitor = new Visitor();
        CompletionStage<Void> connected = visitor.client.connect();
        assertThat(connected.toCompletableFuture()).isNotDone();
        visitor.desk.welcome();
        assertThat(connected.toCompletableFuture()).isCompleted();
        assertThat(visitor.told).containsExactly("CONNECTING", "CONNECTED");
    }

    @Test
    void connecting_twice_makes_one_connection() {
        Visitor visitor = new Visitor();
        visitor.client.connect();
        visitor.client.connect();
        assertThat(visitor.desk.peers).hasSize(1);
    }

    @Test
    void a_lost_connection_is_made_anew_with_growing_delays() {
        Visitor visitor = new Visitor().connected();
        visitor.peer().drop(CloseCode.LOST);
        long[] sixteenths = {125, 125, 125, 125, 250, 500, 1000, 1875, 1875};
        for (int i = 0; i < sixteenths.length; i++) {
            visitor.time.advance(sixteenths[i] - 1);
            assertThat(visitor.desk.peers).hasSize(i + 1);
            visitor.time.advance(1);
            assertThat(visitor.desk.peers).hasSize(i + 2);
            visitor.peer().drop(CloseCode.LOST);
        }
    }

    @Test
    void a_connection_that_lasted_makes_the_next_delay_short_again() {
        Visitor visitor = new Visitor().connected();
        for (long delay : new long[] {125, 125, 125, 125, 250, 500}) {
            visitor.peer().drop(CloseCode.LOST);
            visitor.time.advance(delay);
        }
        visitor.desk.welcome();
        visitor.time.advance(10_000);
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        assertThat(visitor.desk.peers).hasSize(8);
    }

    @Test
    void the_desk_says_how_long_to_stay_away() {
        Visitor visitor = new Visitor().connected();
        visitor.peer().tell(new ServerFrame.Bye(CloseCode.RESTART, "restarting", Duration.ofSeconds(5)));
        visitor.time.advance(5_124);
        assertThat(visitor.desk.peers).hasSize(1);
        visitor.time.advance(1);
        assertThat(visitor.desk.peers).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void codes_say_whether_to_come_back(CloseCode code) {
        Visitor visitor = new Visitor().connected();
        visitor.peer().drop(code);
        visitor.time.advance(60_000);
        assertThat(visitor.desk.peers.size() > 1).isEqualTo(code.reconnect());
        assertThat(visitor.client.state() == ConnectionState.CLOSED).isEqualTo(!code.reconnect());
    }

    @Test
    void a_final_goodbye_fails_what_waits() {
        Visitor visitor = new Visitor().connected();
        var started = visitor.client.start(StartRequest.general());
        visitor.peer().tell(new ServerFrame.Bye(CloseCode.UNAUTHENTICATED, "no", Duration.ZERO));
        failsWith(started, ErrorCode.UNAUTHENTICATED);
        assertThat(visitor.told).endsWith("error UNAUTHENTICATED", "CLOSED");
        failsWith(visitor.client.start(StartRequest.general()), ErrorCode.CLOSED);
    }

    @Test
    void a_desk_that_cannot_be_reached_is_tried_again() {
        Visitor visitor = new Visitor();
        visitor.desk.refusal = new ChatException(ErrorCode.UNAVAILABLE, "down");
        CompletionStage<Void> connected = visitor.client.connect();
        visitor.desk.refusal = null;
        visitor.time.advance(125);
        visitor.desk.welcome();
        assertThat(connected.toCompletableFuture()).isCompleted();
        assertThat(visitor.told).containsExactly("CONNECTING", "WAITING", "CONNECTING", "CONNECTED");
    }

    @Test
    void a_desk_that_refuses_for_good_is_left_alone() {
        Visitor visitor = new Visitor();
        visitor.desk.refusal = new ChatException(ErrorCode.FORBIDDEN, "no");
        failsWith(visitor.client.connect(), ErrorCode.FORBIDDEN);
        assertThat(visitor.client.state()).isEqualTo(ConnectionState.CLOSED);
    }

    @Test
    void a_desk_without_a_welcome_is_given_up_after_15_seconds() {
        Visitor visitor = new Visitor();
        visitor.client.connect();
        visitor.time.advance(15_000);
        assertThat(visitor.peer().closedByClient).isEqualTo(CloseCode.HEARTBEAT);
        visitor.time.advance(125);
        assertThat(visitor.desk.peers).hasSize(2);
    }

    @Test
    void a_connection_that_comes_too_late_is_closed() {
        Visitor visitor = new Visitor();
        visitor.desk.hangs = true;
        visitor.client.connect();
        FakePeer late = visitor.peer();
        visitor.desk.hangs = false;
        visitor.time.advance(15_125);
        assertThat(visitor.desk.peers).hasSize(2);
        late.begin();
        assertThat(late.received).isEmpty();
        assertThat(late.closedByClient).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(visitor.peer().all(ClientFrame.Hello.class)).hasSize(1);
    }

    @Test
    void an_idle_client_pings_before_the_heartbeat_has_passed() {
        Visitor visitor = new Visitor().connected();
        visitor.time.advance(9_999);
        assertThat(visitor.peer().received).isEmpty();
        visitor.time.advance(1);
        assertThat(visitor.peer().received).containsExactly(new ClientFrame.Ping());
    }

    @Test
    void a_client_that_sends_anyway_does_not_ping() {
        Visitor visitor = new Visitor();
        VisitorChat chat = visitor.chat();
        visitor.time.advance(6_000);
        chat.setAttributes(java.util.Map.of("a", "b"));
        visitor.time.advance(6_000);
        assertThat(visitor.peer().all(ClientFrame.Ping.class)).isEmpty();
    }

    @Test
    void a_desk_that_is_silent_for_two_heartbeats_is_lost() {
        Visitor visitor = new Visitor().connected();
        visitor.time.advance(39_999);
        assertThat(visitor.peer().closedByClient).isNull();
        visitor.time.advance(1);
        assertThat(visitor.desk.peers.get(0).closedByClient).isEqualTo(CloseCode.HEARTBEAT);
    }

    @Test
    void any_frame_is_a_sign_of_life() {
        Visitor visitor = new Visitor().connected();
        visitor.time.advance(39_000);
        visitor.peer().tell(new ServerFrame.Pong());
        visitor.time.advance(39_000);
        assertThat(visitor.peer().closedByClient).isNull();
    }

    @Test
    void a_ping_is_answered() {
        Visitor visitor = new Visitor().connected();
        visitor.peer().tell(new ServerFrame.Ping());
        assertThat(visitor.peer().received).containsExactly(new ClientFrame.Pong());
    }

    @Test
    void an_anonymous_visitor_comes_back_with_the_resume_token() {
        Visitor visitor = new Visitor();
        visitor.client.connect();
        visitor.peer().tell(welcomeWith(1, "resume-me"));
        assertThat(visitor.client.resumeToken()).contains("resume-me");
        visitor.peer().drop(CloseCode.LOST);
        visitor.time.advance(125);
        assertThat(visitor.peer().last(ClientFrame.Hello.class).token()).isEqualTo("resume-me");
    }

    @Test
    void another_protocol_version_is_final() {
        Visitor visitor = new Visitor();
        CompletionStage<Void> connected = visitor.client.connect();
        visitor.peer().tell(welcomeWith(2, null));
        failsWith(connected, ErrorCode.UNSUPPORTED);
        assertThat(visitor.peer().closedByClient).isEqualTo(CloseCode.PROTOCOL_ERROR);
    }

    @Test
    void a_second_welcome_changes_nothing() {
        Visitor visitor = new Visitor().connected();
        int timers = visitor.time.waiting();
        visitor.desk.welcome("somebody-else");
        assertThat(visitor.time.waiting()).isEqualTo(timers);
        assertThat(visitor.told).containsExactly("CONNECTING", "CONNECTED");
    }

    @Test
    void a_frame_that_is_none_changes_nothing() {
        Visitor visitor = new Visitor().connected();
        visitor.peer().malformed(new MalformedFrameException(Refusal.of(ErrorCode.MALFORMED, "?"), null));
        assertThat(visitor.client.state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void closing_ends_the_connection_normally_and_leaves_no_timer() {
        Visitor visitor = new Visitor().connected();
        visitor.client.close();
        visitor.client.close();
        assertThat(visitor.peer().closedByClient).isEqualTo(CloseCode.NORMAL);
        assertThat(visitor.client.state()).isEqualTo(ConnectionState.CLOSED);
        assertThat(visitor.time.waiting()).isZero();
        assertThat(visitor.desk.closed).as("a transport that was given").isFalse();
    }

    @Test
    void closing_while_waiting_to_reconnect_ends_the_attempts() {
        Visitor visitor = new Visitor().connected();
        visitor.peer().drop(CloseCode.LOST);
        visitor.client.close();
        visitor.time.advance(60_000);
        assertThat(visitor.desk.peers).hasSize(1);
    }

    @Test
    void frames_of_a_connection_that_was_given_up_are_ignored() {
        Visitor visitor = new Visitor().connected();
        FakePeer old = visitor.peer();
        old.drop(CloseCode.LOST);
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.told.clear();
        old.tell(Scene.event(1, Scene.started()));
        old.drop(CloseCode.NORMAL);
        assertThat(visitor.told).isEmpty();
        assertThat(visitor.client.state()).isEqualTo(ConnectionState.CONNECTED);
    }
}
