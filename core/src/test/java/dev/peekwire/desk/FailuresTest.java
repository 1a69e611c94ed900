package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when the store, the authenticator or the product's listener fails: it is said, and nothing is lost. */
class FailuresTest {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final FlakyStore flaky = new FlakyStore();
    private final List<RecordedEvent> heard = new ArrayList<>();
    private final Logged logged = new Logged();
    private final DeskFixture desk = new DeskFixture(
            flaky.store(),
            builder -> builder.listener(new ChatListener() {
                @Override
                public void onEvent(RecordedEvent event) {
                    heard.add(event);
                }
            }));

    @AfterEach
    void nothing_that_was_typed_is_logged() {
        logged.close();
        assertThat(logged.errors()).noneMatch(line -> line.contains(FlakyStore.TEXT));
    }

    private static ClientFrame.Start start() {
        return new ClientFrame.Start(new CommandId("s"), null, "en", Map.of());
    }

    private static ClientFrame.Post post(ChatId chat) {
        return new ClientFrame.Post(new CommandId("m"), chat, "Hello");
    }

    private long messages(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .filter(e -> e.event().event() instanceof ChatEvent.MessagePosted)
                .count();
    }

    @Test
    void a_command_that_the_store_did_not_take_is_answered_unavailable_and_has_one_effect_when_sent_again() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = flaky.next("append", 1);
        visitor.sends(post(chat));
        assertThat(visitor.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(visitor.latest(ServerFrame.Refused.class).command()).isEqualTo(new CommandId("m"));
        visitor.sends(post(chat));
        visitor.sends(post(chat));
        assertThat(messages(agent)).isOne();
        assertThat(messages(visitor)).isOne();
        assertThat(logged.errors()).hasSize(1).allMatch(line -> line.endsWith("dev.peekwire.ChatException"));
    }

