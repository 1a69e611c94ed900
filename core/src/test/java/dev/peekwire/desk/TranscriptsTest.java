package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Principal;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptHeader;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.TranscriptRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transcripts that a desk is asked for: on other threads, within bounds, for those who may have them. */
class TranscriptsTest {
    private static final DeskId DESK = new DeskId("main");
    private static final ChatId CHAT = new ChatId("c-1");
    private static final TeamId MAIN = new TeamId("main");
    private static final VisitorId VIC = new VisitorId("vic");
    private static final AgentId ANN = new AgentId("ann");
    private static final TranscriptRequest VISITORS = request(Audience.VISITOR);
    private static final TranscriptRequest AUDITORS = request(Audience.AUDITOR);

    private final FlakyStore store = new FlakyStore();
    private final ChatDesk desk = ChatDesk.builder().store(store.store()).build();

    @AfterEach
    void close() {
        desk.close();
    }

    private static TranscriptRequest request(Audience audience) {
        return new TranscriptRequest(audience, TranscriptFormat.TEXT, ZoneId.of("UTC"), null);
    }

    /** Closed at once: what is open is the desk's to close. */
    private void given(String... messages) {
        List<ChatEvent> events = new ArrayList<>();
        events.add(new ChatEvent.Started(VIC, MAIN, null, "nb", Map.of()));
        for (String message : messages) {
            events.add(new ChatEvent.MessagePosted(message, MessageOrigin.VISITOR));
        }
        events.add(new ChatEvent.Closed(CloseReason.DONE));
        store.inner.append(
                new AppendRequest(DESK, CHAT, 0, null, null, Instant.EPOCH, Actor.visitor(VIC), events, List.of()));
    }

    private static <T> T of(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Throwable failure(CompletionStage<?> stage) {
        Throwable thrown = catchThrowable(() -> of(stage));
        return thrown instanceof CompletionException outer && outer.getCause() != null ? outer.getCause() : thrown;
    }

    private static ErrorCode code(CompletionStage<?> stage) {
        return ((ChatException) failure(stage)).code();
    }

    @Test
    void a_desk_writes_a_chats_transcript_in_the_chats_language() {
        given("Hei!");
        StringBuilder out = new StringBuilder();
        TranscriptHeader header = of(desk.transcript(CHAT, VISITORS, out));

        assertThat(header.locale()).isEqualTo("nb");
        assertThat(header.desk()).isEqualTo(DESK);
        assertThat(out).contains("00:00:00 +00:00  Besøkende:\n    Hei!\n").endsWith("\n");
        assertThat(of(desk.transcript(CHAT, VISITORS))).isEqualTo(out.toString());
    }

    @Test
    void it_is_written_on_a_thread_of_its_own() {
        given();
        List<String> threads = new ArrayList<>();
        TranscriptNames names = new TranscriptNames() {
            @Override
            public Optional<String> visitor(VisitorId visitor) {
                threads.add(Thread.currentThread().getName());
                return Optional.empty();
            }
        };
        of(desk.transcript(CHAT, VISITORS.withNames(names)));

        assertThat(threads).singleElement().asString().startsWith("peekwire-main-transcript-");
    }

    @Test
    void nobody_gets_one_of_a_chat_that_is_not_there() {
        assertThat(code(desk.transcript(CHAT, VISITORS))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(desk.transcript(CHAT, AUDITORS.askedBy(new Principal.Agent(ANN, Set.of(MAIN), true)))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void who_asks_is_given_what_is_for_them() {
        given("Hi");
        Principal visitor = new Principal.Visitor(VIC);

        assertThat(of(desk.transcript(CHAT, VISITORS.askedBy(visitor)))).contains("    Hi\n");
        assertThat(code(desk.transcript(CHAT, AUDITORS.askedBy(visitor)))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(code(desk.transcript(CHAT, VISITORS.askedBy(new Principal.Visitor(new VisitorId("mallory"))))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_store_that_is_away_is_said_to_be() {
        given("Hi");
        store.failsBefore = "read"::equals;

        assertThat(code(desk.transcript(CHAT, VISITORS))).isEqualTo(ErrorCode.UNAVAILABLE);
        store.failsBefore = FlakyStore.NEVER;
        assertThat(of(desk.transcript(CHAT, VISITORS))).contains("Hi");
    }

    @Test
    void what_it_is_written_to_may_fail() {
        given("Hi");
        IOException full = new IOException("no space");

        assertThat(failure(desk.transcript(CHAT, VISITORS, new Failing(full)))).isSameAs(full);
    }

    @Test
    void a_text_is_bounded() {
        BoundedText text = new BoundedText(3);
        text.append("ab").append('c');

        Throwable refused = catchThrowable(() -> text.append('d'));

        assertThat(((ChatException) refused).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(text).hasToString("abc");
    }

    @Test
    void no_more_than_a_hundred_are_under_way_and_a_desk_that_closes_gives_them_up() {
        given("Hi");
        CountDownLatch stop = new CountDownLatch(1);
        List<CompletionStage<TranscriptHeader>> stages = new ArrayList<>();
        for (int i = 0; i < Transcripts.MOST; i++) {
            stages.add(desk.transcript(CHAT, VISITORS, new Waiting(stop)));
        }

        assertThat(code(desk.transcript(CHAT, VISITORS))).isEqualTo(ErrorCode.UNAVAILABLE);
        desk.close();
        assertThat(stages).allSatisfy(stage -> assertThat(code(stage)).isEqualTo(ErrorCode.CLOSED));
        assertThat(code(desk.transcript(CHAT, VISITORS))).isEqualTo(ErrorCode.CLOSED);
        stop.countDown();
    }

    /** Takes nothing. */
    private static class Failing implements Appendable {
        private final IOException failure;

        Failing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw failure;
        }

        @Override
        public Appendable append(CharSequence text, int from, int to) throws IOException {
            throw failure;
        }

        @Override
        public Appendable append(char c) throws IOException {
            throw failure;
        }
    }

    /** Takes nothing before it is told to, and nothing then. */
    private static final class Waiting extends Failing {
        private final CountDownLatch stop;

        Waiting(CountDownLatch stop) {
            super(new IOException("stopped"));
            this.stop = stop;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            try {
                stop.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.append(text);
        }
    }
}
