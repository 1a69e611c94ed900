package dev.peekwire.benchmarks.load;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.DeskStats;
import dev.peekwire.desk.Limits;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * A desk as a product would have it: opt-in, masked by all detectors, chats in memory. Only limits that one address with
 * thousands of connections would pass are raised. An agent is whom its token says.
 */
final class LoadDesk {
    static final String PATH = "/peekwire";

    private static final int MANY = 1_000_000;
    private static final Duration LONG = Duration.ofHours(1);

    /** The window stays at its 200 ms; what ends the silent is put off, since agents here never say anything. */
    private static final Limits LIMITS = Limits.DEFAULT.toBuilder()
            .draft(8_000)
            .commandsPerSecond(1_000)
            .draftFramesPerSecond(10_000)
            .newChatsPerAddressAndHour(MANY)
            .heartbeat(LONG)
            .helloTimeout(Duration.ofMinutes(1))
            .eraseDeadline(Duration.ofMinutes(1))
            .draftIdle(LONG)
            .build();

    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .maxConnections(MANY)
            .maxConnectionsPerAddress(MANY)
            .idleTimeout(Duration.ZERO)
            .build();

    private final String path;
    private final ChatDesk desk;
    private final WebSocketServer server;

    /** Without a suggester. */
    LoadDesk() {
        this(PATH, builder -> builder.consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK)));
    }

    private LoadDesk(String path, UnaryOperator<ChatDeskBuilder> more) {
        this.path = path;
        this.desk = more.apply(ChatDesk.builder().authenticator(LoadDesk::who).limits(LIMITS))
                .build();
        this.server = WebSocketServer.builder(desk.acceptor()).options(OPTIONS).build();
    }

    /** One whose suggester reads what is typed. */
    static LoadDesk suggesting(String path, ResponseSuggester suggester, ScriptLibrary library) {
        return new LoadDesk(path, builder -> builder.suggester(suggester)
                .responses(Responses.builder().library(library).build())
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS)));
    }

    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(new Authenticator.Agent(
                new AgentId(request.token()), request.token(), Set.of(new TeamId("main")), false, 1));
    }

    ServerEndpointConfig config() {
        return server.config(path);
    }

    Line stats() {
        DeskStats stats = desk.stats();
        return Line.of("stats")
                .with("frames", stats.draftFrames())
                .with("refused", stats.draftFramesRefused())
                .with("unwanted", stats.draftFramesUnwanted())
                .with("malformed", stats.malformed())
                .with("limited", stats.rateLimited())
                .with("slow", stats.slowConsumers())
                .with("connections", stats.connections());
    }
}
