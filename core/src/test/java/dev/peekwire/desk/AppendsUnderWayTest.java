package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A store that appends while its callers go on: who waits meanwhile, and who does not. */
class AppendsUnderWayTest {
    private final FlakyStore flaky = new FlakyStore();
    private final Queue<Runnable> gathered = new ArrayDeque<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean busy;
    private final DeskFixture desk = new DeskFixture(
            flaky.store(),
            builder -> builder.workers(task -> {
                if (busy) {
                    throw new RejectedExecutionException("busy");
                }
                tasks.add(task);
            }));
    private final TestClient agent = available(desk.agent("ann"));
    private final TestClient vera = desk.visitor("vera");
    private final TestClient victor = desk.visitor("victor");
    private final ChatId chat = starts(vera);
    private final ChatId other = starts(victor);

    private TestClient available(TestClient connected) {
        settle();
        connected.sendsOnly(new AgentFrame.Presence(true));
        settle();
        return connected;
    }

    private ChatId starts(TestClient visitor) {
        settle();
        visitor.sendsOnly(new ClientFrame.Start(desk.command(), null, "en", Map.of()));
        settle();
        return visitor.latest(ServerFrame.Ok.class).chat();
    }

    private void settle() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        desk.settle();
    }

    private void posts(TestClient visitor, ChatId where, String command) {
        visitor.sendsOnly(new ClientFrame.Post(new CommandId(command), where, command));
        settle();
    }

    /** The store does what has gathered, and tells of it. */
    private void stores() {
        for (int phase = 0; phase < 2; phase++) {
            List<Runnable> now = List.copyOf(gathered);
            gathered.clear();
            now.forEach(Runnable::run);
        }
    }

    private static List<String> said(TestClient client) {
        return client.all(ServerFrame.Event.class)
                .map(frame -> frame.event().event())
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).text())
                .toList();
    }

    @Test
    void chats_whose_appends_are_under_way_hold_no_worker_and_go_together() {
        flaky.appends = gathered::add;
        posts(vera, chat, "one");
        posts(victor, other, "two");
        assertThat(gathered).hasSize(2);
        assertThat(said(agent)).isEmpty();
        stores();
        settle();
        assertThat(said(agent)).containsExactly("one", "two");
        assertThat(said(vera)).containsExactly("one");
    }

    @Test
    void what_the_store_tells_on_its_own_thread_goes_on_by_a_worker() {
        flaky.appends = gathered::add;
        posts(vera, chat, "one");
        stores();
        assertThat(said(vera)).isEmpty();
        assertThat(said(agent)).isEmpty();
        settle();
        assertThat(said(vera)).containsExactly("one");
    }

    @Test
    void the_next_commands_of_a_chat_wait_for_the_one_before() {
        flaky.appends = gathered::add;
        posts(vera, chat, "one");
        posts(vera, chat, "two");
        posts(vera, chat, "three");
        for (int i = 0; i < 3; i++) {
            assertThat(gathered).hasSize(1);
            stores();
            settle();
        }
        assertThat(gathered).isEmpty();
        assertThat(said(agent)).containsExactly("one", "two", "three");
        assertThat(vera.all(ServerFrame.Refused.class)).isEmpty();
    }

    @Test
    void a_command_whose_stage_fails_is_answered_unavailable_and_has_one_effect_when_sent_again() {
        flaky.appends = gathered::add;
        flaky.failsAfter = flaky.next("append", 1);
        posts(vera, chat, "one");
        stores();
        settle();
        assertThat(vera.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        posts(vera, chat, "one");
        stores();
        settle();
        assertThat(vera.latest(ServerFrame.Ok.class).command()).isEqualTo(new CommandId("one"));
        assertThat(said(vera)).containsExactly("one");
        assertThat(said(agent)).containsExactly("one");
    }

    @Test
    void workers_that_take_nothing_when_the_store_tells_take_it_a_second_later() {
        flaky.appends = gathered::add;
        posts(vera, chat, "one");
        busy = true;
        stores();
        busy = false;
        settle();
        assertThat(said(vera)).isEmpty();
        desk.time.advance(Rooms.RETRY, this::settle);
        settle();
        assertThat(said(vera)).containsExactly("one");
        assertThat(vera.all(ServerFrame.Refused.class)).isEmpty();
    }

    @Test
    void a_desk_that_is_closed_lets_what_is_under_way_end_first() throws InterruptedException {
        Queue<Runnable> appends = new ConcurrentLinkedQueue<>();
        Queue<RecordedEvent> heard = new ConcurrentLinkedQueue<>();
        FlakyStore store = new FlakyStore();
        ChatDesk real = ChatDesk.builder()
                .store(store.store())
                .listener(new ChatListener() {
                    @Override
                    public void onEvent(RecordedEvent event) {
                        heard.add(event);
                    }
                })
                .build();
        store.appends = appends::add;
        Wire wire = new Wire();
        ConnectionListener sent = real.acceptor().accept(wire, new PeerInfo("test", "10.0.0.1", null, true));
        sent.onFrame(new ClientFrame.Hello(1, Role.VISITOR, null, "en", false, List.of()));
        await().atMost(Duration.ofMinutes(1)).until(() -> !wire.frames.isEmpty());
        sent.onFrame(new ClientFrame.Start(new CommandId("s"), null, "en", Map.of()));
        await().atMost(Duration.ofMinutes(1)).until(() -> !appends.isEmpty());
        Thread closing = new Thread(real::close);
        closing.start();
        // It waits for two seconds at most.
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        for (Runnable task = appends.poll(); task != null; task = appends.poll()) {
            task.run();
        }
        closing.join();
        assertThat(heard).extracting(RecordedEvent::version).startsWith(1L);
    }

    /** A connection that takes everything. */
    private static final class Wire implements Connection {
        private final Queue<Object> frames = new ConcurrentLinkedQueue<>();

        @Override
        public String id() {
            return "wire";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            frames.add(frame.frame());
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public void close(CloseCode code, String reason) {}
    }
}
