package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client sends is taken in the order it was sent, from the first frame after the welcome on. */
class FrameOrderTest {
    /** Two posts of one connection were redacted side by side, and the second could be recorded before the first. */
    @Test
    void posts_sent_one_after_another_were_recorded_in_another_order() {
        ArrayDeque<Runnable> newestFirst = new ArrayDeque<>();
        DeskFixture fixture = new DeskFixture(builder -> builder.workers(newestFirst::addFirst));
        TestClient visitor = fixture.visitor("vic");
        drain(newestFirst);
        visitor.sends(new ClientFrame.Start(fixture.command(), null, "en", Map.of()));
        drain(newestFirst);
        ChatId chat = visitor.latest(ServerFrame.Ok.class).chat();

        for (int i = 0; i < 10; i++) {
            visitor.sends(new ClientFrame.Post(fixture.command(), chat, "message " + i));
        }
        drain(newestFirst);

        List<String> texts = fixture.store.read(fixture.desk.id(), chat, 0, 100).stream()
                .filter(event -> event.event() instanceof ChatEvent.MessagePosted)
                .map(event -> ((ChatEvent.MessagePosted) event.event()).text())
                .toList();
        assertThat(texts).hasSize(10).isSorted();
    }

    /** Taking took two turns of the chat, and what came after it stood between them. */
    @Test
    void what_followed_a_take_at_once_was_refused() {
        DeskFixture fixture = new DeskFixture();
        fixture.agent("ann");
        ChatId chat = fixture.startsChat(fixture.visitor("vic"));
        TestClient supervisor = fixture.agent("sue", "super-sue");
        supervisor.sendsOnly(new AgentFrame.Take(fixture.command(), chat));
        supervisor.sends(new ClientFrame.Post(fixture.command(), chat, "I take over"));
        assertThat(supervisor.all(ServerFrame.Refused.class)).isEmpty();
    }

    /** So did opening, for a supervisor, who has to be recorded first. */
    @Test
    void what_a_supervisor_asked_after_opening_a_chat_was_refused_for_not_having_opened_it() {
        DeskFixture fixture = new DeskFixture();
        ChatId chat = fixture.startsChat(fixture.visitor("vic"));
        TestClient supervisor = fixture.agent("sue", "super-sue");
        supervisor.sendsOnly(new ClientFrame.Open(new Cursor(chat, 0)));
        supervisor.sends(new AgentFrame.Handover(fixture.command(), chat));
        assertThat(supervisor.all(ServerFrame.Refused.class)).isEmpty();
    }

    private static void drain(ArrayDeque<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** The welcome went out before the desk took commands, and a quick client was told to say hello first. */
    @Test
    void a_command_that_followed_the_welcome_at_once_was_refused() {
        DeskFixture fixture = new DeskFixture();
        QuickClient client = new QuickClient();
        client.listener = fixture.desk.acceptor().accept(client, new PeerInfo("test", "10.0.0.1", null, true));
        client.listener.onFrame(new ClientFrame.Hello(1, Role.VISITOR, null, "en", false, List.of()));
        fixture.settle();

        assertThat(client.seen).noneMatch(ServerFrame.Refused.class::isInstance);
        assertThat(client.seen).first().isInstanceOf(ServerFrame.Welcome.class);
        assertThat(client.seen).anyMatch(ServerFrame.Ok.class::isInstance);
    }

    /** Answers the welcome while it is being sent. */
    private static final class QuickClient implements Connection {
        private final List<Frame> seen = new ArrayList<>();
        private ConnectionListener listener;

        @Override
        public String id() {
            return "quick";
        }

        @Override
        public SendResult send(SharedFrame frame) {
            seen.add(frame.frame());
            if (frame.frame() instanceof ServerFrame.Welcome) {
                listener.onFrame(new ClientFrame.Start(new CommandId("c1"), null, "en", Map.of()));
            }
            return SendResult.QUEUED;
        }

        @Override
        public SendResult send(LatestFrame frame) {
            return SendResult.QUEUED;
        }

        @Override
        public void close(CloseCode code, String reason) {
            throw new AssertionError(code + ": " + reason);
        }
    }

    @Test
    void who_has_the_answer_to_a_start_has_the_offer_too() {
        DeskFixture desk = new DeskFixture();
        TestClient visitor = desk.visitor("vera");
        desk.startsChat(visitor);
        int offer = desk.indexOf(visitor, ServerFrame.Offer.class::isInstance);
        int answer = desk.indexOf(visitor, ServerFrame.Ok.class::isInstance);
        assertThat(offer).isNotNegative().isLessThan(answer);
    }
}
