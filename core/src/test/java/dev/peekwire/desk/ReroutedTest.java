package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Chats that are routed again: what they take along, and from whom they are kept. */
class ReroutedTest extends RoutingScene {
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();

    private static DeskFixture restarted(DeskFixture before, RoutingPlan plan, Authenticator who) {
        before.desk.close();
        before.settle();
        return new DeskFixture(
                before.store,
                builder -> builder.routing(plan).authenticator(who).ids(() -> "again"));
    }

    private static RoutingPlan ruled(Rule rule) {
        return RoutingPlan.builder()
                .weight("big", 3)
                .team(TeamPolicy.of(MAIN))
                .team(TeamPolicy.of(OTHER))
                .rule(rule)
                .build();
    }

    /** Agents of team main with room for so much, who speak English. */
    private static Authenticator english(int capacity) {
        return request -> {
            String name = request.token().replace("agent-", "");
            return CompletableFuture.completedFuture(
                    new Authenticator.Agent(id(name), name, Set.of(MAIN), false, capacity, Map.of(), Set.of("en"), 1));
        };
    }

    @Test
    void a_chat_whose_agent_is_gone_is_offered_with_the_wait_from_its_beginning() {
        DeskFixture desk = desk(asking(OfferPolicy.ASK));
        Instant came = desk.time.now();
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        accepts(desk, ann, chat);
        desk.pass(Duration.ofMinutes(3));
        ann.disconnects();
        desk.pass(GRACE);

        TestClient bob = desk.agent("bob");

        assertThat(bob.latest(RoutingFrame.Offered.class).waitingSince()).isEqualTo(came);
    }

    @Test
    void a_chat_that_waits_once_more_may_wait_as_long_as_any_other() {
        TeamPolicy hurried = TeamPolicy.of(MAIN).queueing(10, Duration.ofMinutes(10));
        DeskFixture desk = desk(plan(hurried, TeamPolicy.of(OTHER)));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.pass(Duration.ofMinutes(30));
        ann.disconnects();
        desk.pass(GRACE);

        desk.pass(Duration.ofMinutes(10).minus(A_MOMENT));
        assertThat(stored(desk, chat, ChatEvent.Closed.class)).isEmpty();
        desk.pass(A_MOMENT);
        assertThat(stored(desk, chat, ChatEvent.Closed.class)).hasSize(1);
    }

