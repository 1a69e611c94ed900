package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.transport.memory.MemoryTransport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the guide says that its program prints, it prints. */
@Timeout(180)
final class OneProcessTest {
    private static final String MASKED = "My card is 4111 •••• •••• ••••. Do you take it? ";

    private final String name = UUID.randomUUID().toString();
    private final URI uri = URI.create("memory:" + name);
    private final ChatDesk desk = ChatDesk.builder()
            .authenticator(OneProcess::who)
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .build();
    private final MemoryTransport.Listening listening = new MemoryTransport().listen(name, desk.acceptor());

    @AfterEach
    void close() {
        listening.close();
        desk.close();
    }

    @Test
    void the_agent_sees_the_draft_masked_and_nothing_of_it_once_it_is_sent() throws Exception {
        List<String> lines = printed();
        assertThat(lines)
                .containsSubsequence(
                        "visitor: an agent can see what I type",
                        "agent, not sent yet: " + MASKED,
                        "agent: (nothing), SENT",
                        "visitor: sent",
                        "visitor: withdrawn");
        assertThat(lines).contains("agent, sent: " + MASKED);
        assertThat(lines).noneMatch(line -> line.contains("1111 1111"));
    }

    @Test
    void the_visitor_is_shown_the_notice_before_anybody_can_see_anything() throws Exception {
        List<String> lines = printed();
        assertThat(lines.get(0)).startsWith("visitor is shown: ").hasSizeGreaterThan(50);
    }

    @Test
    void a_second_grant_brings_the_peek_back() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        OneProcess.Page page = new OneProcess.Page(new PrintStream(new ByteArrayOutputStream()));
        try (AgentClient agent = AgentClient.builder(uri)
                        .token("the-agent's-session-token")
                        .lookAtAssigned(true)
                        .listener(new Noting(seen))
                        .build();
                VisitorClient visitor =
                        VisitorClient.builder(uri).listener(page).build()) {
            OneProcess.await(agent.connect());
            agent.available(true);
            OneProcess.await(visitor.connect());
            VisitorChat chat = OneProcess.await(visitor.start(StartRequest.general()));
            OneProcess.await(page.noticeSeen);
            chat.type("typed before ");
            OneProcess.await(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
            assertThat(next(seen)).isEqualTo("typed before ");
            OneProcess.await(chat.withdraw());
            assertThat(next(seen)).isEqualTo("erased");
            OneProcess.await(chat.allow(PeekLevel.MASKED, Set.of(Purpose.PEEK)));
            assertThat(nextText(seen)).isEqualTo("typed before ");
        }
    }

    /** An erasure may be told more than once. */
    private static String nextText(BlockingQueue<String> seen) throws InterruptedException {
        String next = next(seen);
        while ("erased".equals(next)) {
            next = next(seen);
        }
        return next;
    }

    private static String next(BlockingQueue<String> seen) throws InterruptedException {
        return seen.poll(60, TimeUnit.SECONDS);
    }

    private List<String> printed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OneProcess.chat(uri, new PrintStream(out, true, StandardCharsets.UTF_8));
        // The agent is told on a thread of its own.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> out.toString(StandardCharsets.UTF_8)
                .contains("agent, sent: "));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Keeps what was told, empty views aside, one after another. */
    private record Noting(BlockingQueue<String> seen) implements AgentListener {
        @Override
        public void onPeek(ChatId chat, PeekView view) {
            if (!view.text().isEmpty()) {
                seen.add(view.text());
            }
        }

        @Override
        public void onPeekErased(ChatId chat, EraseReason reason) {
            seen.add("erased");
        }
    }
}
