package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a start to a chat, or to the reason why there is none. Virtual time begins on a Saturday at 10:00 in London. */
class AdmissionTest extends RoutingScene {
    private static final BusinessHours WEEKDAYS =
            BusinessHours.in("Europe/London").weekdays("09:00-17:00").build();
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static Refusal asks(DeskFixture desk, TestClient visitor, @Nullable String message) {
        visitor.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, message));
        return visitor.latest(ServerFrame.Refused.class).refusal();
    }

    private static ChatId leaves(DeskFixture desk, TestClient visitor, String message) {
        visitor.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, message));
        return visitor.latest(ServerFrame.Ok.class).chat();
    }

    private static DeskFixture with(TeamPolicy main) {
        return desk(plan(main, TeamPolicy.of(OTHER)));
    }

    // ---- hours

    @Test
    void a_closed_team_says_when_it_opens_and_that_a_message_may_be_left() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).at(WEEKDAYS));
        TestClient vera = desk.visitor("vera");
        Refusal refusal = asks(desk, vera, null);
        assertThat(refusal.code()).isEqualTo(ErrorCode.TEAM_CLOSED);
        assertThat(refusal.opensAt()).isEqualTo(MONDAY);
        assertThat(refusal.mayLeaveMessage()).isTrue();
        assertThat(desk.store.openCount(desk.desk.id())).isZero();
        assertThat(desk.desk.stats().rooms()).isZero();
    }

    @Test
    void a_closed_team_that_takes_no_messages_refuses_one() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).at(WEEKDAYS).otherwise(TeamPolicy.Fallback.REFUSE));
        Refusal refusal = asks(desk, desk.visitor("vera"), "call me");
        assertThat(refusal.code()).isEqualTo(ErrorCode.TEAM_CLOSED);
        assertThat(refusal.mayLeaveMessage()).isFalse();
        assertThat(desk.store.openCount(desk.desk.id())).isZero();
    }

    @Test
    void when_it_opens_the_same_visitor_gets_in() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).at(WEEKDAYS));
        asks(desk, desk.visitor("vera"), null);
        desk.time.advance(Duration.between(desk.time.now(), MONDAY), desk::settle);
        desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera2"));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_message_that_was_left_waits_without_its_visitor_and_is_answered_in_the_morning() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).at(WEEKDAYS));
        TestClient vera = desk.visitor("vera");
        ChatId chat = leaves(desk, vera, "My card is 4111 1111 1111 1111");
        assertThat(stored(desk, chat).get(0)).isInstanceOf(ChatEvent.Started.class);
        assertThat(stored(desk, chat, ChatEvent.MessagePosted.class).get(0).text())
                .doesNotContain("4111 1111 1111");
        vera.disconnects();
        desk.time.advance(Duration.between(desk.time.now(), MONDAY), desk::settle);
        assertThat(stored(desk, chat, ChatEvent.Closed.class)).isEmpty();
        TestClient ann = desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        desk.posts(ann, chat, "We have written to you");
        desk.pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        assertThat(stored(desk, chat, ChatEvent.Closed.class)).isEmpty();
    }

    // ---- queues

    @Test
    void a_full_queue_refuses_before_there_is_a_chat() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)));
        desk.startsChat(desk.visitor("first"));
        TestClient vera = desk.visitor("vera");
        Refusal refusal = asks(desk, vera, null);
        assertThat(refusal.code()).isEqualTo(ErrorCode.QUEUE_FULL);
        assertThat(refusal.mayLeaveMessage()).isTrue();
        assertThat(desk.store.openCount(desk.desk.id())).isOne();
        assertThat(desk.desk.stats().waiting()).isOne();
    }

    @Test
    void a_team_without_a_queue_takes_who_can_be_served_at_once() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(0, Duration.ofHours(1)));
        assertThat(asks(desk, desk.visitor("vera"), null).code()).isEqualTo(ErrorCode.QUEUE_FULL);
        desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("victor"));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_message_left_before_a_full_queue_waits_besides() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)));
        TestClient first = desk.visitor("first");
        ChatId before = desk.startsChat(first);
        ChatId left = leaves(desk, desk.visitor("vera"), "call me");
        assertThat(desk.desk.stats().waiting()).isEqualTo(2);
        first.sends(new ClientFrame.Close(desk.command(), before));
        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).containsExactly(left);
    }

    @Test
    void messages_of_the_night_do_not_fill_the_queue_of_the_morning() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).at(WEEKDAYS).queueing(2, Duration.ofHours(1)));
        for (int i = 0; i < 3; i++) {
            leaves(desk, desk.visitor("night" + i), "call me");
        }
        desk.time.advance(Duration.between(desk.time.now(), MONDAY), desk::settle);
        desk.startsChat(desk.visitor("early"));
        desk.startsChat(desk.visitor("bird"));
        assertThat(asks(desk, desk.visitor("late"), null).code()).isEqualTo(ErrorCode.QUEUE_FULL);
        assertThat(desk.desk.stats().waiting()).isEqualTo(5);
    }

    @Test
    void who_leaves_is_out_of_the_queue_at_once() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)));
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(desk.desk.stats().waiting()).isZero();
        desk.startsChat(desk.visitor("next"));
    }

    @Test
    void who_waits_too_long_is_told_that_nobody_could_take_the_chat() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(10, Duration.ofMinutes(5)));
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.pass(Duration.ofMinutes(5));
        assertThat(stored(desk, chat, ChatEvent.Closed.class))
                .containsExactly(new ChatEvent.Closed(CloseReason.NO_AGENT));
        assertThat(vera.latest(ServerFrame.Event.class).event().event())
                .isEqualTo(new ChatEvent.Closed(CloseReason.NO_AGENT));
        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).isEmpty();
    }

    @Test
    void a_message_that_was_left_is_not_given_up() {
        DeskFixture desk = with(TeamPolicy.of(MAIN).queueing(10, Duration.ofMinutes(5)));
        ChatId chat = leaves(desk, desk.visitor("vera"), "call me");
        desk.pass(Duration.ofHours(1));
        assertThat(stored(desk, chat, ChatEvent.Closed.class)).isEmpty();
        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_start_that_is_refused_for_what_it_says_is_offered_to_nobody() {
        DeskFixture desk = desk(asking(OfferPolicy.ASK));
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), "x".repeat(500), "en", Map.of()));
        refused(vera, ErrorCode.LIMIT_EXCEEDED);
        assertThat(offered(ann)).isEmpty();
        assertThat(desk.desk.stats().waiting()).isZero();
    }

    @Test
    void a_start_that_the_store_failed_takes_no_place() {
        FlakyStore store = new FlakyStore();
        DeskFixture desk = new DeskFixture(store.store(), builder -> builder);
        TestClient vera = desk.visitor("vera");
        ClientFrame.Start start = new ClientFrame.Start(desk.command(), null, "en", Map.of());
        store.failsBefore = store.next("append", 1);
        vera.sends(start);
        refused(vera, ErrorCode.UNAVAILABLE);
        assertThat(desk.desk.stats().waiting()).isZero();
        vera.sends(start);
        assertThat(desk.desk.stats().waiting()).isOne();
    }

    @Test
    void a_start_that_was_stored_although_the_store_failed_is_found_and_waits() {
        FlakyStore store = new FlakyStore();
        DeskFixture desk = new DeskFixture(store.store(), builder -> builder);
        TestClient vera = desk.visitor("vera");
        store.failsAfter = store.next("append", 1);
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of()));
        refused(vera, ErrorCode.UNAVAILABLE);
        desk.pass(Rooms.RETRY);
        assertThat(desk.desk.stats().waiting()).isOne();
        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).hasSize(1);
    }

    // ---- rules

    @Test
    void the_rule_that_matched_is_recorded_and_hidden_from_the_visitor() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN))
                .weight("big", 2)
                .rule(Rule.named("vip")
                        .when(Condition.attribute("tier", "gold").and(Condition.page("/shop/**")))
                        .to(MAIN)
                        .priority(5)
                        .kind("big")
                        .build())
                .build();
        DeskFixture desk = desk(plan);
        desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(
                desk.command(), null, "en", Map.of("tier", "gold"), "https://example.com/shop/kettles?x=1", null));
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        assertThat(stored(desk, chat, ChatEvent.Routed.class))
                .containsExactly(new ChatEvent.Routed("vip", MAIN, 5, 2, 0));
        assertThat(desk.store.load(desk.desk.id(), id("ann"))).isEqualTo(2);
        assertThat(vera.all(ServerFrame.Event.class).map(e -> e.event().event()))
                .noneMatch(ChatEvent.Routed.class::isInstance);
    }

    @Test
    void a_returning_visitor_gets_the_agent_of_the_last_chat_if_that_one_is_free() {
        DeskFixture desk = desk(
                RoutingPlan.builder()
                        .team(TeamPolicy.of(MAIN))
                        .rule(Rule.named("again")
                                .when(Condition.returning())
                                .to(MAIN)
                                .lastAgent()
                                .build())
                        .build(),
                builder -> builder.authenticator(oneAtATime()));
        TestClient bob = desk.agent("bob");
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        bob.sends(new ClientFrame.Close(desk.command(), first));
        desk.agent("ann");
        desk.pass(Duration.ofMinutes(1));
        ChatId second = desk.startsChat(vera);
        assertThat(chatsOf(desk, "bob")).containsExactly(second);
        ChatId third = desk.startsChat(vera);
        assertThat(List.of(chatsOf(desk, "ann"), chatsOf(desk, "bob")))
                .containsExactlyInAnyOrder(List.of(second), List.of(third));
    }

    @Test
    void the_last_agent_is_looked_for_in_the_latest_chats_only_however_many_a_visitor_has_had() {
        DeskFixture desk = desk(RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN))
                .rule(Rule.named("again").to(MAIN).lastAgent().build())
                .build());
        TestClient bob = desk.agent("bob");
        TestClient vera = desk.visitor("vera");
        bob.sends(new ClientFrame.Close(desk.command(), desk.startsChat(vera)));
        bob.sends(new AgentFrame.Presence(false));
        desk.pass(Duration.ofSeconds(1));
        for (int i = 0; i < EarlierChats.MOST; i++) {
            vera.sends(new ClientFrame.Close(desk.command(), desk.startsChat(vera)));
            desk.pass(Duration.ofSeconds(1));
        }
        desk.agent("ann");
        bob.sends(new AgentFrame.Presence(true));
        ChatId last = desk.startsChat(vera);
        assertThat(chatsOf(desk, "ann")).containsExactly(last);
    }

    @Test
    void a_new_plan_holds_for_the_next_chat_and_its_limits_at_once() {
        DeskFixture desk = with(TeamPolicy.of(MAIN));
        desk.startsChat(desk.visitor("v1"));
        desk.desk.routing(plan(TeamPolicy.of(MAIN).at(WEEKDAYS), TeamPolicy.of(OTHER)));
        assertThat(asks(desk, desk.visitor("v2"), null).code()).isEqualTo(ErrorCode.TEAM_CLOSED);
        desk.desk.routing(plan(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)), TeamPolicy.of(OTHER)));
        assertThat(asks(desk, desk.visitor("v3"), null).code()).isEqualTo(ErrorCode.QUEUE_FULL);
        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).hasSize(1);
    }
}
