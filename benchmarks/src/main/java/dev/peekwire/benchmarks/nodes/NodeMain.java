package dev.peekwire.benchmarks.nodes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.benchmarks.load.Container;
import dev.peekwire.benchmarks.load.Control;
import dev.peekwire.benchmarks.load.Gauges;
import dev.peekwire.benchmarks.load.Line;
import dev.peekwire.cluster.redis.RedisBus;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.Limits;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.store.jdbc.JdbcStore;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A node's JVM: a desk as a product would have it, on Undertow, with PostgreSQL and Redis. */
final class NodeMain {
    static final String PATH = "/peekwire";
    static final String DESK = "bench";

    private static final int MANY = 1_000_000;
    private static final Duration LONG = Duration.ofHours(1);

    /** What one address with all clients would pass is raised; nobody is ended for his silence. */
    private static final Limits LIMITS = Limits.DEFAULT.toBuilder()
            .commandsPerSecond(1_000)
            .draftFramesPerSecond(100_000)
            .newChatsPerAddressAndHour(MANY)
            .heartbeat(LONG)
            .draftIdle(LONG)
            .build();

    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .maxConnections(MANY)
            .maxConnectionsPerAddress(MANY)
            .idleTimeout(Duration.ZERO)
            .build();

    private NodeMain() {}

    /**
     * Serves until stdin ends.
     *
     * @param args where PostgreSQL is, and Redis; which container; whether it is the far end of the bare hop
     */
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        ChatDesk desk = desk(args[0], args[1]);
        WebSocketServer server =
                WebSocketServer.builder(desk.acceptor()).options(OPTIONS).build();
        if (Boolean.parseBoolean(args[3])) {
            HopEar.open(args[1]);
        }
        Container.Host host = Container.named(args[2]).start(List.of(server.config(PATH)));
        Control.serve(Line.of("up").with("port", host.port()), command -> run(desk, command));
        System.exit(0);
    }

    private static ChatDesk desk(String postgres, String redis) {
        return ChatDesk.builder()
                .id(DESK)
                .store(JdbcStore.builder().dataSource(pool(postgres)).build())
                .bus(RedisBus.create(redis))
                .secret("a secret of the benchmark's own, 32+".getBytes(StandardCharsets.US_ASCII))
                .authenticator(NodeMain::who)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .limits(LIMITS)
                .build();
    }

    private static HikariDataSource pool(String postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres);
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(new Authenticator.Agent(
                new AgentId(request.token()), request.token(), Set.of(new TeamId("main")), false, 1));
    }

    private static Line run(ChatDesk desk, Line command) {
        return switch (command.verb()) {
            case "cpu" -> Line.of("cpu").with("nanos", Gauges.cpuNanos());
            case "stats" ->
                Line.of("stats")
                        .with("frames", desk.stats().draftFrames())
                        .with("refused", desk.stats().draftFramesRefused());
            default -> throw new IllegalArgumentException(command.verb());
        };
    }
}
