package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.OfferPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visitor on one node, the agent on another. */
class NodesTalkTest extends NodesScene {
    private DeskFixture one;
    private DeskFixture two;

    @BeforeEach
    void two_nodes() {
        one = node();
        two = node();
    }

    @Test
    void the_first_node_gives_chats_to_agents_and_the_second_does_not() {
        assertThat(leader()).isSameAs(one);
    }

    @Test
    void a_visitor_on_one_node_is_given_to_an_agent_on_the_other_and_they_talk() {
        for (DeskFixture visitors : List.of(one, two)) {
            DeskFixture agents = visitors == one ? two : one;
            TestClient ann = agents.agent("ann-" + machines.indexOf(machine(agents)));
            TestClient vera = visitors.visitor("vera-" + machines.indexOf(machine(visitors)));
            ChatId chat = visitors.startsChat(vera);
            assertThat(assigned(chat)).containsExactly(new AgentId(ann.toString()));
            visitors.posts(vera, chat, "hello");
            agents.posts(ann, chat, "good day");
            assertThat(messages(ann)).containsExactly("hello", "good day");
            assertThat(messages(vera)).containsExactly("hello", "good day");
            ann.sends(new ClientFrame.Close(agents.command(), chat));
            ann.disconnects();
        }
    }

    @Test
    void an_agent_who_says_available_the_moment_the_welcome_is_there_is_heard() {
        TestClient ann = two.connect("ann");
        ann.onFrame = frame -> {
            if (frame instanceof ServerFrame.Welcome) {
                ann.sendsOnly(new AgentFrame.Presence(true));
            }
        };
        ann.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-ann", "en", false, List.of()));
        RoutingFrame.Presence told = ann.latest(RoutingFrame.Presence.class);
        assertThat(told.available()).isTrue();
        assertThat(told.reason()).isEqualTo(PresenceReason.SELF);
        ChatId chat = one.startsChat(one.visitor("vera"));
        assertThat(assigned(chat)).containsExactly(new AgentId("ann"));
    }

    @Test
    void an_offer_is_told_accepted_and_answered_across_nodes() {
        plan = asking(OfferPolicy.ASK);
        DeskFixture three = node(builder -> builder);
        one.desk.routing(plan);
        TestClient ann = three.agent("ann");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        assertThat(offered(ann)).containsExactly(chat);
        accepts(three, ann, chat);
        assertThat(ann.latest(ServerFrame.Ok.class).chat()).isEqualTo(chat);
        assertThat(ann.last(RoutingFrame.OfferEnded.class)).isPresent();
        assertThat(versions(ann, chat)).startsWith(1L).doesNotHaveDuplicates();
        two.posts(vera, chat, "hello");
        assertThat(messages(ann)).containsExactly("hello");
    }

    @Test
    void a_declined_offer_goes_to_the_next_agent_on_whichever_node() {
        one.desk.routing(asking(OfferPolicy.ASK));
        TestClient ann = two.agent("ann");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        TestClient bob = one.agent("bob");
        ann.sends(new AgentFrame.Decline(two.command(), chat));
        assertThat(offered(bob)).containsExactly(chat);
        accepts(two, ann, chat);
        assertThat(ann.latest(ServerFrame.Refused.class).refusal().code())
                .isEqualTo(dev.peekwire.ErrorCode.WRONG_STATE);
        accepts(one, bob, chat);
        assertThat(chatsOf("bob")).containsExactly(chat);
    }

    @Test
    void a_connection_that_comes_later_is_told_the_offers_that_stand() {
        one.desk.routing(asking(OfferPolicy.ASK));
        two.agent("ann");
        ChatId chat = two.startsChat(two.visitor("vera"));
        TestClient second = two.agent("ann");
        assertThat(offered(second)).containsExactly(chat);
    }

    @Test
    void who_waits_is_told_the_place_by_the_node_that_does_not_dispatch() {
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        TestClient next = two.visitor("next");
        two.startsChat(next);
        pass(Duration.ofSeconds(3));
        assertThat(vera.latest(RoutingFrame.Queued.class).chat()).isEqualTo(chat);
        assertThat(vera.latest(RoutingFrame.Queued.class).position()).isEqualTo(1);
        assertThat(next.latest(RoutingFrame.Queued.class).position()).isEqualTo(2);
        vera.sends(new ClientFrame.Close(two.command(), chat));
        pass(Duration.ofSeconds(3));
        assertThat(next.latest(RoutingFrame.Queued.class).position()).isEqualTo(1);
    }