    @Test
    void an_event_that_was_stored_before_the_store_failed_was_told_nobody() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsAfter = flaky.next("append", 1);
        visitor.sends(post(chat));
        visitor.sends(post(chat));
        assertThat(visitor.latest(ServerFrame.Ok.class).command()).isEqualTo(new CommandId("m"));
        assertThat(messages(agent)).isOne();
        assertThat(messages(visitor)).isOne();
        assertThat(heard).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L);
    }

    /** What was missed was told after what came later, while it waited for an erasure: the router lost the chat. */
    @Test
    void a_chat_that_was_put_back_while_a_missed_assignment_waited_to_be_told_never_came_back_into_the_queue() {
        TestClient ann = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        TestClient bob = desk.agent("bob");
        desk.consents(visitor, chat);
        desk.looks(ann, chat);
        desk.types(visitor, "hello ");
        ann.confirms = false;
        flaky.failsAfter = flaky.next("append", 1);
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, DeskFixture.MAIN, new AgentId("bob"), null));
        ann.sends(new AgentFrame.Presence(false));
        bob.sends(new AgentFrame.Presence(false));
        bob.sends(new AgentFrame.Leave(desk.command(), chat));
        ann.sends(new AgentFrame.Erased(ann.latest(ServerFrame.PeekErase.class).erasure()));
        desk.pass(RETRY);
        desk.agent("cleo");
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("cleo"))).containsExactly(chat);
    }

    @Test
    void a_chat_whose_start_was_stored_before_the_store_failed_never_came_into_the_queue() {
        TestClient visitor = desk.visitor("vera");
        flaky.failsAfter = flaky.next("append", 1);
        visitor.sends(start());
        assertThat(visitor.latest(ServerFrame.Refused.class).refusal().retryable())
                .isTrue();
        visitor.disconnects();
        desk.pass(RETRY);
        desk.agent("ann");
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann"))).hasSize(1);
    }

    @Test
    void an_assignment_that_was_stored_before_the_store_failed_takes_one_slot_and_no_second_agent() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsAfter = flaky.next("append", 1);
        TestClient ann = desk.agent("ann");
        desk.agent("bob");
        desk.pass(RETRY.multipliedBy(3));
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann"))).containsExactly(chat);
        assertThat(desk.store.load(desk.desk.id(), new AgentId("ann"))).isOne();
        for (int i = 0; i < 5; i++) {
            desk.startsChat(desk.visitor("v" + i));
        }
        assertThat(desk.store.load(desk.desk.id(), new AgentId("ann"))).isEqualTo(3);
        assertThat(desk.store.load(desk.desk.id(), new AgentId("bob"))).isEqualTo(3);
        assertThat(ann.all(ServerFrame.Event.class)).isNotEmpty();
    }

    @Test
    void a_page_that_could_not_be_read_left_its_reader_waiting_for_ever() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = flaky.next("read", 1);
        visitor.seen.clear();
        visitor.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        assertThat(visitor.all(ServerFrame.Synced.class)).isEmpty();
        desk.pass(RETRY);
        assertThat(visitor.latest(ServerFrame.Synced.class).cursor()).isEqualTo(new Cursor(chat, 1));
    }

    /** In a chat of which the desk did not know what the store has, it was tried once more and no more. */
    @Test
    void a_page_that_could_not_be_read_for_long_left_its_reader_waiting_for_ever() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = call -> true;
        agent.seen.clear();
        agent.sends(new ClientFrame.Open(new Cursor(chat, 0)));
        visitor.sends(post(chat));
        desk.pass(RETRY.multipliedBy(3));
        flaky.heals();
        desk.pass(RETRY);
        assertThat(agent.latest(ServerFrame.Synced.class).cursor()).isEqualTo(new Cursor(chat, 2));
        visitor.sends(post(chat));
        assertThat(messages(agent)).isOne();
    }

    /** It waited for the page of another chat, and when its turn came the store was away. */
    @Test
    void a_page_whose_turn_came_while_the_store_was_away_left_its_reader_waiting_for_ever() {
        TestClient agent = desk.agent("ann");
        TestClient vera = desk.visitor("vera");
        ChatId first = desk.startsChat(vera);
        TestClient victor = desk.visitor("victor");
        ChatId second = desk.startsChat(victor);
        agent.seen.clear();
        agent.reads = false;
        agent.sends(new ClientFrame.Open(new Cursor(first, 0)), new ClientFrame.Open(new Cursor(second, 0)));
        flaky.failsBefore = call -> true;
        desk.posts(victor, second, "hello?");
        agent.readsAgain();
        desk.pass(RETRY);
        flaky.heals();
        desk.pass(RETRY);
        assertThat(agent.all(ServerFrame.Synced.class).map(ServerFrame.Synced::cursor))
                .containsExactly(new Cursor(first, 2), new Cursor(second, 2));
    }

    /** Nobody noticed that the visitor was gone: the chat stayed open, and with its agent. */
    @Test
    void a_visitor_who_went_while_the_store_was_away_was_there_for_ever() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = call -> true;
        desk.posts(visitor, chat, "hello?");
        visitor.disconnects();
        desk.pass(RETRY);
        flaky.heals();
        desk.pass(RETRY.plus(Limits.DEFAULT.visitorGrace()));
        assertThat(flaky.inner.openCount(desk.desk.id())).isZero();
        assertThat(desk.desk.stats().rooms()).isZero();
    }

    @Test
    void a_supervisor_who_went_while_the_store_was_away_was_recorded_as_reading_for_ever() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        TestClient supervisor = desk.agent("sue", "super-sue");
        supervisor.sends(new AgentFrame.Monitor(desk.command(), chat, true));
        flaky.failsBefore = call -> true;
        desk.posts(visitor, chat, "hello?");
        supervisor.disconnects();
        desk.pass(RETRY);
        flaky.heals();
        desk.pass(RETRY.multipliedBy(2));
        assertThat(heard).last().extracting(RecordedEvent::event).isInstanceOf(ChatEvent.MonitorEnded.class);
    }

    @Test
    void a_welcome_that_failed_was_never_answered() {
        TestClient visitor = desk.visitor("vera");
        flaky.failsBefore = call -> call.equals("openOf") || call.equals("chatsOf") || call.equals("assignedTo");
        TestClient again =
                desk.visitor("again", visitor.latest(ServerFrame.Welcome.class).resumeToken());
        TestClient agent = desk.agent("ann");
        for (TestClient client : List.of(again, agent)) {
            assertThat(client.latest(ServerFrame.Refused.class).refusal().code())
                    .isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(client.closed).isEqualTo(CloseCode.INTERNAL);
            assertThat(client.closed.reconnect()).isTrue();
        }
    }

    @Test
    void every_command_is_answered_while_nothing_works() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        ChatId unknown = new ChatId("unknown");
        flaky.failsBefore = call -> true;
        for (ChatId one : List.of(chat, unknown)) {
            for (TestClient client : List.of(agent, visitor)) {
                for (ClientFrame.Command command : AccessMatrixTest.commands(desk, one)) {
                    client.sends(command);
                    assertThat(client.seen.get(client.seen.size() - 1))
                            .as("%s to %s", client, command)
                            .isInstanceOfSatisfying(ServerFrame.Refused.class, refused -> assertThat(refused.command())
                                    .isEqualTo(command.command()));
                }
                desk.pass(Duration.ofSeconds(5));
            }
        }
        assertThat(agent.closed).isNull();
        assertThat(visitor.closed).isNull();
        flaky.heals();
        desk.pass(RETRY.multipliedBy(2));
        desk.posts(visitor, chat, "Hello");
        assertThat(messages(agent)).isOne();
    }

    @Test
    void a_store_that_was_down_for_long_got_a_patient_client_thrown_out_as_abusive() {
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = call -> call.equals("command");
        for (int i = 0; i < 2 * Limits.DEFAULT.strikes(); i++) {
            visitor.sends(post(chat));
            desk.pass(Duration.ofMillis(200));
        }
        assertThat(visitor.closed).isNull();
    }

    @Test
    void a_chat_was_left_to_a_gone_agent_when_the_store_failed_at_the_end_of_the_grace() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        agent.disconnects();
        flaky.failsBefore = call -> call.equals("append") || call.equals("assignedTo");
        desk.pass(Limits.DEFAULT.agentGrace().plusSeconds(3));
        flaky.heals();
        desk.pass(RETRY.multipliedBy(2));
        desk.agent("bob");
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("bob"))).containsExactly(chat);
    }

    @Test
    void a_chat_stayed_open_when_the_store_failed_at_the_end_of_the_visitors_grace() {
        TestClient visitor = desk.visitor("vera");
        desk.startsChat(visitor);
        visitor.disconnects();
        flaky.failsBefore = call -> call.equals("append");
        desk.pass(Limits.DEFAULT.visitorGrace().plusSeconds(3));
        flaky.heals();
        desk.pass(RETRY.multipliedBy(2));
        assertThat(flaky.inner.openCount(desk.desk.id())).isZero();
        assertThat(desk.desk.stats().rooms()).isZero();
    }

    @Test
    void an_agent_was_never_available_when_the_store_failed_at_the_moment_of_arriving() {
        desk.startsChat(desk.visitor("vera"));
        flaky.failsBefore = flaky.next("load", 1);
        desk.agent("ann");
        desk.pass(RETRY);
        assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann"))).hasSize(1);
    }

    @Test
    void a_store_that_fails_now_and_then_loses_and_doubles_nothing() {
        java.util.Random random = new java.util.Random(7);
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        flaky.failsBefore = call -> random.nextInt(6) == 0;
        flaky.failsAfter = call -> call.equals("append") && random.nextInt(3) == 0;
        for (int i = 0; i < 200; i++) {
            ClientFrame.Post post = new ClientFrame.Post(new CommandId("m" + i), chat, "message " + i);
            do {
                visitor.sends(post);
                desk.pass(Duration.ofMillis(300));
                agent.sends(new ClientFrame.Ping());
            } while (visitor.all(ServerFrame.Ok.class)
                    .noneMatch(ok -> ok.command().equals(post.command())));
        }
        flaky.heals();
        desk.pass(RETRY.multipliedBy(2));
        for (TestClient client : List.of(agent, visitor)) {
            assertThat(client.all(ServerFrame.Event.class)
                            .map(e -> e.event().event())
                            .filter(ChatEvent.MessagePosted.class::isInstance)
                            .map(e -> ((ChatEvent.MessagePosted) e).text())
                            .distinct())
                    .hasSize(200)
                    .startsWith("message 0", "message 1")
                    .endsWith("message 199");
        }
        assertThat(heard)
                .extracting(RecordedEvent::version)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(heard.stream().filter(e -> e.event() instanceof ChatEvent.MessagePosted))
                .hasSize(200);
        assertThat(flaky.failures).isGreaterThan(100);
    }

    @Test
    void a_listener_that_throws_is_reported_by_its_class_and_breaks_nothing() {
        List<RecordedEvent> others = new ArrayList<>();
        DeskFixture broken = new DeskFixture(builder -> builder.listener(new ChatListener() {
                    @Override
                    public void onEvent(RecordedEvent event) {
                        throw new StackOverflowError("Hello " + FlakyStore.TEXT);
                    }
                })
                .listener(new ChatListener() {
                    @Override
                    public void onEvent(RecordedEvent event) {
                        others.add(event);
                    }
                }));
        TestClient agent = broken.agent("ann");
        TestClient visitor = broken.visitor("vera");
        ChatId chat = broken.startsChat(visitor);
        broken.posts(visitor, chat, "Hello");
        assertThat(messages(agent)).isOne();
        assertThat(others).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(logged.errors())
                .hasSize(3)
                .allMatch(line -> line.equals("a chat listener failed: java.lang.StackOverflowError"));
    }

    @Test
    void listeners_were_called_on_the_thread_that_brought_the_last_confirmation() {
        TestClient agent = desk.agent("ann");
        TestClient visitor = desk.visitor("vera");
        ChatId chat = desk.startsChat(visitor);
        desk.consents(visitor, chat);
        desk.looks(agent, chat);
        desk.types(visitor, "Hello ");
        agent.confirms = false;
        visitor.sends(post(chat));
        int before = heard.size();
        agent.sendsOnly(
                new AgentFrame.Erased(agent.latest(ServerFrame.PeekErase.class).erasure()));
        assertThat(heard).hasSize(before);
        desk.settle();
        assertThat(heard).hasSize(before + 1);
    }

    @Test
    void workers_that_take_nothing_for_a_while_are_answered_for_and_the_desk_goes_on() {
        boolean[] rejects = {false};
        java.util.ArrayDeque<Runnable> tasks = new java.util.ArrayDeque<>();
        DeskFixture busy = new DeskFixture(builder -> builder.workers(task -> {
            if (rejects[0]) {
                throw new java.util.concurrent.RejectedExecutionException();
            }
            tasks.add(task);
        }));
        TestClient visitor = busy.visitor("vera");
        work(busy, tasks);
        visitor.sends(start());
        work(busy, tasks);
        ChatId chat = visitor.latest(ServerFrame.Ok.class).chat();
        rejects[0] = true;
        for (ClientFrame.Command command : AccessMatrixTest.commands(busy, chat)) {
            visitor.sends(command);
            assertThat(visitor.latest(ServerFrame.Refused.class).command()).isEqualTo(command.command());
            assertThat(visitor.latest(ServerFrame.Refused.class).refusal().code())
                    .isEqualTo(ErrorCode.UNAVAILABLE);
        }
        TestClient late = busy.visitor("late");
        assertThat(late.closed).isEqualTo(CloseCode.INTERNAL);
        rejects[0] = false;
        visitor.sends(post(chat));
        work(busy, tasks);
        assertThat(visitor.latest(ServerFrame.Ok.class).command()).isEqualTo(new CommandId("m"));
    }

    private static void work(DeskFixture desk, java.util.ArrayDeque<Runnable> tasks) {
        desk.settle();
        while (!tasks.isEmpty()) {
            tasks.poll().run();
            desk.settle();
        }
    }

    @Test
    void an_authenticator_that_fails_in_whatever_way_is_answered() {
        List<dev.peekwire.spi.Authenticator> broken = List.of(
                request -> {
                    throw new IllegalStateException(FlakyStore.TEXT);
                },
                request -> {
                    throw new LinkageError(FlakyStore.TEXT);
                },
                request -> null,
                request -> CompletableFuture.failedFuture(new IllegalStateException(FlakyStore.TEXT)));
        for (dev.peekwire.spi.Authenticator authenticator : broken) {
            DeskFixture other = new DeskFixture(builder -> builder.authenticator(authenticator));
            TestClient client = other.connect("ann");
            client.sends(new ClientFrame.Hello(1, Role.AGENT, "agent-ann", "en", false, List.of()));
            assertThat(client.latest(ServerFrame.Refused.class).refusal().code())
                    .isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(client.closed).isEqualTo(CloseCode.INTERNAL);
        }
    }
}
