package dev.peekwire.examples.cluster.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.examples.cluster.NodeProcess;
import dev.peekwire.examples.cluster.Told;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.core.ConditionTimeoutException;

/** A visitor at one node and an agent at another: what she types, sends and takes back is seen there. */
final class Probe {
    private static final int SECONDS = 120;

    private final Told told = new Told();

    private Probe() {}

    /** Fails if anything is not seen. */
    static void between(NodeProcess visitors, NodeProcess agents, String mark) throws Exception {
        Probe probe = new Probe();
        AgentClient agent = AgentClient.builder(at(agents))
                .token(UpgradeNode.PROBE + "-" + visitors.port() + "-" + agents.port() + "-" + System.nanoTime())
                .lookAtAssigned(true)
                .listener(probe.told.agent())
                .build();
        VisitorClient visitor = VisitorClient.builder(at(visitors)).build();
        try {
            done(agent.connect());
            done(visitor.connect());
            probe.look(agent, done(visitor.start(StartRequest.about(UpgradeNode.PROBE))), mark);
            agent.available(false);
        } catch (ExecutionException | TimeoutException | ConditionTimeoutException failure) {
            throw new AssertionError(
                    "a visitor at " + visitors + " and an agent at " + agents + ", who was told of "
                            + probe.told.events(),
                    failure);
        } finally {
            visitor.close();
            agent.close();
        }
    }

    private void look(AgentClient agent, VisitorChat chat, String mark) throws Exception {
        done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        until("a reader", () -> {
            // Versions up to November 2026 did not hear it when it came right after the welcome.
            agent.available(true);
            return chat.readers() == 1;
        });
        seen(chat, mark + " is typed ");
        seen(chat, mark + " ");
        done(chat.send("Is it here?"));
        until("an erasure", () -> told.draft().isEmpty());
        until("a message", () -> told.messages().contains("Is it here?"));
        done(agent.post(chat.id(), "It is."));
        seen(chat, mark + " again ");
        done(chat.withdraw());
        until("a withdrawal", () -> told.draft().isEmpty());
        done(chat.end());
    }

    /** With a space at the end: what is before it is shown. */
    private void seen(VisitorChat chat, String text) {
        chat.type(text);
        until("a draft", () -> told.draft().equals(text));
    }

    private static URI at(NodeProcess node) {
        return URI.create("ws://127.0.0.1:" + node.port() + "/chat");
    }

    private void until(String what, java.util.concurrent.Callable<Boolean> seen) {
        await(what)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(SECONDS))
                .untilAsserted(() -> assertThat(seen.call())
                        .as("%s, after %s", what, told.events())
                        .isTrue());
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }
}