    @Test
    void a_message_that_was_left_is_not_given_up_after_a_restart_either() {
        TeamPolicy hurried = TeamPolicy.of(MAIN).queueing(10, Duration.ofMinutes(5));
        RoutingPlan plan = plan(hurried, TeamPolicy.of(OTHER));
        DeskFixture desk = desk(plan);
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, "call me"));
        ChatId chat = vera.latest(ServerFrame.Ok.class).chat();
        DeskFixture next = restarted(desk, plan, english(1));
        next.pass(Duration.ofHours(1));

        assertThat(stored(next, chat, ChatEvent.Closed.class)).isEmpty();
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void a_rule_that_sends_elsewhere_by_now_does_not_move_who_waits() {
        DeskFixture desk = desk(ruled(Rule.named("all").to(MAIN).build()));
        ChatId chat = desk.startsChat(desk.visitor("vera"));

        DeskFixture next = restarted(desk, ruled(Rule.named("all").to(OTHER).build()), english(1));

        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void a_chat_weighs_the_same_when_its_rule_is_gone() {
        DeskFixture desk = desk(ruled(Rule.named("all").to(MAIN).kind("big").build()));
        ChatId chat = desk.startsChat(desk.visitor("vera"));

        DeskFixture next = restarted(desk, asking(OfferPolicy.PUSH), english(3));

        ChatId light = next.startsChat(next.visitor("victor"));
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chat).doesNotContain(light);
        assertThat(next.desk.stats().waiting()).isOne();
    }

    @Test
    void after_a_restart_the_visitors_language_is_asked_for_still() {
        RoutingPlan plan = ruled(Rule.named("all").to(MAIN).visitorsLanguage().build());
        DeskFixture desk = desk(plan);
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "fr", Map.of()));

        DeskFixture next = restarted(desk, plan, english(1));

        next.agent("ann");
        assertThat(chatsOf(next, "ann")).isEmpty();
        assertThat(next.desk.stats().waiting()).isOne();
    }

    @Test
    void a_warm_transfer_is_offered_neither_to_who_hands_over_nor_to_who_did_before() {
        DeskFixture desk = desk(asking(OfferPolicy.ASK));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        accepts(desk, ann, chat);
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("bob"), null));
        accepts(desk, bob, chat);
        assertThat(chatsOf(desk, "bob")).containsExactly(chat);
        TestClient cyd = desk.agent("cyd");
        seesNothing(ann, bob, cyd);

        bob.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null, 0, true));

        assertThat(offered(cyd)).containsExactly(chat);
        assertThat(offered(ann)).isEmpty();
        assertThat(offered(bob)).isEmpty();
    }

    @Test
    void who_comes_again_gets_the_agent_who_had_the_chat_last() {
        DeskFixture desk = desk(ruled(Rule.named("all").to(MAIN).lastAgent().build()));
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        TestClient bob = desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), first, MAIN, id("bob"), null));
        bob.sends(new ClientFrame.Close(desk.command(), first));

        ChatId second = desk.startsChat(vera);

        assertThat(chatsOf(desk, "bob")).containsExactly(second);
    }

    @Test
    void an_agents_message_before_a_transfer_does_not_make_the_next_agents_chat_idle() {
        DeskFixture desk = desk(asking(OfferPolicy.PUSH));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.posts(ann, chat, "I hand you over");
        desk.pass(Duration.ofMinutes(5));
        desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, id("bob"), null));

        desk.pass(Limits.DEFAULT.visitorSilence());

        assertThat(stored(desk, chat, ChatEvent.Held.class)).isEmpty();
    }

    // ---- supervisors

    @Test
    void a_supervisor_reads_a_closed_chat_and_no_event_twice_when_taking_an_open_one() {
        DeskFixture desk = desk(asking(OfferPolicy.PUSH));
        TestClient sue = desk.agent("sue", "super-sue");
        TestClient vera = desk.visitor("vera");
        ChatId closed = desk.startsChat(vera);
        vera.sends(new ClientFrame.Close(desk.command(), closed));
        ChatId open = desk.startsChat(vera);

        sue.sends(new ClientFrame.Open(new Cursor(closed, 0)));
        assertThat(sue.latest(ServerFrame.Synced.class).cursor().chat()).isEqualTo(closed);
        sue.sends(new ClientFrame.Open(new Cursor(open, 0)));
        sue.sends(new AgentFrame.Take(desk.command(), open));

        assertThat(sue.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(sue.all(ServerFrame.Event.class)
                        .filter(frame -> frame.event().chat().equals(open))
                        .map(frame -> frame.event().version()))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void supervisors_see_which_of_those_who_wait_is_a_message() {
        DeskFixture desk = desk(asking(OfferPolicy.PUSH));
        desk.startsChat(desk.visitor("victor"));
        desk.pass(A_MOMENT);
        desk.visitor("vera").sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, "call me"));
        TestClient sue = desk.agent("sue", "super-sue");

        sue.sends(new AgentFrame.Watch(true));

        assertThat(sue.latest(RoutingFrame.Load.class).waiting())
                .extracting(WaitingChat::left)
                .containsExactly(false, true);
    }

    @Test
    void who_has_said_no_is_not_told_as_asked_any_more() {
        DeskFixture desk = desk(asking(OfferPolicy.ASK));
        TestClient ann = desk.agent("ann");
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.agent("bob");
        declines(desk, ann, chat);
        TestClient sue = desk.agent("sue", "super-sue");

        sue.sends(new AgentFrame.Watch(true));

        assertThat(sue.latest(RoutingFrame.Load.class).waiting().get(0).offeredTo())
                .containsExactly(id("bob"));
    }
}
