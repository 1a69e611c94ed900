package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chats that are offered: yes, no, silence, and everything that may come between. */
class OffersTest extends RoutingScene {
    private static final Duration TIMEOUT = OfferPolicy.ASK.timeout();
    private static final Duration AGAIN = OfferPolicy.ASK.reofferAfter();

    private final DeskFixture desk = desk(asking(OfferPolicy.ASK));

    private ChatId visitorComes(String name) {
        ChatId chat = desk.startsChat(desk.visitor(name));
        desk.pass(A_MOMENT);
        return chat;
    }

    private static DeskFixture toTwoAtOnce() {
        return desk(asking(new OfferPolicy(OfferPolicy.Mode.OFFER, TIMEOUT, 2, 3, AGAIN)));
    }

    @Test
    void a_chat_is_offered_with_what_is_known_and_given_to_who_says_yes() {
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), "shoes", "fr", Map.of()));
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        RoutingFrame.Offered offered = ann.latest(RoutingFrame.Offered.class);
        assertThat(offered).isEqualTo(new RoutingFrame.Offered(chat, MAIN, "shoes", "fr", desk.time.now(), TIMEOUT));
        assertThat(chatsOf(desk, "ann")).isEmpty();
        assertThat(desk.desk.stats().offers()).isOne();
        accepts(desk, ann, chat);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
        assertThat(ann.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        assertThat(ended(ann)).containsExactly(OfferEnd.ACCEPTED);
        assertThat(desk.desk.stats().offers()).isZero();
        assertThat(desk.desk.stats().assignments()).isOne();
    }

    @Test
    void a_declined_chat_moves_on_at_once_and_keeps_its_place() {
        TestClient ann = desk.agent("ann");
        TestClient bob = desk.agent("bob");
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        TestClient asked = offered(ann).isEmpty() ? bob : ann;
        TestClient next = asked == ann ? bob : ann;
        declines(desk, asked, first);
        assertThat(ended(asked)).containsExactly(OfferEnd.DECLINED);
        assertThat(offered(next)).containsExactly(first);
        desk.pass(Duration.ofSeconds(3));
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isOne();
        accepts(desk, next, first);
        assertThat(stored(desk, first, ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void an_offer_that_is_not_answered_moves_on_when_its_time_is_up() {
        TestClient ann = desk.agent("ann");
        ChatId chat = visitorComes("vera");
        TestClient bob = desk.agent("bob");
        desk.pass(TIMEOUT.minus(A_MOMENT).minus(A_MOMENT));
        assertThat(ended(ann)).isEmpty();
        desk.pass(A_MOMENT.plus(A_MOMENT));
        assertThat(ended(ann)).containsExactly(OfferEnd.MISSED);
        assertThat(offered(bob)).containsExactly(chat);
        accepts(desk, ann, chat);
        refused(ann, ErrorCode.WRONG_STATE);
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().message())
                .isEqualTo("the offer does not stand any more");
    }

    @Test
    void who_misses_three_offers_in_a_row_is_set_away_and_told_so_on_every_connection() {
        TestClient ann = desk.agent("ann");
        TestClient phone = desk.agent("phone", "agent-ann");
        visitorComes("v1");
        visitorComes("v2");
        visitorComes("v3");
        seesNothing(ann, phone);
        desk.pass(TIMEOUT);
        for (TestClient connection : List.of(ann, phone)) {
            RoutingFrame.Presence presence = connection.latest(RoutingFrame.Presence.class);
            assertThat(presence.available()).isFalse();
            assertThat(presence.reason()).isEqualTo(PresenceReason.MISSED);
        }
        seesNothing(ann);
        desk.pass(AGAIN.multipliedBy(2));
        assertThat(offered(ann)).isEmpty();
        ann.sends(new AgentFrame.Presence(true));
        assertThat(ann.latest(RoutingFrame.Presence.class).reason()).isEqualTo(PresenceReason.SELF);
        desk.pass(AGAIN);
        assertThat(offered(ann)).isNotEmpty();
    }

    @Test
    void when_several_are_asked_the_first_yes_wins_and_the_others_are_told_once() {
        DeskFixture two = toTwoAtOnce();
        TestClient ann = two.agent("ann");
        TestClient bob = two.agent("bob");
        ChatId chat = two.startsChat(two.visitor("vera"));
        assertThat(offered(ann)).containsExactly(chat);
        assertThat(offered(bob)).containsExactly(chat);
        accepts(two, bob, chat);
        accepts(two, ann, chat);
        refused(ann, ErrorCode.WRONG_STATE);
        two.pass(TIMEOUT);
        assertThat(ended(ann)).containsExactly(OfferEnd.TAKEN);
        assertThat(ended(bob)).containsExactly(OfferEnd.ACCEPTED);
        assertThat(chatsOf(two, "bob")).containsExactly(chat);
        assertThat(stored(two, chat, ChatEvent.Assigned.class)).hasSize(1);
    }

    @Test
    void two_who_say_yes_at_the_same_moment_do_not_both_get_it() {
        DeskFixture two = toTwoAtOnce();
        TestClient ann = two.agent("ann");
        TestClient bob = two.agent("bob");
        ChatId chat = two.startsChat(two.visitor("vera"));
        ann.sendsOnly(new AgentFrame.Accept(two.command(), chat));
        bob.sendsOnly(new AgentFrame.Accept(two.command(), chat));
        two.settle();
        assertThat(chatsOf(two, "ann")).containsExactly(chat);
        assertThat(chatsOf(two, "bob")).isEmpty();
        refused(bob, ErrorCode.WRONG_STATE);
    }

    @Test
    void an_agent_on_two_connections_answers_once_and_both_are_told() {
        TestClient desktop = desk.agent("ann");
        TestClient phone = desk.agent("phone", "agent-ann");
        ChatId first = visitorComes("v1");
        assertThat(offered(desktop)).isEqualTo(offered(phone)).containsExactly(first);
        accepts(desk, phone, first);
        assertThat(ended(desktop)).isEqualTo(ended(phone)).containsExactly(OfferEnd.ACCEPTED);
        ChatId second = visitorComes("v2");
        declines(desk, desktop, second);
        assertThat(ended(desktop)).isEqualTo(ended(phone)).containsExactly(OfferEnd.ACCEPTED, OfferEnd.DECLINED);
        accepts(desk, phone, second);
        refused(phone, ErrorCode.WRONG_STATE);
    }

    @Test
    void a_connection_that_comes_later_is_told_the_offers_that_stand_with_the_time_that_is_left() {
        desk.agent("ann");
        ChatId chat = visitorComes("vera");
        desk.pass(Duration.ofSeconds(5));
        TestClient phone = desk.agent("phone", "agent-ann");
        assertThat(offered(phone)).containsExactly(chat);
        assertThat(phone.latest(RoutingFrame.Offered.class).expiresIn())
                .isEqualTo(TIMEOUT.minusSeconds(5).minus(A_MOMENT));
        assertThat(desk.indexOf(phone, ServerFrame.Welcome.class::isInstance))
                .isLessThan(desk.indexOf(phone, RoutingFrame.Offered.class::isInstance));
    }

    @Test
    void who_disconnects_with_an_offer_has_declined_it() {
        TestClient ann = desk.agent("ann");
        ChatId chat = visitorComes("vera");
        TestClient bob = desk.agent("bob");
        ann.disconnects();
        assertThat(offered(bob)).containsExactly(chat);
        TestClient back = desk.agent("ann2", "agent-ann");
        assertThat(offered(back)).isEmpty();
        accepts(desk, back, chat);
        refused(back, ErrorCode.WRONG_STATE);
    }

    @Test
    void who_goes_away_with_an_offer_has_declined_it() {
        TestClient ann = desk.agent("ann");
        ChatId chat = visitorComes("vera");
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Presence(false));
        assertThat(ended(ann)).containsExactly(OfferEnd.UNAVAILABLE);
        assertThat(offered(bob)).containsExactly(chat);
    }

    @Test
    void a_yes_after_the_visitor_has_left_is_refused() {
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        assertThat(ended(ann)).containsExactly(OfferEnd.GONE);
        accepts(desk, ann, chat);
        refused(ann, ErrorCode.WRONG_STATE);
        assertThat(desk.store.load(desk.desk.id(), id("ann"))).isZero();
    }

    @Test
    void a_yes_that_crossed_with_the_visitors_leaving_is_refused_and_costs_the_agent_nothing() {
        DeskFixture one = desk(asking(OfferPolicy.ASK), builder -> builder.authenticator(oneAtATime()));
        TestClient ann = one.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        vera.sendsOnly(new ClientFrame.Close(one.command(), chat));
        ann.sendsOnly(new AgentFrame.Accept(one.command(), chat));
        one.settle();
        refused(ann, ErrorCode.WRONG_STATE);
        ChatId next = one.startsChat(one.visitor("victor"));
        assertThat(offered(ann)).containsExactly(chat, next);
        accepts(one, ann, next);
        assertThat(chatsOf(one, "ann")).containsExactly(next);
    }

    @Test
    void who_asks_again_because_the_answer_was_lost_is_told_that_the_chat_is_theirs() {
        TestClient ann = desk.agent("ann");
        ChatId chat = visitorComes("vera");
        AgentFrame.Accept yes = new AgentFrame.Accept(desk.command(), chat);
        ann.sends(yes);
        seesNothing(ann);
        ann.sends(yes);
        assertThat(ann.latest(ServerFrame.Ok.class).command()).isEqualTo(yes.command());
        assertThat(stored(desk, chat, ChatEvent.Assigned.class)).hasSize(1);
    }

    @Test
    void a_connection_that_comes_and_goes_all_the_time_is_asked_nothing_until_it_holds() {
        TestClient ann = desk.agent("ann");
        desk.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) {
            ann.disconnects();
            desk.pass(Duration.ofSeconds(1));
            ann = desk.agent("ann" + i, "agent-ann");
            desk.pass(Duration.ofSeconds(1));
        }
        ChatId chat = visitorComes("vera");
        assertThat(offered(ann)).isEmpty();
        desk.pass(Presences.STEADY);
        assertThat(offered(ann)).containsExactly(chat);
    }

    @Test
    void a_store_that_fails_under_a_yes_leaves_the_chat_in_its_place_and_it_is_offered_again() {
        FlakyStore store = new FlakyStore();
        DeskFixture flaky = new DeskFixture(store.store(), builder -> builder.routing(asking(OfferPolicy.ASK)));
        TestClient ann = flaky.agent("ann");
        ChatId chat = flaky.startsChat(flaky.visitor("vera"));
        store.failsBefore = store.next("append", 1);
        accepts(flaky, ann, chat);
        refused(ann, ErrorCode.UNAVAILABLE);
        flaky.pass(Rooms.RETRY.multipliedBy(2));
        assertThat(offered(ann)).containsExactly(chat, chat);
        accepts(flaky, ann, chat);
        assertThat(chatsOf(flaky, "ann")).containsExactly(chat);
        assertThat(flaky.store.load(flaky.desk.id(), id("ann"))).isOne();
    }

    @Test
    void visitors_have_no_part_in_offers() {
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        accepts(desk, vera, chat);
        refused(vera, ErrorCode.FORBIDDEN);
        assertThat(vera.all(RoutingFrame.Offered.class)).isEmpty();
    }
}