    @Test
    void a_transfer_between_agents_on_two_nodes_moves_the_chat() {
        TestClient ann = one.agent("ann");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        TestClient bob = two.agent("bob");
        ann.sends(new AgentFrame.Transfer(one.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null, 0, false));
        assertThat(chatsOf("bob")).containsExactly(chat);
        two.posts(vera, chat, "hello again");
        assertThat(messages(bob)).containsExactly("hello again");
    }

    @Test
    void a_chat_on_hold_frees_its_agent_for_the_next_on_another_node() {
        capacity = 1;
        DeskFixture three = node();
        TestClient ann = three.agent("ann");
        ChatId first = two.startsChat(two.visitor("vera"));
        ChatId second = one.startsChat(one.visitor("next"));
        assertThat(chatsOf("ann")).containsExactly(first);
        ann.sends(new AgentFrame.Hold(three.command(), first, true));
        assertThat(chatsOf("ann")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_visitor_goes_on_at_another_node_where_it_was() {
        TestClient ann = one.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        one.posts(vera, chat, "first");
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        long read = versions(vera, chat).get(versions(vera, chat).size() - 1);
        vera.disconnects();
        one.posts(ann, chat, "are you there?");
        TestClient again = two.visitor("vera", token, new Cursor(chat, read));
        assertThat(messages(again)).containsExactly("are you there?");
        pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        assertThat(events(chat, ChatEvent.Closed.class)).isEmpty();
        two.posts(again, chat, "yes");
        assertThat(messages(ann)).containsExactly("first", "are you there?", "yes");
    }

    @Test
    void a_visitor_who_knows_more_than_the_next_node_has_heard_is_not_taken_for_one_of_before_a_backup() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        two.agent("ann");
        hub.lose(frame -> true);
        one.posts(vera, chat, "first");
        one.posts(vera, chat, "second");
        List<Long> read = versions(vera, chat);
        String token = vera.latest(ServerFrame.Welcome.class).resumeToken();
        vera.disconnects();
        TestClient again = two.visitor("vera", token, new Cursor(chat, read.get(read.size() - 1)));
        assertThat(again.all(ServerFrame.Refused.class)).isEmpty();
        assertThat(messages(again)).isEmpty();
    }

    @Test
    void a_visitor_who_comes_back_nowhere_has_left_after_the_grace() {
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        vera.disconnects();
        pass(Limits.DEFAULT.visitorGrace().plusSeconds(1));
        assertThat(events(chat, ChatEvent.Closed.class)).hasSize(1);
        assertThat(memory.open(DESK)).isEmpty();
    }

    @Test
    void an_agent_who_comes_back_at_another_node_keeps_chats_and_presence() {
        TestClient ann = one.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        ann.disconnects();
        pass(Duration.ofSeconds(1));
        TestClient again = two.connect("ann");
        again.sends(new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "agent-ann", "en", false, List.of()));
        pass(Limits.DEFAULT.agentGrace().multipliedBy(2));
        assertThat(chatsOf("ann")).containsExactly(chat);
        assertThat(again.latest(RoutingFrame.Presence.class).available()).isTrue();
        one.posts(vera, chat, "hello");
        assertThat(messages(again)).containsExactly("hello");
    }

    @Test
    void an_agent_who_does_not_come_back_loses_the_chats_to_who_is_on_another_node() {
        TestClient ann = two.agent("ann");
        ChatId chat = one.startsChat(one.visitor("vera"));
        TestClient bob = one.agent("bob");
        ann.disconnects();
        pass(Limits.DEFAULT.agentGrace().plusSeconds(3));
        assertThat(chatsOf("bob")).containsExactly(chat);
        one.posts(bob, chat, "hello");
        assertThat(memory.registry().seats(DESK)).hasSize(1);
    }

