package dev.peekwire.benchmarks.load;

import dev.peekwire.transport.websocket.PeerAddressListener;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/** Tomcat with its defaults, but for the number of connections. */
final class TomcatHost implements Container.Host {
    private static final int CONNECTIONS = 20_000;

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    TomcatHost(List<ServerEndpointConfig> endpoints) throws Exception {
        File base = Files.createTempDirectory("peekwire-load").toFile();
        base.deleteOnExit();
        tomcat.setBaseDir(base.getPath());
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxConnections", Integer.toString(CONNECTIONS));
        connector.setProperty("acceptCount", "1000");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    servlets.addListener(new PeerAddressListener());
                    servlets.addListener(new Registration(endpoints));
                },
                Set.of());
        Tomcat.addServlet(context, "none", new DefaultServlet());
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    private record Registration(List<ServerEndpointConfig> endpoints) implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServerContainer container =
                    (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
            try {
                for (ServerEndpointConfig endpoint : endpoints) {
                    container.addEndpoint(endpoint);
                }
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
