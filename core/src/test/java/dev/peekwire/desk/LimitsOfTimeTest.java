package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits that time and number bring: rates, graces, strikes, tokens. */
class LimitsOfTimeTest {
    @Test
    void a_desk_takes_as_many_open_chats_as_it_is_told() {
        LimitsTest.World world =
                new LimitsTest.World(LimitsTest.LIMITS.toBuilder().openChats(2).build());
        TestClient late = world.desk.visitor("late");
        late.sends(LimitsTest.start(world));
        Refusal refusal = late.latest(ServerFrame.Refused.class).refusal();
        assertThat(refusal.field()).isEqualTo("openChats");
        assertThat(refusal.limit()).isEqualTo(2L);
        world.vera.sends(new ClientFrame.Close(world.id(), world.chat));
        late.sends(LimitsTest.start(world));
        assertThat(late.last(ServerFrame.Ok.class)).isPresent();
    }

    @Test
    void rates_recover_with_time() {
        LimitsTest.World world = new LimitsTest.World();
        IntStream.range(0, 60).forEach(i -> world.vera.sendsOnly(new ClientFrame.Pong()));
        world.vera.sends(LimitsTest.post(world, "too fast"));
        assertThat(world.vera.latest(ServerFrame.Refused.class).refusal().code())
                .isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(world.vera.latest(ServerFrame.Refused.class).refusal().retryable())
                .isTrue();
        world.desk.pass(Duration.ofMillis(200));
        world.vera.sends(LimitsTest.post(world, "slower"));
        assertThat(world.vera.last(ServerFrame.Ok.class)).isPresent();
        assertThat(world.desk.desk.stats().rateLimited()).isPositive();
    }

    @Test
    void an_address_may_start_chats_again_after_a_while() {
        LimitsTest.World world = new LimitsTest.World();
        Map<String, TestClient> visitors = new HashMap<>();
        for (int i = 2; i < LimitsTest.LIMITS.newChatsPerAddressAndHour(); i++) {
            world.desk.startsChat(visitors.computeIfAbsent("v" + i, world.desk::visitor));
        }
        world.vera.sends(LimitsTest.start(world));
        assertThat(world.vera.last(ServerFrame.Refused.class)).isPresent();
        world.desk.pass(Duration.ofMinutes(1).plusMillis(1));
        world.vera.seen.clear();
        world.vera.sends(LimitsTest.start(world));
        assertThat(world.vera.last(ServerFrame.Ok.class)).isPresent();
    }

    @Test
    void who_is_refused_without_end_is_sent_away_for_good_and_not_heard_any_more() {
        LimitsTest.World world = new LimitsTest.World();
        for (int i = 0; i <= LimitsTest.LIMITS.strikes(); i++) {
            assertThat(world.vera.closed).isNull();
            world.vera.listener().onFrame(new ServerFrame.Ping());
        }
        assertThat(world.vera.closed).isEqualTo(CloseCode.ABUSE);
        assertThat(world.vera.latest(ServerFrame.Bye.class).code()).isEqualTo(CloseCode.ABUSE);
        int seen = world.vera.seen.size();
        world.vera.sendsOnly(LimitsTest.post(world, "still here"));
        world.desk.settle();
        assertThat(world.vera.seen).hasSize(seen);
        assertThat(world.ann
                        .all(ServerFrame.Event.class)
                        .filter(e -> e.event().event() instanceof ChatEvent.MessagePosted))
                .isEmpty();
        LimitsTest.goesOn(world, world.ann);
    }

    @Test
    void an_abuser_who_does_not_read_was_invited_to_come_back() {
        LimitsTest.World world = new LimitsTest.World();
        world.vera.reads = false;
        world.vera.backlog = LimitsTest.LIMITS.strikes() + 1;
        for (int i = 0; i <= LimitsTest.LIMITS.strikes(); i++) {
            world.vera.listener().onFrame(new ServerFrame.Ping());
        }
        assertThat(world.vera.closed).isEqualTo(CloseCode.ABUSE);
    }

    @Test
    void withdrawals_are_never_too_many_until_they_are_abuse() {
        LimitsTest.World world = new LimitsTest.World();
        int sent = 0;
        while (world.vera.closed == null && sent < 1_000) {
            world.vera.sendsOnly(new ClientFrame.Withdraw(world.id(), world.chat));
            sent++;
        }
        world.desk.settle();
        assertThat(world.vera.closed).isEqualTo(CloseCode.ABUSE);
        assertThat(sent).isGreaterThan(LimitsTest.LIMITS.strikes());
        assertThat(world.vera.all(ServerFrame.Refused.class)).isEmpty();
    }

