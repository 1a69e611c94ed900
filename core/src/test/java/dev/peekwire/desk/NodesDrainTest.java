package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node is taken out of service under people who go on. */
class NodesDrainTest extends NodesScene {
    private static final Duration OVER = Duration.ofSeconds(10);
    private static final Duration DONE = Duration.ofMillis(200);

    private DeskFixture one;
    private DeskFixture two;

    @BeforeEach
    void two_nodes() {
        one = node();
        two = node();
    }

    private CompletableFuture<?> drains(DeskFixture node) {
        CompletableFuture<?> done = node.desk.drain(OVER).toCompletableFuture();
        settle();
        return done;
    }

    /** Comes back as a client does: to another node, with its token and its cursors. */
    private static TestClient comesBack(TestClient visitor, DeskFixture to, Cursor... read) {
        return to.visitor(
                visitor + "-again", visitor.latest(ServerFrame.Welcome.class).resumeToken(), read);
    }

    private TestClient agentComesBack(String name) {
        TestClient again = two.connect(name + "-again");
        again.sends(
                new ClientFrame.Hello(1, dev.peekwire.protocol.Role.AGENT, "agent-" + name, "en", false, List.of()));
        return again;
    }

    // ---- spread

    @Test
    void connections_are_told_to_go_one_after_another_evenly_over_the_time() {
        List<TestClient> visitors = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            visitors.add(one.visitor("v" + i));
        }
        drains(one);
        for (int second = 1; second <= 10; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(visitors.stream().filter(visitor -> visitor.closed != null))
                    .as("after %s s", second)
                    .hasSizeBetween(10 * second - 1, 10 * second + 1);
        }
        assertThat(visitors).allMatch(visitor -> visitor.closed == CloseCode.RESTART);
        assertThat(visitors.get(0).latest(ServerFrame.Bye.class).retryAfter()).isZero();
    }

    @Test
    void who_comes_while_it_drains_is_sent_on_at_once() {
        one.visitor("stays");
        drains(one);
        TestClient late = one.connect("late");
        assertThat(late.closed).isEqualTo(CloseCode.RESTART);
        assertThat(late.latest(ServerFrame.Bye.class).retryAfter()).isPositive();
    }

    @Test
    void who_has_not_been_told_yet_is_served_as_ever() {
        TestClient vera = one.visitor("vera");
        drains(one);
        ChatId chat = one.startsChat(vera);
        one.posts(vera, chat, "hello");
        assertThat(messages(vera)).containsExactly("hello");
        pass(OVER);
        assertThat(vera.closed).isEqualTo(CloseCode.RESTART);
    }

    @Test
    void without_haste_of_zero_all_are_told_at_once() {
        TestClient vera = one.visitor("vera");
        CompletableFuture<?> done = one.desk.drain(Duration.ZERO).toCompletableFuture();
        settle();
        assertThat(vera.closed).isEqualTo(CloseCode.RESTART);
        pass(DONE);
        assertThat(done).isCompleted();
    }

    // ---- who gives chats to agents

    @Test
    void another_node_gives_chats_to_agents_at_once() {
        assertThat(leader()).isSameAs(one);
        TestClient stays = one.visitor("stays");
        TestClient vera = two.visitor("vera");
        ChatId chat = two.startsChat(vera);
        drains(one);
        assertThat(stays.closed).isNull();
        assertThat(leader()).isSameAs(two);
        two.agent("ann");
        assertThat(chatsOf("ann")).containsExactly(chat);
        pass(Duration.ofSeconds(3));
        assertThat(leader()).isSameAs(two);
    }

    @Test
    void a_start_at_the_node_that_drains_is_asked_of_the_next_dispatcher() {
        TestClient vera = one.visitor("vera");
        drains(one);
        ChatId chat = one.startsChat(vera);
        two.agent("ann");
        assertThat(chatsOf("ann")).containsExactly(chat);
    }

    // ---- people

    @Test
    void an_agent_keeps_presence_and_chats_and_gets_new_ones_at_the_other_node() {
        TestClient ann = one.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        assertThat(chatsOf("ann")).containsExactly(chat);
        drains(one);
        pass(OVER);
        assertThat(ann.closed).isEqualTo(CloseCode.RESTART);
        TestClient again = agentComesBack("ann");
        assertThat(again.latest(RoutingFrame.Presence.class).available()).isTrue();
        TestClient veraAgain = comesBack(vera, two, new Cursor(chat, 0));
        pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        assertThat(chatsOf("ann")).containsExactly(chat);
        assertThat(events(chat, ChatEvent.Requeued.class)).isEmpty();
        two.posts(veraAgain, chat, "still there?");
        assertThat(messages(again)).endsWith("still there?");
        ChatId next = two.startsChat(two.visitor("next"));
        assertThat(chatsOf("ann")).containsExactlyInAnyOrder(chat, next);
    }

    @Test
    void a_visitor_resumes_with_what_was_said_meanwhile() {
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        long read = versions(vera, chat).get(versions(vera, chat).size() - 1);
        drains(one);
        pass(OVER);
        two.posts(ann, chat, "one moment");
        TestClient again = comesBack(vera, two, new Cursor(chat, read));
        assertThat(messages(again)).containsExactly("one moment");
        pass(Limits.DEFAULT.visitorGrace().multipliedBy(2));
        assertThat(memory.open(DESK)).containsExactly(chat);
    }

    @Test
    void who_does_not_come_back_has_left_after_the_grace() {
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        drains(one);
        pass(OVER.plus(DONE));
        one.desk.close();
        pass(Limits.DEFAULT.visitorGrace().plusSeconds(3));
        assertThat(events(chat, ChatEvent.Closed.class)).hasSize(1);
    }

    @Test
    void a_command_whose_answer_was_cut_off_is_done_once_and_answered_by_the_other_node() {
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        CompletableFuture<?> done = drains(one);
        pass(OVER.minusMillis(100));
        ClientFrame.Post post = new ClientFrame.Post(one.command(), chat, "my number is 4711");
        vera.sendsOnly(post);
        vera.closed = CloseCode.LOST;
        pass(OVER);
        assertThat(done).isCompleted();
        TestClient again = comesBack(vera, two, new Cursor(chat, 0));
        again.sends(post);
        assertThat(again.latest(ServerFrame.Ok.class).command()).isEqualTo(post.command());
        assertThat(messages(ann)).containsExactly("my number is 4711");
    }

    @Test
    void a_draft_that_was_shown_is_gone_from_the_screen_and_comes_back_from_the_other_node() {
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        one.consents(vera, chat);
        two.looks(ann, chat);
        pass(A_MOMENT);
        one.types(vera, "hello wor");
        pass(Duration.ofMillis(300));
        assertThat(DeskFixture.screen(ann)).isNotEmpty();
        drains(one);
        pass(OVER);
        assertThat(DeskFixture.screen(ann)).isEmpty();
        TestClient again = comesBack(vera, two, new Cursor(chat, 0));
        two.types(again, "hello world ");
        assertThat(DeskFixture.screen(ann)).isEqualTo("hello world ");
    }

    // ---- the end

    @Test
    void it_is_done_when_all_have_gone_and_then_it_is_no_node_any_more() {
        one.visitor("vera");
        CompletableFuture<?> done = drains(one);
        pass(OVER.minus(DONE));
        assertThat(done).isNotDone();
        assertThat(one.desk.health().phase()).isEqualTo(DeskHealth.Phase.DRAINING);
        pass(DONE.multipliedBy(2));
        assertThat(done).isCompleted();
        assertThat(one.desk.health().phase()).isEqualTo(DeskHealth.Phase.DRAINED);
        assertThat(memory.registry().nodes(DESK)).hasSize(1);
        one.desk.close();
        settle();
        assertThat(one.desk.health().phase()).isEqualTo(DeskHealth.Phase.CLOSED);
    }

    @Test
    void a_client_that_does_not_go_does_not_hold_it_up_for_ever() {
        TestClient deaf = one.visitor("deaf");
        CompletableFuture<?> done = drains(one);
        deaf.closed = CloseCode.LOST;
        pass(OVER.plusSeconds(4));
        assertThat(done).isNotDone();
        pass(Duration.ofSeconds(2));
        assertThat(done).isCompleted();
    }

    @Test
    void closing_it_meanwhile_ends_the_wait() {
        TestClient vera = one.visitor("vera");
        CompletableFuture<?> done = drains(one);
        one.desk.close();
        settle();
        assertThat(done).isCompleted();
        assertThat(vera.closed).isEqualTo(CloseCode.RESTART);
    }

    @Test
    void asked_twice_it_goes_on_as_at_first() {
        TestClient vera = one.visitor("vera");
        CompletableFuture<?> first = drains(one);
        CompletableFuture<?> second = one.desk.drain(Duration.ofHours(1)).toCompletableFuture();
        pass(OVER.plus(DONE));
        assertThat(vera.closed).isEqualTo(CloseCode.RESTART);
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
    }

    @Test
    void one_node_after_another_is_drained_and_nothing_is_lost() {
        TestClient ann = two.agent("ann");
        TestClient vera = one.visitor("vera");
        ChatId chat = one.startsChat(vera);
        one.posts(vera, chat, "one");
        drains(one);
        pass(OVER.plus(DONE));
        one.desk.close();
        DeskFixture newer = node();
        TestClient veraAgain = comesBack(vera, newer, new Cursor(chat, 0));
        drains(two);
        newer.posts(veraAgain, chat, "two");
        pass(OVER.plus(DONE));
        two.desk.close();
        TestClient annAgain = newer.connect("ann-again");
        annAgain.sends(new ClientFrame.Hello(
                1, dev.peekwire.protocol.Role.AGENT, "agent-ann", "en", false, List.of(new Cursor(chat, 0))));
        newer.posts(veraAgain, chat, "three");
        assertThat(ann.closed).isEqualTo(CloseCode.RESTART);
        assertThat(messages(annAgain)).containsExactly("one", "two", "three");
        assertThat(versions(annAgain, chat)).doesNotHaveDuplicates().isSorted();
        assertThat(newer.desk.dispatchesHere()).isTrue();
        newer.visitor("next").sends(new ClientFrame.Start(newer.command(), null, "en", Map.of()));
        assertThat(chatsOf("ann")).hasSize(2);
    }
}
