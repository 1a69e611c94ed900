package dev.peekwire.examples.demo;

import dev.peekwire.DeskId;
import dev.peekwire.assist.lucene.LuceneSuggester;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.Limits;
import dev.peekwire.examples.typists.Typists;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.store.memory.MemoryStore;
import dev.peekwire.transport.memory.MemoryTransport;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** A desk behind an embedded Undertow on 127.0.0.1: the pages, the browser client and the WebSocket endpoint. */
public final class DemoServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String DESK = "desk";
    private static final long SEED = 20261121;
    private static final int MEASURED = 10_000;

    /** Behind a balancer everybody comes from one address. */
    private static final int CONNECTIONS = 5_000;

    /** A reader of the demo reloads its pages more often than any visitor. */
    private static final Limits LIMITS =
            Limits.DEFAULT.toBuilder().newChatsPerAddressAndHour(500).build();

    private final int port;
    private final Scheduler scheduler = Scheduler.system();
    private final ChatDesk desk;
    private final WebSocketServer sockets;
    private final MemoryTransport memory = MemoryTransport.isolated();
    private final Typists typists;
    private final DeploymentManager pages;
    private final Undertow undertow;
    private final Runnable afterwards;

    private DemoServer(
            int port, int publicPort, boolean lively, UnaryOperator<ChatDeskBuilder> more, Runnable afterwards)
            throws ServletException {
        this.port = port;
        this.afterwards = afterwards;
        typists = new Typists(this::scripted, scheduler, SEED);
        desk = more.apply(ChatDesk.builder()
                        .authenticator(new DemoAuthenticator())
                        .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                        .routing(DemoRouting.plan())
                        .measures(MeasureRules.DEFAULT, MEASURED)
                        .limits(LIMITS))
                .build();
        memory.listen(DESK, desk.acceptor());
        Acceptor acceptor = lively ? new Attendance(desk.acceptor(), typists::agents) : desk.acceptor();
        sockets = WebSocketServer.builder(acceptor, scheduler)
                .options(WebSocketOptions.builder()
                        .allowedOrigins("http://" + HOST + ":" + publicPort, "http://localhost:" + publicPort)
                        .maxConnectionsPerAddress(CONNECTIONS)
                        .build())
                .build();
        pages = Servlets.defaultContainer().addDeployment(DemoPages.deployment(sockets.config(DemoPages.ENDPOINT)));
        pages.deploy();
        undertow = Undertow.builder()
                .addHttpListener(port, HOST)
                .setHandler(DemoPages.strict(new HealthPage(desk, pages.start()), publicPort))
                .build();
        undertow.start();
    }

    /**
     * With all that helps agents to answer; and with a past of thirty days, the typists while an agent is there, and visitors who are
     * asked to let the suggester read what they type, or without these.
     */
    static DemoServer start(Port port, boolean lively) {
        int free = port.free();
        LuceneSuggester suggester = LuceneSuggester.create();
        return start(
                free,
                free,
                lively,
                desk -> DemoAnswers.of(lively ? withPast(desk) : desk, suggester, lively),
                suggester::close);
    }

    private static ChatDeskBuilder withPast(ChatDeskBuilder desk) {
        MemoryStore store = MemoryStore.create();
        PastChats.write(store, new DeskId(DESK), Instant.now(), ZoneId.systemDefault(), SEED);
        return desk.id(DESK).store(store);
    }

    /**
     * One of several nodes behind a balancer, without typists, scripts and suggestions.
     *
     * @param port where the node listens
     * @param publicPort where the balancer does, and pages are opened
     * @param more what makes the desk a node: its store, its bus, the secret that all nodes share
     */
    public static DemoServer node(int port, int publicPort, UnaryOperator<ChatDeskBuilder> more) {
        return start(port, publicPort, false, more, () -> {});
    }

    private static DemoServer start(
            int port, int publicPort, boolean lively, UnaryOperator<ChatDeskBuilder> more, Runnable afterwards) {
        try {
            return new DemoServer(port, publicPort, lively, more, afterwards);
        } catch (ServletException e) {
            throw new IllegalStateException("the demo's pages can't be served", e);
        }
    }

    /** Without typists, so that a test has the place to itself. */
    static DemoServer start(Port port) {
        return start(port, false);
    }

    private VisitorClient.Builder scripted() {
        return VisitorClient.builder(URI.create("memory:" + DESK)).transport(memory);
    }

    /** Where the first page is. */
    public URI uri() {
        return URI.create("http://" + HOST + ":" + port + "/");
    }

    /** The desk. */
    public ChatDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        typists.close();
        desk.close();
        memory.close();
        sockets.close();
        try {
            pages.stop();
            pages.undeploy();
        } catch (ServletException e) {
            throw new IllegalStateException("the demo's pages can't be stopped", e);
        } finally {
            undertow.stop();
            scheduler.close();
            afterwards.run();
        }
    }
}
