package dev.peekwire.examples.demo;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.transport.websocket.WebSocketOptions;
import dev.peekwire.transport.websocket.WebSocketServer;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import java.net.URI;

/** A desk behind an embedded Undertow on 127.0.0.1: the pages, the browser client and the WebSocket endpoint. */
final class DemoServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final int port;
    private final Scheduler scheduler = Scheduler.system();
    private final ChatDesk desk;
    private final WebSocketServer sockets;
    private final DeploymentManager pages;
    private final Undertow undertow;

    private DemoServer(int port) throws ServletException {
        this.port = port;
        desk = ChatDesk.builder()
                .authenticator(new DemoAuthenticator())
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK))
                .build();
        sockets = WebSocketServer.builder(desk.acceptor(), scheduler)
                .options(WebSocketOptions.builder()
                        .allowedOrigins("http://" + HOST + ":" + port, "http://localhost:" + port)
                        .build())
                .build();
        pages = Servlets.defaultContainer().addDeployment(DemoPages.deployment(sockets.config(DemoPages.ENDPOINT)));
        pages.deploy();
        undertow = Undertow.builder()
                .addHttpListener(port, HOST)
                .setHandler(DemoPages.strict(pages.start(), port))
                .build();
        undertow.start();
    }

    static DemoServer start(Port port) {
        try {
            return new DemoServer(port.free());
        } catch (ServletException e) {
            throw new IllegalStateException("the demo's pages can't be served", e);
        }
    }

    /** Where the first page is. */
    URI uri() {
        return URI.create("http://" + HOST + ":" + port + "/");
    }

    /** What the desk counted. */
    ChatDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        desk.close();
        sockets.close();
        try {
            pages.stop();
            pages.undeploy();
        } catch (ServletException e) {
            throw new IllegalStateException("the demo's pages can't be stopped", e);
        } finally {
            undertow.stop();
            scheduler.close();
        }
    }
}
