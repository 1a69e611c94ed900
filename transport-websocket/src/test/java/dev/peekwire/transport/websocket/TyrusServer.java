package dev.peekwire.transport.websocket;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus on Grizzly as its own server sets it up, which would listen on every address. */
final class TyrusServer implements EmbeddedServer {
    private final Loopback container;

    TyrusServer(ServerEndpointConfig config, int port) throws Exception {
        container = new Loopback(port);
        container.addEndpoint(config);
        container.start("/", 0);
    }

    @Override
    public int port() {
        return container.listener.getPort();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static final class Loopback extends TyrusServerContainer {
        private final TyrusWebSocketEngine engine =
                TyrusWebSocketEngine.builder(this).build();
        private final HttpServer server = new HttpServer();
        private final NetworkListener listener;

        Loopback(int port) {
            super((Set<Class<?>>) null);
            listener = new NetworkListener("grizzly", "127.0.0.1", port);
        }

        @Override
        public void register(Class<?> endpoint) throws DeploymentException {
            engine.register(endpoint, "/");
        }

        @Override
        public void register(ServerEndpointConfig config) throws DeploymentException {
            engine.register(config, "/");
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of();
        }

        @Override
        public WebSocketEngine getWebSocketEngine() {
            return engine;
        }

        @Override
        public void start(String rootPath, int port) throws IOException, DeploymentException {
            server.addListener(listener);
            listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
            listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
            listener.registerAddOn(new WebSocketAddOn(this, rootPath));
            server.start();
            super.start(rootPath, port);
        }

        @Override
        public void stop() {
            super.stop();
            server.shutdownNow();
        }
    }
}