    @Test
    void who_says_no_hello_in_time_is_sent_away_to_come_back() {
        LimitsTest.World world = new LimitsTest.World();
        TestClient silent = world.desk.connect("silent");
        world.desk.pass(LimitsTest.LIMITS.helloTimeout().minusMillis(1));
        assertThat(silent.closed).isNull();
        world.desk.pass(Duration.ofMillis(1));
        assertThat(silent.closed).isEqualTo(CloseCode.HEARTBEAT);
        LimitsTest.goesOn(world, world.vera);
    }

    @Test
    void a_client_whose_welcome_took_too_long_was_sent_away_for_ever() {
        DeskFixture desk = new DeskFixture(builder -> builder.authenticator(request -> new CompletableFuture<>()));
        TestClient patient = desk.connect("patient");
        patient.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-ann", "en", false, List.of()));
        desk.pass(Limits.DEFAULT.helloTimeout());
        assertThat(patient.closed).isEqualTo(CloseCode.HEARTBEAT);
        assertThat(patient.closed.reconnect()).isTrue();
    }

    @Test
    void who_gives_no_sign_of_life_for_two_heartbeats_is_sent_away_to_come_back() {
        LimitsTest.World world = new LimitsTest.World();
        Duration silence = LimitsTest.LIMITS.heartbeat().multipliedBy(2).plusSeconds(1);
        world.desk.time.advance(silence.minusSeconds(2), world.desk::settle);
        world.ann.sends(new ClientFrame.Pong());
        assertThat(world.vera.closed).isNull();
        world.desk.time.advance(Duration.ofSeconds(3), world.desk::settle);
        assertThat(world.vera.closed).isEqualTo(CloseCode.HEARTBEAT);
        assertThat(world.ann.closed).isNull();
    }

    @Test
    void an_expired_or_forged_resume_token_makes_a_new_visitor() {
        LimitsTest.World world = new LimitsTest.World();
        ServerFrame.Welcome welcome = world.vera.latest(ServerFrame.Welcome.class);
        String token = welcome.resumeToken();
        for (String forged :
                List.of("pwr1.", "pwr1...", "pwr1.x.y.z", token + "x", token.replaceFirst("\\.\\d", ".9"))) {
            assertThat(world.desk
                            .visitor("forger", forged)
                            .latest(ServerFrame.Welcome.class)
                            .self())
                    .isNotEqualTo(welcome.self());
        }
        assertThat(world.desk
                        .visitor("same", token)
                        .latest(ServerFrame.Welcome.class)
                        .self())
                .isEqualTo(welcome.self());
        world.desk.time.advance(LimitsTest.LIMITS.resumeToken(), () -> {});
        assertThat(world.desk
                        .visitor("late", token)
                        .latest(ServerFrame.Welcome.class)
                        .self())
                .isNotEqualTo(welcome.self());
    }

    @Test
    void a_resume_token_was_worthless_when_the_ids_have_dots() {
        DeskFixture desk = new DeskFixture(builder -> builder.ids(() -> "a.b.c"));
        ServerFrame.Welcome welcome = desk.visitor("vera").latest(ServerFrame.Welcome.class);
        TestClient again = desk.visitor("again", welcome.resumeToken());
        assertThat(again.latest(ServerFrame.Welcome.class).self()).isEqualTo(welcome.self());
        assertThat(again.latest(ServerFrame.Welcome.class).resumeToken()).isEqualTo(welcome.resumeToken());
    }

    @Test
    void the_welcome_says_the_limits_a_client_needs() {
        ServerFrame.Welcome welcome = new LimitsTest.World().vera.latest(ServerFrame.Welcome.class);
        assertThat(welcome.window()).isEqualTo(LimitsTest.LIMITS.window());
        assertThat(welcome.heartbeat()).isEqualTo(LimitsTest.LIMITS.heartbeat());
        assertThat(welcome.maxDraft()).isEqualTo(LimitsTest.LIMITS.draft());
        assertThat(welcome.maxMessage()).isEqualTo(LimitsTest.CHAT.message());
    }

    @Test
    void limits_beyond_what_is_documented_were_taken() {
        assertThatThrownBy(() -> LimitsTest.LIMITS.toBuilder().draft(100_001).build())
                .hasMessageContaining("draft");
        assertThatThrownBy(() -> LimitsTest.LIMITS.toBuilder()
                        .window(Duration.ofMillis(49))
                        .build())
                .hasMessageContaining("window");
        assertThatThrownBy(() -> LimitsTest.LIMITS.toBuilder()
                        .window(Duration.ofMillis(1001))
                        .build())
                .hasMessageContaining("window");
        assertThatThrownBy(() -> LimitsTest.LIMITS.toBuilder().strikes(0).build())
                .hasMessageContaining("strikes");
        assertThatThrownBy(() -> LimitsTest.LIMITS.toBuilder()
                        .visitorGrace(Duration.ZERO)
                        .build())
                .hasMessageContaining("visitorGrace");
        assertThat(LimitsTest.LIMITS.toBuilder().build()).isEqualTo(LimitsTest.LIMITS);
    }
}
