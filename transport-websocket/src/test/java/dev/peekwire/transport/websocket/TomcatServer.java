package dev.peekwire.transport.websocket;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.File;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

final class TomcatServer implements EmbeddedServer {
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    TomcatServer(ServerEndpointConfig config) throws Exception {
        this(config, connector -> {});
    }

    TomcatServer(ServerEndpointConfig config, java.util.function.Consumer<Connector> setUp) throws Exception {
        File base = Files.createTempDirectory("peekwire-tomcat").toFile();
        base.deleteOnExit();
        tomcat.setBaseDir(base.getPath());
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        setUp.accept(connector);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer(
                (classes, servletContext) -> {
                    servletContext.addListener(new PeerAddressListener());
                    servletContext.addListener(new Registration(config));
                },
                Set.of());
        Tomcat.addServlet(context, "none", new org.apache.catalina.servlets.DefaultServlet());
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a WAR would do. */
    record Registration(ServerEndpointConfig config) implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            try {
                ((ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName()))
                        .addEndpoint(config);
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
