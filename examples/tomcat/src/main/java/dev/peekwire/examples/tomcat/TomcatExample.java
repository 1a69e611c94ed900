package dev.peekwire.examples.tomcat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.PeerAddressListener;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** A desk in an embedded Tomcat, with the pages and the browser modules: {@code TomcatExample [PORT]}. */
public final class TomcatExample implements AutoCloseable {
    private final ChatDesk desk = ChatDesk.builder()
            .authenticator(TomcatExample::who)
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .build();
    private final WebSocketServer endpoint;
    private final Tomcat tomcat = new Tomcat();

    private TomcatExample(int port, String... origins) throws IOException {
        endpoint = WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder().allowedOrigins(origins).build())
                .build();
        tomcat.setBaseDir(Files.createTempDirectory("peekwire-tomcat").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1"); // without this, every address
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param args the port, 8080 without one
     */
    public static void main(String[] args) throws Exception {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        TomcatExample example = start(port, "http://127.0.0.1:" + port, "http://localhost:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(example::close, "stop"));
        System.out.println("Visitor: http://localhost:" + port + "/  Agent: http://localhost:" + port + "/agent.html");
        example.tomcat.getServer().await();
    }

    /** Starts it on a port, 0 for any that is free, for pages of these origins. */
    static TomcatExample start(int port, String... origins) throws Exception {
        TomcatExample example = new TomcatExample(port, origins);
        Context context = example.context();
        context.setParentClassLoader(TomcatExample.class.getClassLoader());
        // META-INF/resources of class folders too, not of jars alone: the build's tests run before there are jars
        ((StandardJarScanner) context.getJarScanner()).setScanAllDirectories(true);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    servlets.addListener(new PeerAddressListener()); // tells the endpoint who connects
                    servlets.addListener(new Registration(example.endpoint));
                },
                Set.of());
        example.tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("the log says why"); // start() itself does not fail then
        }
        return example;
    }

    /** It finds the WebSocket container and the jars' META-INF/resources by itself, and serves them. */
    private Context context() throws IOException {
        tomcat.setAddDefaultWebXmlToWebapp(false); // else it looks for a JSP compiler, and complains
        Context context = tomcat.addWebapp(
                "", Files.createTempDirectory("peekwire-webapp").toString());
        Tomcat.addServlet(context, "default", new DefaultServlet());
        context.addServletMappingDecoded("/", "default");
        context.addWelcomeFile("index.html");
        Tomcat.addDefaultMimeTypeMappings(context);
        return context;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
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
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
    }

    /** The WebSocket container is there when the context's listeners are told. */
    private record Registration(WebSocketServer endpoint) implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            Object container = event.getServletContext().getAttribute(ServerContainer.class.getName());
            try {
                ((ServerContainer) container).addEndpoint(endpoint.config("/chat"));
            } catch (DeploymentException e) {
                throw new IllegalStateException("the endpoint can't be added", e);
            }
        }
    }
}
