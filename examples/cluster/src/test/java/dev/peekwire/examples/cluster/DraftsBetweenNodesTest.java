package dev.peekwire.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A visitor on the first node, an agent on the second, and PostgreSQL stands still or is dead. */
@Timeout(400)
class DraftsBetweenNodesTest {
    private static final int EDITS = 100;

    private final Told agentTold = new Told();
    private final Told visitorTold = new Told();
    private Backends backends;
    private AgentClient agent;
    private VisitorClient visitor;
    private VisitorChat chat;

    @BeforeEach
    void begin() throws Exception {
        backends = Backends.start();
        List<NodeProcess> nodes = backends.two(BriskNode.class);
        agent = AgentClient.builder(desk(nodes.get(1)))
                .token("demo-agent-ana")
                .lookAtAssigned(true)
                .listener(agentTold.agent())
                .build();
        visitor = VisitorClient.builder(desk(nodes.get(0)))
                .listener(visitorTold.visitor())
                .build();
        done(agent.connect());
        agent.available(true);
        done(visitor.connect());
        chat = done(visitor.start(StartRequest.general()));
        done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        until().until(() -> chat.readers() == 1);
    }

    private static URI desk(NodeProcess node) {
        return URI.create("ws://127.0.0.1:" + node.port() + "/chat");
    }

    @AfterEach
    void stop() {
        visitor.close();
        agent.close();
        backends.close();
    }

    @Test
    void drafts_go_on_between_two_nodes_while_postgresql_stands_still() throws Exception {
        seen("Before. ");
        CompletableFuture<Long> posted;
        Tree.pause(backends.postgres().process());
        try {
            posted = agent.post(chat.id(), "Can you hear me?").toCompletableFuture();
            goOn();
            assertThat(posted.isDone() && !posted.isCompletedExceptionally()).isFalse();
        } finally {
            Tree.resume(backends.postgres().process());
        }
        healed(posted);
    }

    @Test
    void drafts_go_on_between_two_nodes_while_postgresql_is_dead() throws Exception {
        seen("Before. ");
        backends.postgres().kill();
        CompletableFuture<Long> posted =
                agent.post(chat.id(), "Can you hear me?").toCompletableFuture();
        goOn();
        assertThat(posted.isDone() && !posted.isCompletedExceptionally()).isFalse();
        backends.postgres().restart();
        healed(posted);
    }

    /** Each a short word at the end, which is never held back. */
    private static String text(int edit) {
        return "ab ".repeat(edit % 50) + (edit % 2 == 0 ? "c " : "d ");
    }

    /** For longer than nodes are patient with each other, and with edits that each reach the agent. */
    private void goOn() {
        long begin = System.nanoTime();
        for (int edit = 1; edit <= EDITS || System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(8); edit++) {
            seen(text(edit));
        }
        assertThat(agentTold.erasures()).isZero();
    }

    /** What was posted meanwhile arrives once, or was refused; and everything goes on. */
    private void healed(CompletableFuture<Long> posted) throws Exception {
        boolean refused = refused(posted);
        seen("ok ");
        done(chat.send("I can."));
        done(agent.post(chat.id(), "Good."));
        String[] expected =
                refused ? new String[] {"I can.", "Good."} : new String[] {"Can you hear me?", "I can.", "Good."};
        until().untilAsserted(() -> assertThat(visitorTold.messages()).containsExactly(expected));
        until().untilAsserted(() -> assertThat(agentTold.messages()).containsExactly(expected));
        seen("And then ");
    }

    private static boolean refused(CompletableFuture<Long> posted) throws Exception {
        try {
            done(posted);
            return false;
        } catch (ExecutionException failure) {
            assertThat(failure.getCause()).isInstanceOfSatisfying(ChatException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(refusal.retryable()).isTrue();
            });
            return true;
        }
    }

    private void seen(String unsent) {
        chat.type(unsent);
        until().untilAsserted(() -> assertThat(agentTold.draft()).isEqualTo(unsent));
    }

    private static ConditionFactory until() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10));
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