    @Test
    void an_agent_on_two_nodes_is_gone_when_the_last_connection_is() {
        TestClient here = one.agent("ann");
        TestClient there = two.agent("ann");
        ChatId chat = one.startsChat(one.visitor("vera"));
        here.disconnects();
        pass(Limits.DEFAULT.agentGrace().multipliedBy(2));
        assertThat(chatsOf("ann")).containsExactly(chat);
        there.disconnects();
        pass(Limits.DEFAULT.agentGrace().plusSeconds(3));
        assertThat(events(chat, ChatEvent.Requeued.class)).hasSize(1);
    }

    @Test
    void a_pause_chosen_on_one_node_is_told_on_all_connections_and_obeyed() {
        TestClient here = one.agent("ann");
        TestClient there = two.agent("ann");
        here.sends(new AgentFrame.Presence(false));
        assertThat(there.latest(RoutingFrame.Presence.class).available()).isFalse();
        two.startsChat(two.visitor("vera"));
        assertThat(chatsOf("ann")).isEmpty();
        there.sends(new AgentFrame.Presence(true));
        assertThat(chatsOf("ann")).hasSize(1);
    }

    @Test
    void a_supervisor_on_another_node_sees_the_load_and_the_trace() {
        TestClient sue = two.agent("sue");
        sue.sends(new AgentFrame.Presence(false));
        two.agent("ann");
        ChatId chat = one.startsChat(one.visitor("vera"));
        sue.sends(new AgentFrame.Watch(true));
        pass(Duration.ofSeconds(2));
        RoutingFrame.Load load = sue.latest(RoutingFrame.Load.class);
        assertThat(load.agents()).anyMatch(row -> row.agent().value().equals("ann") && row.load() == 1);
        assertThat(load.agents().stream().flatMap(row -> row.chats().stream()))
                .anyMatch(held -> held.chat().equals(chat));
        sue.sends(new AgentFrame.Trace(two.command(), chat, null));
        assertThat(sue.latest(RoutingFrame.Trace.class).trace().steps()).isNotEmpty();
        var trace = two.desk.trace(chat).toCompletableFuture();
        var loads = two.desk.loads().toCompletableFuture();
        settle();
        assertThat(trace).isCompletedWithValueMatching(java.util.Optional::isPresent);
        assertThat(loads).isCompletedWithValueMatching(all -> all.size() == 1);
    }

    @Test
    void a_full_queue_refuses_whoever_comes_to_whichever_node() {
        one.desk.routing(dev.peekwire.routing.rules.RoutingPlan.of(
                dev.peekwire.routing.TeamPolicy.of(DeskFixture.MAIN).queueing(2, Duration.ofHours(1))));
        two.startsChat(two.visitor("a"));
        two.startsChat(two.visitor("b"));
        TestClient late = two.visitor("late");
        late.sends(new ClientFrame.Start(two.command(), null, "en", java.util.Map.of()));
        assertThat(late.latest(ServerFrame.Refused.class).refusal().code())
                .isEqualTo(dev.peekwire.ErrorCode.QUEUE_FULL);
        assertThat(memory.open(DESK)).hasSize(2);
    }

    @Test
    void each_event_is_told_to_the_listener_of_one_node() {
        List<RecordedEvent> heard = new ArrayList<>();
        ChatListener listener = new ChatListener() {
            @Override
            public void onEvent(RecordedEvent event) {
                heard.add(event);
            }
        };
        DeskFixture three = node(builder -> builder.listener(listener));
        DeskFixture four = node(builder -> builder.listener(listener));
        TestClient ann = three.agent("ann");
        TestClient vera = four.visitor("vera");
        ChatId chat = four.startsChat(vera);
        four.posts(vera, chat, "hello");
        three.posts(ann, chat, "good day");
        assertThat(heard.stream().filter(event -> event.event() instanceof ChatEvent.MessagePosted))
                .hasSize(2);
    }

    @Test
    void events_carry_the_stores_time_whatever_the_nodes_clocks_say() {
        TestClient ann = one.agent("ann");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        pass(A_MOMENT);
        one.posts(ann, chat, "one");
        pass(A_MOMENT);
        two.posts(vera, chat, "two");
        List<RecordedEvent> all = events(chat);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).at()).isAfterOrEqualTo(all.get(i - 1).at());
        }
        assertThat(Duration.between(all.get(all.size() - 1).at(), time.now())).isLessThan(Duration.ofSeconds(1));
    }
}
