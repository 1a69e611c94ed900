package dev.peekwire.transport.websocket.docs;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.PeerAddressListener;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The guide's listener of a WAR. */
@WebListener
public final class PeekwireStart implements ServletContextListener {
    private final ChatDesk desk = ChatDesk.builder()
            .authenticator(PeekwireStart::who)
            .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
            .build();
    private final WebSocketServer server =
            WebSocketServer.builder(desk.acceptor()).build();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addListener(new PeerAddressListener());
        ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(server.config("/chat"));
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        server.close();
        desk.close();
    }

    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(
                request.token().equals("the-agent's-session-token")
                        ? new Authenticator.Agent(new AgentId("anna"), "Anna", Set.of(new TeamId("main")), false, 3)
                        : new Authenticator.Refused());
    }
}
