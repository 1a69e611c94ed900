package dev.peekwire.transport.websocket.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.Limits;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desk behind the endpoint in a real container; agents are who their token says. */
final class DeskServer implements AutoCloseable {
    static final TeamId TEAM = new TeamId("main");

    /** The defaults, but for rates that a test under load would pass, and the patience that it needs. */
    static final Limits LIMITS = Limits.DEFAULT.toBuilder()
            .commandsPerSecond(5_000)
            .draftFramesPerSecond(1_000)
            .newChatsPerAddressAndHour(10_000)
            .strikes(100_000)
            .window(Duration.ofMillis(50))
            .eraseDeadline(Duration.ofSeconds(30))
            .build();

    private final Scheduler scheduler = Scheduler.system();
    private final MemoryStore store = MemoryStore.create();
    private final ChatDesk desk;
    private final WebSocketServer server;
    private final EmbeddedServer container;

    DeskServer(EmbeddedServer.Kind kind) throws Exception {
        this(kind, WebSocketOptions.defaults(), LIMITS, 0);
    }

    DeskServer(EmbeddedServer.Kind kind, WebSocketOptions options, Limits limits, int port) throws Exception {
        desk = ChatDesk.builder()
                .store(store)
                .authenticator(DeskServer::authenticate)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS))
                .suggester(new FindsNothing())
                .limits(limits)
                .build();
        server = WebSocketServer.builder(desk.acceptor(), scheduler)
                .options(options)
                .build();
        container = kind.start(server.config(EmbeddedServer.PATH), port);
    }

    /** Reads what it is given, and keeps none. */
    private static final class FindsNothing implements ResponseSuggester {
        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public void library(ScriptLibrary library) {}
    }

    private static CompletionStage<Authenticator.Identity> authenticate(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                new Authenticator.Agent(new AgentId(request.token()), "Agent", Set.of(TEAM), false, 100));
    }

    ChatDesk desk() {
        return desk;
    }

    WebSocketServer server() {
        return server;
    }

    /** What the desk itself has recorded of a chat, without the seals, which no client is told. */
    List<RecordedEvent> recorded(ChatId chat) {
        return store.read(desk.id(), chat, 0, Integer.MAX_VALUE).stream()
                .map(event -> event.with(null))
                .toList();
    }

    URI uri() {
        return container.uri();
    }

    @Override
    public void close() {
        desk.close();
        server.close();
        container.close();
        scheduler.close();
        store.close();
    }
}
