package dev.peekwire.examples.browser;

import com.microsoft.playwright.Browser;
import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.desk.Limits;
import dev.peekwire.protocol.Role;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A desk behind an Undertow on a free port of 127.0.0.1, with the browser modules under {@code /peekwire/}, the test
 * pages under {@code /test/}, and the strictest policy that lets the components work. An agent's token is {@code
 * agent-} and the id: {@code agent-ana} is the agent {@code ana} with the name Ana.
 */
final class BrowserDesk implements AutoCloseable {
    /** What pages with the components can be served with. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static final String HOST = "127.0.0.1";
    private static final String TOKEN = "agent-";
    private static final Set<TeamId> TEAMS = Set.of(new TeamId("main"));
    private static final int CAPACITY = 20;
    private static final int BUFFER = 16 * 1024;

    private final int port;
    private final Scheduler scheduler = Scheduler.system();
    private final ChatDesk desk;
    private final WebSocketServer sockets;
    private final DeploymentManager pages;
    private final Undertow undertow;
    private boolean closed;

    private BrowserDesk(int port, Set<Integer> behind, UnaryOperator<ChatDeskBuilder> settings)
            throws ServletException {
        this.port = port;
        desk = settings.apply(ChatDesk.builder()
                        .authenticator(BrowserDesk::identify)
                        // A page that has to wait for the processor is not put out.
                        .limits(Limits.DEFAULT.toBuilder()
                                .eraseDeadline(Duration.ofSeconds(30))
                                .build())
                        .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK)))
                .build();
        sockets = WebSocketServer.builder(desk.acceptor(), scheduler)
                .options(WebSocketOptions.builder()
                        .allowedOrigins(origins(port, behind))
                        .build())
                .build();
        pages = deploy();
        undertow = Undertow.builder()
                .addHttpListener(port, HOST)
                .setHandler(strict(pages.start()))
                .build();
        undertow.start();
    }

    /** With opt-in at the level masked. */
    static BrowserDesk start() {
        return start(settings -> settings);
    }

    /** With settings of one's own. */
    static BrowserDesk start(UnaryOperator<ChatDeskBuilder> settings) {
        return somewhere(Set.of(), settings);
    }

    /** On a port of one's own, for a desk that comes back where another was. */
    static BrowserDesk start(int port, UnaryOperator<ChatDeskBuilder> settings) {
        return start(port, Set.of(), settings);
    }

    /** Whose pages are opened over a cable. */
    static BrowserDesk start(Cable cable) {
        BrowserDesk desk = somewhere(Set.of(cable.port()), settings -> settings);
        cable.to(desk.port());
        return desk;
    }

    /** Tests of another JVM may take a free port before it is listened on; hardly twice in a row. */
    private static BrowserDesk somewhere(Set<Integer> behind, UnaryOperator<ChatDeskBuilder> settings) {
        try {
            return start(freePort(), behind, settings);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException) {
                return start(freePort(), behind, settings);
            }
            throw e;
        }
    }

    private static BrowserDesk start(int port, Set<Integer> behind, UnaryOperator<ChatDeskBuilder> settings) {
        try {
            return new BrowserDesk(port, behind, settings);
        } catch (ServletException e) {
            throw new IllegalStateException("the test's pages can't be served", e);
        }
    }

    /** Opens a page of this desk, in a context of its own. */
    Tab open(Browser browser, String path) {
        return Tab.open(browser, uri(path), new Browser.NewContextOptions());
    }

    /** Opens a page of this desk in a context with these options. */
    Tab open(Browser browser, String path, Browser.NewContextOptions options) {
        return Tab.open(browser, uri(path), options);
    }

    /** The address of a page, say {@code /test/chat.html}. */
    URI uri(String path) {
        return URI.create("http://" + HOST + ":" + port + path);
    }

    /** The address of the endpoint, for clients in Java. */
    URI sockets() {
        return URI.create("ws://" + HOST + ":" + port + "/chat");
    }

    int port() {
        return port;
    }

    ChatDesk desk() {
        return desk;
    }

    /** Stops it, once. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        desk.close();
        sockets.close();
        try {
            pages.stop();
            pages.undeploy();
        } catch (ServletException e) {
            throw new IllegalStateException("the test's pages can't be stopped", e);
        } finally {
            undertow.stop();
            scheduler.close();
        }
    }

    private DeploymentManager deploy() {
        ClassLoader loader = BrowserDesk.class.getClassLoader();
        DeploymentManager made = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(loader)
                        .setContextPath("/")
                        .setDeploymentName("browser-desk-" + port)
                        .setResourceManager(new ClassPathResourceManager(loader, "META-INF/resources"))
                        .addServletContextAttribute(
                                WebSocketDeploymentInfo.ATTRIBUTE_NAME,
                                new WebSocketDeploymentInfo()
                                        .setBuffers(new DefaultByteBufferPool(false, BUFFER))
                                        .addEndpoint(sockets.config("/chat"))));
        made.deploy();
        return made;
    }

    private static HttpHandler strict(HttpHandler next) {
        HttpHandler policy = Handlers.header(next, "Content-Security-Policy", POLICY);
        return Handlers.header(policy, "X-Content-Type-Options", "nosniff");
    }

    private static CompletionStage<Authenticator.Identity> identify(Authenticator.Request request) {
        @Nullable String id = request.role() == Role.AGENT && request.token().startsWith(TOKEN)
                ? request.token().substring(TOKEN.length())
                : null;
        return CompletableFuture.completedFuture(id == null ? new Authenticator.Refused() : agent(id));
    }

    private static Authenticator.Agent agent(String id) {
        String name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
        return new Authenticator.Agent(new AgentId(id), name, TEAMS, false, CAPACITY);
    }

    private static String[] origins(int port, Set<Integer> behind) {
        return Stream.concat(Stream.of(port), behind.stream())
                .map(each -> "http://" + HOST + ":" + each)
                .toArray(String[]::new);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
