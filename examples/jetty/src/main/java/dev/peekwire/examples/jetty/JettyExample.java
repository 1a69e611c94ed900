package dev.peekwire.examples.jetty;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** A desk in an embedded Jetty, with the pages and the browser modules: {@code JettyExample [PORT]}. */
public final class JettyExample implements AutoCloseable {
    private final ChatDesk desk = ChatDesk.builder()
            .authenticator(JettyExample::who)
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .build();
    private final WebSocketServer endpoint;
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);

    private JettyExample(int port, String... origins) throws IOException {
        endpoint = WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder().allowedOrigins(origins).build())
                .build();
        connector.setHost("127.0.0.1"); // without this, every address
        connector.setPort(port);
        jetty.addConnector(connector);
        jetty.setHandler(context());
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param args the port, 8080 without one
     */
    public static void main(String[] args) throws Exception {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        JettyExample example = start(port, "http://127.0.0.1:" + port, "http://localhost:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(example::close, "stop"));
        System.out.println("Visitor: http://localhost:" + port + "/  Agent: http://localhost:" + port + "/agent.html");
        example.jetty.join();
    }

    /** Starts it on a port, 0 for any that is free, for pages of these origins. */
    static JettyExample start(int port, String... origins) throws Exception {
        JettyExample example = new JettyExample(port, origins);
        example.jetty.start();
        return example;
    }

    private ServletContextHandler context() throws IOException {
        ServletContextHandler context = new ServletContextHandler("/");
        context.setBaseResource(pages(ResourceFactory.of(context)));
        context.addServlet(DefaultServlet.class, "/");
        context.setWelcomeFiles(new String[] {"index.html"});
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servlets, container) -> container.addEndpoint(endpoint.config("/chat")));
        return context;
    }

    /** Our own pages and the browser modules, each in META-INF/resources of its own jar. */
    private static Resource pages(ResourceFactory resources) throws IOException {
        Enumeration<URL> folders = JettyExample.class.getClassLoader().getResources("META-INF/resources/");
        return ResourceFactory.combine(
                Collections.list(folders).stream().map(resources::newResource).toList());
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Who may answer: ask your own session store here. Visitors may be anonymous. */
    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                request.token().equals("the-agent's-session-token")
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", Set.of(new TeamId("main")), false, 3)
                        : new Authenticator.Refused());
    }

    /** The desk first: its clients are told to come back, and viewers' copies of drafts are erased. */
    @Override
    public void close() {
        endpoint.close();
        desk.close();
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
