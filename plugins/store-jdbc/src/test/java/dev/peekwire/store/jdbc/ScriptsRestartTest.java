package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A desk that is closed and opened again has the scripts that its agents wrote and approved. */
class ScriptsRestartTest {
    private static final TeamId MAIN = new TeamId("main");

    static List<String> databases() {
        return List.of(
                PostgresServer.shared().newDatabase(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A desk and its way in. */
    private record Site(JdbcStore store, MemoryTransport transport, ChatDesk desk) implements AutoCloseable {
        static Site open(String url) {
            JdbcStore store = JdbcStore.at(url);
            MemoryTransport transport = MemoryTransport.isolated();
            ChatDesk desk = ChatDesk.builder()
                    .store(store)
                    .responseStore(store.responses())
                    .authenticator(Site::agent)
                    .build();
            transport.listen("desk", desk.acceptor());
            return new Site(store, transport, desk);
        }

        private static CompletionStage<Authenticator.Identity> agent(Authenticator.Request request) {
            boolean supervisor = request.token().equals("sue");
            return CompletableFuture.completedFuture(new Authenticator.Agent(
                    new AgentId(request.token()), request.token(), Set.of(MAIN), supervisor, 3));
        }

        AgentClient agent(String name) {
            AgentClient client = AgentClient.builder(URI.create("memory:desk"))
                    .transport(transport)
                    .token(name)
                    .build();
            done(client.connect());
            return client;
        }

        ChatId chat(AgentClient agent) {
            agent.available(true);
            VisitorClient visitor = VisitorClient.builder(URI.create("memory:desk"))
                    .transport(transport)
                    .build();
            done(visitor.connect());
            return done(visitor.start(StartRequest.general())).id();
        }

        @Override
        public void close() {
            desk.close();
            transport.close();
            store.close();
        }
    }

    private static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> found(AgentClient agent, ChatId chat) {
        return done(agent.findScripts(chat, "brb", null)).stream()
                .map(ScriptOffer::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_written_and_approved_is_there_after_a_restart(String url) {
        try (Site site = Site.open(url);
                AgentClient ann = site.agent("ann");
                AgentClient sue = site.agent("sue")) {
            ScriptRef own = done(ann.saveReply(new QuickReply("brb", "One moment", "en", "One moment, please.")));
            done(ann.propose(own, MAIN));
            Proposal waits = done(sue.proposals(null)).proposals().get(0);
            ScriptRef team = new ScriptRef(String.valueOf(waits.reply().id()), 1);
            assertThat(done(sue.decide(team, LibraryFrame.Verdict.APPROVE, null)))
                    .isEqualTo(team);
        }
        try (Site site = Site.open(url);
                AgentClient bob = site.agent("bob")) {
            ChatId chat = site.chat(bob);
            await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> assertThat(found(bob, chat))
                    .containsExactly("One moment, please."));
            try (AgentClient ann = site.agent("ann")) {
                assertThat(done(ann.replies(null)).replies()).hasSize(1);
            }
        }
    }
}
