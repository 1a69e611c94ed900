package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.AgentClient;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's visitor and agent, at a desk that knows the README's agent. */
@Timeout(180)
final class GettingStartedTest {
    private final String name = UUID.randomUUID().toString();
    private final URI uri = URI.create("memory:" + name);
    private final ChatDesk desk = ChatDesk.builder()
            .authenticator(GettingStarted.agents())
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .build();
    private final MemoryTransport.Listening listening = new MemoryTransport().listen(name, desk.acceptor());

    @AfterEach
    void close() {
        listening.close();
        desk.close();
    }

    @Test
    void a_started_chat_has_its_offer_and_the_switch_brings_a_reader_and_sends_it_away() throws Exception {
        CompletableFuture<ServerFrame.Offer> shown = new CompletableFuture<>();
        try (AgentClient agent = GettingStarted.answer(uri)) {
            VisitorChat chat = OneProcess.await(GettingStarted.visit(uri, shown::complete));
            assertThat(shown).isCompleted();
            assertThat(shown.join().text()).isNotBlank();
            assertThat(chat.readers()).isZero();
            OneProcess.await(GettingStarted.onSwitch(chat, true));
            readers(chat, 1);
            OneProcess.await(GettingStarted.onSwitch(chat, false));
            readers(chat, 0);
            OneProcess.await(agent.end(chat.id()));
        }
    }

    private static void readers(VisitorChat chat, int count) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> chat.readers() == count);
    }
}
