package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.reference.References;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The code of the guide on handing over, with real clients. */
class HandoverGuideTest {
    private static final TeamId MAIN = new TeamId("main");

    @Test
    void the_desk_tells_of_chats_as_the_guide_says() {
        // @formatter:off
        ChatDesk desk = ChatDesk.builder()
                .handover(new HandoverPolicy(HandoverPolicy.Earlier.ALL, Duration.ofDays(30), 5))
                .build();
        // @formatter:on
        assertThat(desk.health()).isNotNull();
        desk.close();
    }

    @Test
    void a_client_of_one_s_own_asks_and_reads_an_earlier_chat() throws Exception {
        References numbers = References.builder().kind("order", "NT-######").build();
        try (ChatDesk desk = ChatDesk.builder()
                .references(numbers)
                .authenticator(request -> CompletableFuture.completedFuture(
                        new Authenticator.Agent(new AgentId(request.token()), request.token(), Set.of(MAIN), false, 5)))
                .build()) {
            talk(desk);
        }
    }

    private static void talk(ChatDesk desk) throws Exception {
        URI address = URI.create("memory:hand-over-guide");
        try (MemoryTransport.Listening listening = new MemoryTransport().listen("hand-over-guide", desk.acceptor());
                AgentClient agent = AgentClient.builder(address).token("ann").build();
                VisitorClient visitor = VisitorClient.builder(address).build()) {
            agent.connect().toCompletableFuture().get(60, TimeUnit.SECONDS);
            agent.available(true);
            visitor.connect().toCompletableFuture().get(60, TimeUnit.SECONDS);
            chat(visitor, "Where is NT-111111?").end().toCompletableFuture().get(60, TimeUnit.SECONDS);
            ChatId chat = chat(visitor, "And NT-222222?").id();
            asks(agent, chat);
            assertThat(form(desk, new VisitorId("nobody"))).isEmpty();
        }
    }

    private static VisitorChat chat(VisitorClient visitor, String words) throws Exception {
        VisitorChat chat =
                visitor.start(StartRequest.general()).toCompletableFuture().get(60, TimeUnit.SECONDS);
        chat.send(words).toCompletableFuture().get(60, TimeUnit.SECONDS);
        return chat;
    }

    private static Map<String, String> form(ChatDesk desk, VisitorId visitor) throws Exception {
        // @formatter:off
        Map<String, String> known = desk.known(visitor, Set.of("account", "phone"))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        // @formatter:on
        return known;
    }

    private static void asks(AgentClient agent, ChatId chat) throws Exception {
        // It is the agent's a moment after it has begun.
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> agent.handover(chat).toCompletableFuture().get(60, TimeUnit.SECONDS) != null);
        HandedOver known = agent.handover(chat).toCompletableFuture().get(10, TimeUnit.SECONDS);
        String note = known.note();
        List<HandedOver.Reference> numbers = known.references();

        assertThat(note).isNull();
        assertThat(numbers).containsExactly(new HandedOver.Reference("order", "NT-222222"));

        HandedOver.Earlier latest = known.earlier().get(0);
        agent.open(latest.chat()).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(latest.messages()).isEqualTo(1);
    }
}
