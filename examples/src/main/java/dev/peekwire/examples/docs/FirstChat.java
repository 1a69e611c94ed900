package dev.peekwire.examples.docs;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Undertow;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desk, its endpoint and a page, in one file. */
public final class FirstChat {
    private FirstChat() {}

    /** Runs until Ctrl-C. */
    public static void main(String[] args) throws ServletException {
        start(8080);
        System.out.println("Open http://localhost:8080/");
    }

    static Undertow start(int port) throws ServletException {
        ChatDesk desk = ChatDesk.builder()
                .authenticator(FirstChat::who)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
        WebSocketServer server = WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder()
                        .allowedOrigins("http://localhost:" + port) // whose pages may connect
                        .build())
                .build();
        DeploymentManager pages = Servlets.defaultContainer().addDeployment(pages(server));
        pages.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "localhost")
                .setHandler(pages.start())
                .build();
        undertow.start();
        return undertow;
    }

    /** Your page, and the browser modules, which lie in peekwire-browser's jar under META-INF/resources/peekwire. */
    private static DeploymentInfo pages(WebSocketServer server) {
        ClassLoader loader = FirstChat.class.getClassLoader();
        return Servlets.deployment()
                .setClassLoader(loader)
                .setContextPath("/")
                .setDeploymentName("first-chat")
                .setResourceManager(new ClassPathResourceManager(loader, "META-INF/resources"))
                .addWelcomePage("index.html")
                .addServletContextAttribute(
                        WebSocketDeploymentInfo.ATTRIBUTE_NAME,
                        new WebSocketDeploymentInfo().addEndpoint(server.config("/chat")));
    }

    /** Who may answer. Visitors may be anonymous. */
    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                request.token().equals("the-agent's-session-token")
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", Set.of(new TeamId("main")), false, 3)
                        : new Authenticator.Refused());
    }
}
