package dev.peekwire.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes, PostgreSQL and Redis: a visitor on the first node, an agent on the second. */
@Timeout(300)
class TwoNodesTest {
    private final Told agentTold = new Told();
    private final Told visitorTold = new Told();
    private Backends backends;
    private NodeProcess first;
    private Balancer balancer;
    private AgentClient agent;
    private VisitorClient visitor;

    @BeforeEach
    void start() {
        backends = Backends.start();
        List<NodeProcess> nodes = backends.two(Node.class);
        first = nodes.get(0);
        balancer = Balancer.start(0, first.port(), nodes.get(1).port());
        agent = AgentClient.builder(balancer.desk(2))
                .token("demo-agent-ana")
                .lookAtAssigned(true)
                .listener(agentTold.agent())
                .build();
        visitor = VisitorClient.builder(balancer.desk(1))
                .listener(visitorTold.visitor())
                .build();
    }

    @AfterEach
    void stop() {
        visitor.close();
        agent.close();
        balancer.close();
        backends.close();
    }

    @Test
    void a_chat_goes_on_when_the_visitors_node_is_killed() throws Exception {
        VisitorChat chat = begin();
        seen(chat, "Where is my order? ");
        done(chat.send("Where is my order?"));
        until().untilAsserted(() -> assertThat(agentTold.messages()).containsExactly("Where is my order?"));
        assertThat(agentTold.draft()).isEmpty();
        done(agent.post(chat.id(), "On its way."));
        seen(chat, "And the ");

        first.kill();

        done(agent.post(chat.id(), "It left on Monday."));
        until().untilAsserted(() -> assertThat(visitorTold.messages())
                .containsExactly("Where is my order?", "On its way.", "It left on Monday."));
        until().untilAsserted(() -> assertThat(agentTold.draft()).isEqualTo("And the "));
        done(chat.send("And the second one?"));
        until().untilAsserted(() -> assertThat(agentTold.messages())
                .containsExactly("Where is my order?", "On its way.", "It left on Monday.", "And the second one?"));
    }

    private VisitorChat begin() throws Exception {
        done(agent.connect());
        agent.available(true);
        done(visitor.connect());
        VisitorChat chat = done(visitor.start(StartRequest.general()));
        done(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
        until().until(() -> chat.readers() == 1);
        return chat;
    }

    private void seen(VisitorChat chat, String unsent) {
        chat.type(unsent);
        until().untilAsserted(() -> assertThat(agentTold.draft()).isEqualTo(unsent));
    }

    private static ConditionFactory until() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20));
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
