package dev.peekwire.examples.demo;

import io.undertow.Handlers;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.SetHeaderHandler;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.websocket.server.ServerEndpointConfig;

/** The demo's pages and the browser client's modules, as any servlet container serves them, with strict headers. */
final class DemoPages {
    /** Where the WebSocket endpoint answers. */
    static final String ENDPOINT = "/chat";

    private static final String RESOURCES = "META-INF/resources";
    private static final int BUFFER = 16 * 1024;

    private DemoPages() {}

    static DeploymentInfo deployment(ServerEndpointConfig endpoint) {
        ClassLoader loader = DemoPages.class.getClassLoader();
        WebSocketDeploymentInfo sockets = new WebSocketDeploymentInfo()
                .setBuffers(new DefaultByteBufferPool(false, BUFFER))
                .addEndpoint(endpoint);
        return Servlets.deployment()
                .setClassLoader(loader)
                .setContextPath("/")
                .setDeploymentName("peekwire-demo")
                .setResourceManager(new ClassPathResourceManager(loader, RESOURCES))
                .addWelcomePage("index.html")
                .addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets);
    }

    /** Nothing inline, nothing from elsewhere, no frames but the first page's own. */
    static HttpHandler strict(HttpHandler next, int port) {
        String sockets = "ws://127.0.0.1:" + port + " ws://localhost:" + port;
        HttpHandler policy = header(
                next,
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self' "
                        + sockets
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        HttpHandler types = header(policy, "X-Content-Type-Options", "nosniff");
        return header(header(types, "Referrer-Policy", "no-referrer"), "Cache-Control", "no-cache");
    }

    private static SetHeaderHandler header(HttpHandler next, String name, String value) {
        return Handlers.header(next, name, value);
    }
}
