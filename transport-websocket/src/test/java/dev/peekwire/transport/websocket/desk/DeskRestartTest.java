package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's process is killed and started again. */
@Timeout(300)
final class DeskRestartTest {
    /** A twentieth of the longest delay that is due, so that an absent server is not asked all the time. */
    private static final double JITTER = 0.05;

    @Test
    void clients_say_that_the_desk_is_gone_come_back_and_are_told_what_it_has_forgotten() throws Exception {
        ChildDesk first = ChildDesk.start(EmbeddedServer.Kind.UNDERTOW, 0, List.of());
        try (WebSocketTransport transport = new WebSocketTransport();
                AgentSide agent = AgentSide.connect(first.uri(), transport, "ann", JITTER);
                VisitorSide visitor = VisitorSide.connect(first.uri(), transport, JITTER)) {
            VisitorChat chat = peekedAt(visitor, agent, "before the crash!");
            Waiting.done(agent.client.post(chat.id(), "Hello"));

            first.kill();
            Waiting.until(() -> isAway(visitor.states) && isAway(agent.states));
            assertThat(agent.screen(chat.id())).isEmpty();
            assertThat(chat.readers()).isZero();
            CompletableFuture<Long> lost =
                    chat.send("said while nobody listened").toCompletableFuture();

            try (ChildDesk second =
                    ChildDesk.start(EmbeddedServer.Kind.UNDERTOW, first.uri().getPort(), List.of())) {
                Waiting.until(() -> visitor.client.state() == ConnectionState.CONNECTED
                        && agent.client.state() == ConnectionState.CONNECTED);
                Waiting.until(() -> visitor.forgotten.contains(chat.id()) && agent.forgotten.contains(chat.id()));
                assertThat(chat.state()).isEqualTo(VisitorChat.State.FORGOTTEN);
                assertNotFound(lost);
                assertNotFound(agent.client.post(chat.id(), "still there?").toCompletableFuture());

                VisitorChat next = peekedAt(visitor, agent, "after the crash!");
                Waiting.done(next.send("Once more"));
                Waiting.until(() -> agent.log.messages(next.id()).equals(List.of("Once more")));
                assertThat(agent.log.messages(chat.id())).containsExactly("Hello");
                assertThat(visitor.forgotten).containsExactly(chat.id());
                assertThat(second.uri()).isEqualTo(first.uri());
            }
        } finally {
            first.close();
        }
    }

    private static boolean isAway(List<ConnectionState> states) {
        return states.contains(ConnectionState.WAITING);
    }

    private static VisitorChat peekedAt(VisitorSide visitor, AgentSide agent, String draft) throws Exception {
        VisitorChat chat = visitor.startPeekable();
        agent.awaitAssigned(chat.id());
        agent.client.keepLooking(chat.id(), true);
        chat.type(draft);
        agent.awaitScreen(chat.id(), draft);
        return chat;
    }

    private static void assertNotFound(CompletableFuture<Long> answer) {
        assertThat(answer)
                .failsWithin(Waiting.BOUND.toSeconds(), TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(ChatException.class))
                .extracting(ChatException::code)
                .isEqualTo(ErrorCode.NOT_FOUND);
    }
}
