package dev.peekwire.transport.websocket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agent's connection stalls while its chat goes on: memory is bounded, other chats go on, the connection is given
 * up in time, and the agent misses nothing when it comes back. In each container.
 */
@Timeout(300)
final class StalledAgentTest {
    private static final Logger LOG = LoggerFactory.getLogger(StalledAgentTest.class);
    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .backlog(256 * 1024)
            .writeTimeout(Duration.ofSeconds(3))
            .closeTimeout(Duration.ofSeconds(1))
            .build();
    private static final int MESSAGES = 700;
    /** 15,000 bytes; all together are much more than a socket's buffers take. */
    private static final String LONG = "长".repeat(5_000);

    private static final long TEXT = 2L * MESSAGES * LONG.length();
    /** Beside the messages, which are kept twice here, by the desk's store and by the visitor's log: the backlog. */
    private static final long SLACK = 5L << 20;

    private static final int WARM_UP = 50;
    private static final int EXCHANGES = 500;

    @ParameterizedTest
    @EnumSource
    void an_agent_who_stalls_harms_nobody_is_let_go_and_resumes_without_loss(EmbeddedServer.Kind kind)
            throws Exception {
        try (DeskServer server = new DeskServer(kind, OPTIONS, DeskServer.LIMITS, 0);
                ValveProxy proxy = new ValveProxy(server.uri());
                WebSocketTransport transport = new WebSocketTransport();
                AgentSide ann = AgentSide.connect(proxy.uri(), transport, "ann");
                VisitorSide stuck = VisitorSide.connect(server.uri(), transport)) {
            VisitorChat chat = stuck.startPeekable();
            ann.awaitAssigned(chat.id());
            ann.client.available(false);
            Waiting.done(ann.client.post(chat.id(), "Hello"));
            try (AgentSide bob = AgentSide.connect(server.uri(), transport, "bob");
                    VisitorSide other = VisitorSide.connect(server.uri(), transport)) {
                VisitorChat lively = other.startPeekable();
                bob.awaitAssigned(lively.id());
                bob.client.keepLooking(lively.id(), true);
                int connections = server.server().connections();
                talk(other, lively, bob, 0, WARM_UP);
                long before = usedHeap();

                proxy.shut();
                long stalled = System.nanoTime();
                List<CompletionStage<Long>> sent = flood(chat);
                talk(other, lively, bob, WARM_UP, WARM_UP + EXCHANGES);
                for (CompletionStage<Long> answer : sent) {
                    Waiting.done(answer);
                }
                Waiting.until(() -> server.server().connections() == connections - 1);
                Duration gone = Duration.ofNanos(System.nanoTime() - stalled);
                // What was held for her is let go by those who close her connection, at their own time.
                Waiting.untilAsserted(() -> assertThat(usedHeap() - before).isLessThan(2 * TEXT + SLACK));
                long grown = usedHeap() - before;
                assertThat(ann.log.messages(chat.id())).hasSizeLessThan(MESSAGES);

                proxy.open();
                assertNothingLost(server, chat.id(), ann, stuck);
                LOG.warn(
                        "{}: heap +{} KiB of which twice {} KiB are the messages, gone within {} ms, {} by backlog",
                        kind,
                        grown / 1024,
                        TEXT / 1024,
                        gone.toMillis(),
                        server.desk().stats().slowConsumers());
            }
        }
    }

    private static List<CompletionStage<Long>> flood(VisitorChat chat) {
        List<CompletionStage<Long>> sent = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            sent.add(chat.send(i + " " + LONG));
        }
        return sent;
    }

    /** Messages there and back, and a draft now and then, in the other chat. */
    private static void talk(VisitorSide visitor, VisitorChat chat, AgentSide agent, int from, int to)
            throws Exception {
        for (int i = from + 1; i <= to; i++) {
            int count = 2 * i;
            if (i % 50 == 0) {
                String draft = "订单" + Character.toString(0x4E00 + i);
                chat.type(draft);
                agent.awaitScreen(chat.id(), draft);
            }
            Waiting.done(chat.send("asked " + i));
            Waiting.done(agent.client.post(chat.id(), "answered " + i));
            Waiting.until(() -> visitor.log.of(chat.id()).size() >= count);
        }
        Waiting.until(() -> visitor.log.messages(chat.id()).size() == 2 * to
                && agent.log.messages(chat.id()).size() == 2 * to);
    }

    private static void assertNothingLost(DeskServer server, ChatId chat, AgentSide agent, VisitorSide visitor) {
        Waiting.untilAsserted(() -> assertThat(agent.log.of(chat)).hasSameSizeAs(server.recorded(chat)));
        assertThat(agent.log.of(chat)).isEqualTo(server.recorded(chat));
        Waiting.untilAsserted(() -> assertThat(visitor.log.of(chat)).hasSameSizeAs(server.recorded(chat)));
        assertThat(agent.log.messages(chat)).hasSize(MESSAGES + 1);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
