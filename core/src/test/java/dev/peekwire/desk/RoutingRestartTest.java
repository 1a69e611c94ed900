package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A desk that stopped and started again: the router is rebuilt from the store. And one that does nothing at all. */
class RoutingRestartTest extends RoutingScene {
    private static final Duration GRACE = Limits.DEFAULT.agentGrace();

    private static DeskFixture restarted(DeskFixture before, RoutingPlan plan) {
        before.desk.close();
        before.settle();
        return new DeskFixture(before.store, builder -> builder.routing(plan).authenticator(oneAtATime()));
    }

    private static DeskFixture oneEach(RoutingPlan plan) {
        return desk(plan, builder -> builder.authenticator(oneAtATime()));
    }

    /** Agents whose names begin with a skill have it. */
    private static Authenticator skilled(String skill) {
        return request -> {
            String name = request.token().replace("agent-", "");
            Map<Skill, Integer> skills = name.startsWith(skill) ? Map.of(new Skill(skill), 1) : Map.of();
            return CompletableFuture.completedFuture(
                    new Authenticator.Agent(id(name), name, Set.of(MAIN), false, 1, skills, Set.of(), 1));
        };
    }

    private static List<ChatId> come(DeskFixture desk, int many) {
        List<ChatId> chats = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            chats.add(desk.startsChat(desk.visitor("v" + i)));
            desk.pass(A_MOMENT);
        }
        return chats;
    }

    @Test
    void the_queue_is_as_it_was_and_in_its_order() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        List<ChatId> chats = come(desk, 3);
        DeskFixture next = restarted(desk, plan);
        assertThat(next.desk.stats().waiting()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            next.agent("agent" + i);
            assertThat(chatsOf(next, "agent" + i)).containsExactly(chats.get(i));
        }
    }

    @Test
    void a_smaller_queue_after_a_restart_loses_nobody_and_refuses_the_next() {
        DeskFixture desk = oneEach(asking(OfferPolicy.PUSH));
        List<ChatId> chats = come(desk, 3);
        RoutingPlan smaller = plan(TeamPolicy.of(MAIN).queueing(1, Duration.ofHours(1)), TeamPolicy.of(OTHER));
        DeskFixture next = restarted(desk, smaller);
        assertThat(next.desk.stats().waiting()).isEqualTo(3);
        IntStream.range(0, 4).forEach(i -> next.command());
        TestClient late = next.visitor("late");
        late.sends(new ClientFrame.Start(next.command(), null, "en", Map.of()));
        refused(late, dev.peekwire.ErrorCode.QUEUE_FULL);
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).containsExactly(chats.get(0));
    }

    @Test
    void agents_who_come_back_in_time_keep_their_chats_and_what_they_have_counts() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        desk.agent("ann");
        List<ChatId> chats = come(desk, 2);
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        next.pass(GRACE.multipliedBy(2));
        assertThat(chatsOf(next, "ann")).containsExactly(chats.get(0));
        assertThat(stored(next, chats.get(0), ChatEvent.Requeued.class)).isEmpty();
    }

    @Test
    void agents_who_do_not_come_back_lose_their_chats_to_the_front_of_the_queue() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        desk.agent("ann");
        List<ChatId> chats = come(desk, 2);
        DeskFixture next = restarted(desk, plan);
        next.pass(GRACE);
        next.agent("bob");
        assertThat(chatsOf(next, "bob")).containsExactly(chats.get(0));
    }

    @Test
    void a_chat_that_was_in_front_is_in_front_again() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        ChatId older = desk.startsChat(desk.visitor("older"));
        desk.pass(A_MOMENT);
        TestClient ann = desk.agent("ann");
        ChatId younger = desk.startsChat(desk.visitor("younger"));
        ann.sends(new AgentFrame.Leave(desk.command(), older));
        assertThat(chatsOf(desk, "ann")).containsExactly(younger);
        ann.disconnects();
        desk.pass(GRACE);
        DeskFixture next = restarted(desk, plan);
        next.agent("bob");
        assertThat(chatsOf(next, "bob")).containsExactly(younger);
    }

    @Test
    void a_chat_is_asked_for_as_its_rule_says_although_the_page_is_not_known_any_more() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN))
                .team(TeamPolicy.of(OTHER))
                .rule(Rule.named("shop")
                        .when(Condition.page("/shop/**"))
                        .to(MAIN)
                        .require("shop", 1)
                        .agents(id("zoe"))
                        .build())
                .build();
        UnaryOperator<ChatDeskBuilder> agents = builder -> builder.routing(plan).authenticator(skilled("shop"));
        DeskFixture desk = new DeskFixture(agents);
        desk.visitor("vera")
                .sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), "https://x.example/shop/a", null));
        desk.desk.close();
        desk.settle();
        DeskFixture next = new DeskFixture(desk.store, agents);
        next.agent("plain");
        assertThat(chatsOf(next, "plain")).isEmpty();
        next.agent("shop-ann");
        assertThat(chatsOf(next, "shop-ann")).hasSize(1);
    }

    @Test
    void who_comes_again_is_given_to_the_agent_of_before_also_after_a_restart() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN).offering(OfferPolicy.ASK))
                .rule(Rule.named("again")
                        .when(Condition.returning())
                        .to(MAIN)
                        .require("shop", 1)
                        .lastAgent()
                        .step(Step.after(Duration.ofMinutes(2)).dropping("shop"))
                        .build())
                .build();
        DeskFixture desk = desk(plan);
        TestClient bob = desk.agent("bob");
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        accepts(desk, bob, first);
        bob.sends(new ClientFrame.Close(desk.command(), first));
        bob.disconnects();
        desk.pass(GRACE);
        ChatId second = desk.startsChat(vera);
        desk.desk.close();
        desk.settle();
        DeskFixture next = new DeskFixture(desk.store, builder -> builder.routing(plan));
        TestClient ann = next.agent("ann");
        TestClient again = next.agent("bob");
        assertThat(offered(again)).isEmpty();
        next.pass(GRACE.plusMinutes(2));
        assertThat(offered(again)).containsExactly(second);
        assertThat(offered(ann)).isEmpty();
    }

    @Test
    void a_warm_transfer_goes_on() {
        RoutingPlan plan = asking(OfferPolicy.ASK);
        DeskFixture desk = oneEach(plan);
        TestClient ann = desk.agent("ann");
        ChatId chat = come(desk, 1).get(0);
        accepts(desk, ann, chat);
        desk.agent("bob");
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, MAIN, null, null, 0, true));
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        TestClient bob = next.agent("bob");
        assertThat(offered(bob)).containsExactly(chat);
        next.pass(Limits.DEFAULT.warmTransfer());
        assertThat(stored(next, chat, ChatEvent.HandoverEnded.class))
                .containsExactly(new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT));
        assertThat(chatsOf(next, "ann")).containsExactly(chat);
    }

    @Test
    void supervisors_who_were_reading_do_not_read_for_ever() {
        DeskFixture desk = new DeskFixture();
        ChatId chat = desk.startsChat(desk.visitor("vera"));
        desk.agent("sue", "super-sue").sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(stored(desk, chat, ChatEvent.MonitorStarted.class)).hasSize(1);
        DeskFixture next = restarted(desk, asking(OfferPolicy.PUSH));
        assertThat(stored(next, chat, ChatEvent.MonitorEnded.class)).hasSize(1);
    }

    @Test
    void agents_who_were_looking_at_a_draft_do_not_look_for_ever() {
        DeskFixture desk = new DeskFixture();
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.consents(vera, chat);
        desk.looks(ann, chat);
        DeskFixture next = restarted(desk, asking(OfferPolicy.PUSH));
        assertThat(stored(next, chat, ChatEvent.PeekEnded.class)).hasSize(1);
    }

    @Test
    void a_visitor_who_was_silent_before_a_restart_stops_counting_after_it() {
        Duration silence = Limits.DEFAULT.visitorSilence();
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.posts(ann, chat, "which order is it?");
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        comesBack(next, vera);
        next.pass(silence.minus(A_MOMENT));
        assertThat(stored(next, chat, ChatEvent.Held.class)).isEmpty();
        next.pass(A_MOMENT);
        assertThat(stored(next, chat, ChatEvent.Held.class)).containsExactly(new ChatEvent.Held(true));
        assertThat(next.store.load(next.desk.id(), id("ann"))).isZero();
    }

    @Test
    void a_visitor_who_waited_for_an_answer_before_a_restart_is_not_silent() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.posts(ann, chat, "which order is it?");
        desk.posts(vera, chat, "number 7");
        DeskFixture next = restarted(desk, plan);
        next.agent("ann");
        comesBack(next, vera);
        next.pass(Limits.DEFAULT.visitorSilence().multipliedBy(2));
        assertThat(stored(next, chat, ChatEvent.Held.class)).isEmpty();
    }

    private static void comesBack(DeskFixture next, TestClient visitor) {
        String token = visitor.latest(ServerFrame.Welcome.class).resumeToken();
        next.connect("back")
                .sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.VISITOR, token, "en", false, List.of()));
    }

    @Test
    void a_left_message_survives_without_its_visitor() {
        RoutingPlan plan = asking(OfferPolicy.PUSH);
        DeskFixture desk = oneEach(plan);
        TestClient vera = desk.visitor("vera");
        vera.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of(), null, "call me"));
        DeskFixture next = restarted(desk, plan);
        next.pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        next.agent("ann");
        assertThat(chatsOf(next, "ann")).hasSize(1);
    }

    @Test
    void an_idle_desk_wakes_for_nothing() {
        DeskFixture desk = new DeskFixture();
        assertThat(desk.time.pending()).isZero();
        TestClient ann = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId chat = desk.startsChat(vera);
        desk.posts(ann, chat, "hello");
        desk.pass(Duration.ofSeconds(5));
        assertThat(desk.time.pending())
                .as("the heartbeat, and the visitor's silence")
                .isEqualTo(2);
        vera.sends(new ClientFrame.Close(desk.command(), chat));
        vera.disconnects();
        ann.disconnects();
        desk.pass(GRACE.plusSeconds(5));
        assertThat(desk.time.pending()).isZero();
    }

    @Test
    void a_queue_that_nobody_serves_wakes_when_something_is_due_and_not_before() {
        DeskFixture desk = new DeskFixture();
        TestClient vera = desk.visitor("vera");
        desk.startsChat(vera);
        desk.pass(Duration.ofSeconds(5));
        assertThat(desk.time.pending())
                .as("the heartbeat, and the longest wait")
                .isEqualTo(2);
    }
}
