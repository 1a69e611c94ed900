package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.spi.ErasureStore;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of an erasure; the next one erases the rest and issues the certificate. */
class ErasureCrashTest {
    private static final DeskId DESK = new DeskId("desk");
    private static final ErasureId ORDER = new ErasureId("order");
    private static final List<ChatId> CHATS = IntStream.range(0, 60)
            .mapToObj(number -> new ChatId("chat-" + number))
            .toList();
    private static final int DONE_BEFORE = 5;
    /** Of RFC 8037, appendix A: known to everybody. */
    private static final TranscriptKeys KEYS = TranscriptKeys.ofJwk(
            """
            {"kty":"OKP","crv":"Ed25519","kid":"k","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");

    @TempDir
    Path folder;

    @Test
    void the_next_process_goes_on_on_postgresql() throws Exception {
        isGoneOnWith(PostgresServer.shared().newDatabase());
    }

    @Test
    void the_next_process_goes_on_on_an_h2_file() throws Exception {
        isGoneOnWith("jdbc:h2:file:" + folder.resolve("desk"));
    }

    private static void isGoneOnWith(String url) throws IOException, InterruptedException {
        try (JdbcStore store = JdbcStore.at(url)) {
            for (ChatId chat : CHATS) {
                store.append(Chats.start(DESK, chat));
                store.append(Chats.message(DESK, chat, 1, "secret"));
                store.append(Chats.close(DESK, chat, 2));
            }
        }
        KilledWriter.killedAfter(DONE_BEFORE, Eraser.class, url);
        try (JdbcStore store = JdbcStore.at(url)) {
            ErasureStore erasures = store.erasures().orElseThrow();
            assertThat(erasures.pending(DESK)).as("it was in the middle").hasSize(1);
            assertThat(store.chatsOf(DESK, Chats.VISITOR)).isNotEmpty();
            try (ChatDesk desk = desk(store)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> erasures.certificate(DESK, ORDER).isPresent());
                assertThat(desk.stats().records().certificates()).isEqualTo(1);
            }
            assertThat(store.chatsOf(DESK, Chats.VISITOR)).isEmpty();
            assertThat(CHATS)
                    .flatExtracting(chat -> store.read(DESK, chat, 0, 9))
                    .extracting(RecordedEvent::event)
                    .filteredOn(ChatEvent.MessagePosted.class::isInstance)
                    .hasSize(CHATS.size())
                    .allMatch(event -> ((ChatEvent.MessagePosted) event).text().isEmpty());
            String certificate = erasures.certificate(DESK, ORDER).orElseThrow().text();
            assertThat(CHATS).allMatch(chat -> certificate.contains("\"" + chat + "\""));
        }
    }

    private static ChatDesk desk(JdbcStore store) {
        return ChatDesk.builder()
                .id(DESK.value())
                .store(store)
                .transcriptKeys(KEYS)
                .build();
    }

    /** Erases, and says how many chats are done. */
    static final class Eraser {
        private Eraser() {}

        public static void main(String[] args) {
            JdbcStore store = JdbcStore.at(args[0]);
            ErasureOrder order = ErasureOrder.of(ORDER, Chats.VISITOR, new AgentId("officer"), "test");
            desk(store).erase(order);
            int said = 0;
            while (true) {
                int done = store.erasures().orElseThrow().erased(DESK, ORDER).size();
                if (done > said) {
                    said = done;
                    System.out.println(done);
                    System.out.flush();
                }
            }
        }
    }
}
