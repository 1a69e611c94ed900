package dev.peekwire.transport.websocket.docs;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.glassfish.tyrus.spi.ServerContainer;
import org.glassfish.tyrus.spi.ServerContainerFactory;

/** What {@code docs/guides/embedding-websocket.md} shows; {@link EmbeddingGuideTest} starts all of it. */
final class EmbeddingSnippets {
    private EmbeddingSnippets() {}

    static ChatDesk desk(Authenticator agents) {
        ChatDesk desk = ChatDesk.builder()
                .authenticator(agents)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
        return desk;
    }

    static WebSocketServer server(ChatDesk desk) {
        WebSocketServer server = WebSocketServer.builder(desk.acceptor())
                .options(WebSocketOptions.builder()
                        .allowedOrigins("https://shop.example")
                        .build())
                .build();
        return server;
    }

    static Tomcat tomcat(int port, Path folder) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port); // 0: any that is free
        tomcat.getConnector().setProperty("address", "127.0.0.1"); // without this, every address
        Context context = tomcat.addContext("", null);
        context.setParentClassLoader(PeekwireStart.class.getClassLoader()); // else not found under mvn exec:java
        context.addServletContainerInitializer(new WsSci(), null);
        context.addApplicationListener(PeekwireStart.class.getName());
        Tomcat.addServlet(context, "default", new DefaultServlet());
        context.addServletMappingDecoded("/", "default"); // without a servlet the WebSocket filter is not reached
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("the log says why"); // start() itself does not fail then
        }
        return tomcat;
    }

    static Server jetty(int port, WebSocketServer server) throws Exception {
        Server jetty = new Server(port);
        ServletContextHandler context = new ServletContextHandler("/");
        jetty.setHandler(context);
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servletContext, container) -> container.addEndpoint(server.config("/chat")));
        jetty.start();
        return jetty;
    }

    static AutoCloseable undertow(int port, WebSocketServer server) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(Thread.currentThread().getContextClassLoader())
                .setContextPath("/")
                .setDeploymentName("peekwire")
                .addServletContextAttribute(
                        WebSocketDeploymentInfo.ATTRIBUTE_NAME,
                        new WebSocketDeploymentInfo().addEndpoint(server.config("/chat")));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "localhost")
                .setHandler(manager.start())
                .build();
        undertow.start();
        return () -> {
            manager.stop(); // first: the other way round it waits 10 s
            undertow.stop();
        };
    }

    static ServerContainer tyrus(int port, WebSocketServer server) throws Exception {
        ServerContainer container = ServerContainerFactory.createServerContainer(Map.of());
        container.addEndpoint(server.config("/chat"));
        container.start("/", port); // listens on every address
        return container;
    }

    static WebSocketOptions behind(String proxy) {
        WebSocketOptions options = WebSocketOptions.builder()
                .trustedProxy((peer, headers) ->
                        proxy.equals(peer) ? headers.get("X-Real-IP").get(0) : peer)
                .build();
        return options;
    }
}
