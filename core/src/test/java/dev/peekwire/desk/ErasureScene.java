package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Sealing;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** A desk with chats that are full of words to be found again, or not. */
final class ErasureScene implements AutoCloseable {
    static final DeskId DESK = new DeskId("main");
    static final AgentId OFFICER = new AgentId("officer");
    static final VisitorId VERA = new VisitorId("vera-4711");
    static final Instant AT = Instant.parse("2026-11-22T19:05:00.123Z");
    static final TranscriptKeys KEYS = TranscriptKeys.ofJwk(
            """
            {"kty":"OKP","crv":"Ed25519","kid":"2026-11","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");

    private static final TeamId TEAM = new TeamId("main");

    final MemoryStore store = MemoryStore.create();
    private final UnaryOperator<ChatDeskBuilder> changes;
    ChatDesk desk;
    private long salts;

    ErasureScene() {
        this(builder -> builder);
    }

    ErasureScene(UnaryOperator<ChatDeskBuilder> changes) {
        this.changes = changes;
        this.desk = open();
    }

    private ChatDesk open() {
        return changes.apply(
                        ChatDesk.builder().store(store).transcriptKeys(KEYS).scheduler(new SameEvening()))
                .build();
    }

    /** It stays a minute after what happened: whoever waits has not waited long, and nothing comes due. */
    private static final class SameEvening implements Scheduler {
        @Override
        public Instant now() {
            return AT.plusSeconds(60);
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Task after(Duration delay, Runnable task) {
            return () -> {};
        }

        @Override
        public void close() {}
    }

    /** Another process. */
    void reopen() {
        desk = open();
    }

    @Override
    public void close() {
        desk.close();
    }

    private Salt salt() {
        byte[] bytes = new byte[Salt.BYTES];
        new Random(++salts).nextBytes(bytes);
        return Salt.of(bytes);
    }

    void append(ChatId chat, Actor by, ChatEvent event, FollowUp... letters) {
        Chat now = Chat.fold(chat, store.read(DESK, chat, 0, 1000));
        List<ChatEvent> events = List.of(event);
        store.append(new AppendRequest(
                DESK,
                chat,
                now.version(),
                null,
                null,
                AT,
                by,
                events,
                Sealing.seals(DESK, now, AT, by, events, this::salt),
                List.of(),
                null,
                List.of(letters)));
    }

    /** As a library of before recorded it. */
    void appendUnsealed(ChatId chat, ChatEvent event) {
        long version = store.read(DESK, chat, 0, 99).size();
        store.append(
                new AppendRequest(DESK, chat, version, null, null, AT, Actor.visitor(VERA), List.of(event), List.of()));
    }

    ChatId givenOpen(String id) {
        ChatId chat = new ChatId(id);
        Actor vera = Actor.visitor(VERA);
        append(chat, vera, new ChatEvent.Started(VERA, TEAM, "topic-needle", "nb", Map.of("name", "name-needle")));
        append(chat, vera, new ChatEvent.MessagePosted("message-needle", MessageOrigin.VISITOR));
        append(chat, Actor.agent(OFFICER), new ChatEvent.NotePosted("note-needle"));
        append(chat, Actor.agent(OFFICER), new ChatEvent.MessagePosted("answer-needle", MessageOrigin.AD_LIB));
        append(chat, vera, new ChatEvent.AttributesSet(Map.of("order", "order-needle")));
        return chat;
    }

    ChatId givenClosed(String id) {
        ChatId chat = givenOpen(id);
        append(chat, Actor.DESK, new ChatEvent.Closed(CloseReason.DONE));
        return chat;
    }

    String issued(ChatId chat, Audience audience) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            desk.issueTranscript(chat, audience, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static boolean authentic(String file) {
        try {
            return new TranscriptVerifier(KEYS.publicKeys())
                    .verify(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                    .authentic();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The entries' links, and the statement's. */
    static List<String> links(String file) {
        List<String> links = new ArrayList<>();
        for (String part : file.split("\"link\":\"", -1)) {
            links.add(part.substring(0, Math.min(64, part.length())));
        }
        return links.subList(1, links.size());
    }

    static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ChatException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static ErrorCode refused(CompletionStage<?> stage) {
        try {
            assertThat(done(stage)).as("not refused").isNull();
            throw new AssertionError("not refused");
        } catch (ChatException refusal) {
            return refusal.code();
        }
    }
}
