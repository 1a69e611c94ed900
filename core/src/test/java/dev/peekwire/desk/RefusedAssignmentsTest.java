package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the router decided and the store, or the chat itself, would not have. */
class RefusedAssignmentsTest extends RoutingScene {
    private static final RoutingPlan PUSH = asking(OfferPolicy.PUSH);

    @Test
    void a_chat_for_whose_agent_the_store_has_no_room_keeps_its_place_and_goes_to_the_next() {
        MemoryStore store = MemoryStore.create();
        DeskFixture here =
                new DeskFixture(store, builder -> builder.routing(PUSH).authenticator(oneAtATime()));
        DeskFixture there = new DeskFixture(
                store,
                builder -> builder.routing(PUSH).authenticator(oneAtATime()).ids(() -> "there"));
        here.agent("ann");
        there.agent("ann");
        ChatId theirs = there.startsChat(there.visitor("victor"));

        ChatId ours = here.startsChat(here.visitor("vera"));

        assertThat(chatsOf(here, "ann")).containsExactly(theirs);
        assertThat(here.desk.stats().waiting()).isOne();
        here.agent("bob");
        assertThat(chatsOf(here, "bob")).containsExactly(ours);
    }

    @Test
    void an_agent_for_whom_the_store_has_no_room_is_not_tried_again_and_again() {
        MemoryStore store = MemoryStore.create();
        AtomicInteger appends = new AtomicInteger();
        DeskFixture here =
                new DeskFixture(FlakyStore.counting(store, "append", appends), builder -> builder.routing(PUSH)
                        .authenticator(oneAtATime()));
        DeskFixture there = new DeskFixture(
                store,
                builder -> builder.routing(PUSH).authenticator(oneAtATime()).ids(() -> "there"));
        here.agent("ann");
        there.agent("ann");
        there.startsChat(there.visitor("victor"));
        here.startsChat(here.visitor("vera"));
        appends.set(0);

        here.pass(Rooms.RETRY.multipliedBy(20));

        assertThat(appends).hasValueLessThan(3);
    }

    @Test
    void an_agent_whose_load_could_not_be_read_after_a_refusal_is_heard_of_again() {
        FlakyStore store = new FlakyStore();
        DeskFixture desk = new DeskFixture(store.store(), builder -> builder.routing(PUSH));
        desk.agent("ann");
        Predicate<String> assignment = store.next("append", 2);
        Predicate<String> load = store.next("load", 1);
        boolean[] started = {false};
        store.failsBefore = call -> started[0] ? assignment.test(call) || load.test(call) : started(call, started);
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        assertThat(chatsOf(desk, "ann")).isEmpty();

        desk.pass(Rooms.RETRY.multipliedBy(5));

        assertThat(store.failures).isGreaterThanOrEqualTo(2);
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    /** The start itself is stored. */
    private static boolean started(String call, boolean[] started) {
        started[0] = call.equals("append");
        return false;
    }

    @Test
    void a_message_whose_chat_could_not_be_read_when_it_was_given_waits_on() {
        FlakyStore store = new FlakyStore();
        DeskFixture desk = new DeskFixture(store.store(), builder -> builder.routing(PUSH));
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, "call me"));
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        vera.disconnects();
        assertThat(desk.desk.stats().rooms()).isZero();
        store.failsBefore = store.next("read", 1);

        desk.agent("ann");
        assertThat(chatsOf(desk, "ann")).isEmpty();
        desk.pass(Rooms.RETRY.multipliedBy(2));

        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_place_that_crossed_with_the_end_of_the_chat_is_not_told() {
        DeskFixture desk = desk(PUSH);
        TestClient vera = desk.visitor("vera");
        desk.startsChat(desk.visitor("first"));
        ChatId chat = desk.startsChat(vera);
        seesNothing(vera);
        vera.sendsOnly(new ClientFrame.Close(desk.command(), chat));
        desk.time.advance(Duration.ofSeconds(3), () -> {});

        desk.settle();

        assertThat(vera.all(RoutingFrame.Queued.class)).isEmpty();
    }

    @Test
    void a_warm_transfer_that_has_waited_as_long_as_its_team_lets_anybody_wait_ends() {
        TeamPolicy hurried = TeamPolicy.of(OTHER).offering(OfferPolicy.ASK).queueing(10, Duration.ofMinutes(1));
        DeskFixture desk = desk(plan(TeamPolicy.of(MAIN), hurried));
        TestClient ann = desk.agent("ann");
        TestClient cyd = desk.agent("cyd", "other-cyd");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, OTHER, null, null, 0, true));
        assertThat(offered(cyd)).containsExactly(chat);

        desk.pass(Duration.ofMinutes(1));

        assertThat(stored(desk, chat, ChatEvent.HandoverEnded.class))
                .containsExactly(new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT));
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    @Test
    void a_warm_transfer_that_is_called_off_takes_its_offers_back() {
        DeskFixture desk = desk(asking(OfferPolicy.ASK));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        accepts(desk, ann, chat);
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null, 0, true));
        assertThat(offered(bob)).containsExactly(chat);

        ann.sends(new AgentFrame.EndTransfer(desk.command(), chat));

        assertThat(ended(bob)).containsExactly(OfferEnd.GONE);
        assertThat(desk.desk.stats().waiting()).isZero();
    }
}
