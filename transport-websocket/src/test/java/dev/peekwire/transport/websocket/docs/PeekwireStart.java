package dev.peekwire.transport.websocket.docs;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.transport.websocket.PeerAddressListener;
import dev.peekwire.transport.websocket.WebSocketServer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

/** The guide's listener of a WAR. */
@WebListener
public final class PeekwireStart implements ServletContextListener {
    private final ChatDesk desk = ChatDesk.builder().build();
    private final WebSocketServer server =
            WebSocketServer.builder(desk.acceptor()).build();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addListener(new PeerAddressListener());
        ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(server.config("/peekwire"));
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        server.close();
        desk.close();
    }
}
