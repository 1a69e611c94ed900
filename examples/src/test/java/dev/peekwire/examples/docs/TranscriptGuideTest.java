package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Principal;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptEntry;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptHeader;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.TranscriptWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/guides/transcripts.md. */
final class TranscriptGuideTest {
    private final DeskId deskId = new DeskId("main");
    private final ChatId chat = new ChatId("c-1");
    private final VisitorId visitor = new VisitorId("vera");
    private final Map<String, String> staff = Map.of("kari", "Kari Nordmann");
    private final MemoryStore store = MemoryStore.create();
    private final ChatDesk desk = withOneChat();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void here() {
        file = folder.resolve("chat.html");
    }

    /** One that is closed: what is open is the desk's to close. */
    private ChatDesk withOneChat() {
        Actor kari = Actor.agent(new AgentId("kari"));
        append(0, Actor.visitor(visitor), new ChatEvent.Started(visitor, new TeamId("main"), null, "nb", Map.of()));
        append(1, kari, new ChatEvent.MessagePosted("Hei!", MessageOrigin.AD_LIB));
        append(2, kari, new ChatEvent.Closed(CloseReason.DONE));
        return ChatDesk.builder().store(store).build();
    }

    private void append(long after, Actor by, ChatEvent event) {
        store.append(new AppendRequest(deskId, chat, after, null, null, Instant.EPOCH, by, List.of(event), List.of()));
    }

    @AfterEach
    void close() {
        desk.close();
        store.close();
    }

    private TranscriptNames names() {
        TranscriptNames names = new TranscriptNames() {
            @Override
            public Optional<String> agent(AgentId agent) {
                return Optional.ofNullable(staff.get(agent.value()));
            }
        };
        return names;
    }

    private CompletionStage<TranscriptHeader> written(TranscriptNames names) throws IOException {
        Writer out = Files.newBufferedWriter(file);
        TranscriptRequest request = new TranscriptRequest(
                        Audience.VISITOR, TranscriptFormat.HTML, ZoneId.of("Europe/Oslo"), "nb")
                .withNames(names);
        return desk.transcript(chat, request, out).whenComplete((header, failure) -> closeQuietly(out));
    }

    private static void closeQuietly(Writer out) {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_visitor_gets_the_chat_in_writing() throws IOException {
        written(names()).toCompletableFuture().join();

        assertThat(file).content().contains("<bdi>Kari Nordmann</bdi>", "Hei!", "<html lang=\"nb\"");
    }

    @Test
    void nobody_gets_another_ones() {
        TranscriptRequest request =
                new TranscriptRequest(Audience.AUDITOR, TranscriptFormat.TEXT, ZoneId.of("UTC"), null);
        TranscriptRequest theirs = request.askedBy(new Principal.Visitor(visitor));

        assertThatThrownBy(() ->
                        desk.transcript(chat, theirs).toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("not for who asks");
    }

    @Test
    void another_form_gets_one_entry_at_a_time() throws IOException {
        List<TranscriptEntry> entries = new ArrayList<>();
        TranscriptWriter writer = new TranscriptWriter() {
            @Override
            public void begin(TranscriptHeader header) {}

            @Override
            public void entry(TranscriptEntry entry) {
                entries.add(entry);
            }

            @Override
            public void end() {}
        };
        TranscriptRequest request =
                new TranscriptRequest(Audience.AGENT, TranscriptFormat.TEXT, ZoneId.of("UTC"), null);
        Transcript transcript =
                Transcript.of(deskId, chat, (after, limit) -> store.read(deskId, chat, after, limit), request);
        transcript.write(writer);

        assertThat(entries).hasSize(3);
    }
}
