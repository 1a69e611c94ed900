package dev.peekwire.benchmarks.load;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
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
final class TyrusHost implements Container.Host {
    private final Loopback container = new Loopback();

    TyrusHost(List<ServerEndpointConfig> endpoints) throws Exception {
        for (ServerEndpointConfig endpoint : endpoints) {
            container.addEndpoint(endpoint);
        }
        container.start("/", 0);
    }

    @Override
    public int port() {
        return container.listener.getPort();
    }

    private static final class Loopback extends TyrusServerContainer {
        private final TyrusWebSocketEngine engine =
                TyrusWebSocketEngine.builder(this).build();
        private final HttpServer server = new HttpServer();
        private final NetworkListener listener = new NetworkListener("grizzly", "127.0.0.1", 0);

        Loopback() {
            super((Set<Class<?>>) null);
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
