package dev.peekwire.benchmarks.load;

import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerEndpointConfig;

/** Registers an endpoint of which one instance serves all connections. */
final class Endpoints {
    private Endpoints() {}

    static ServerEndpointConfig config(Endpoint endpoint, String path) {
        return ServerEndpointConfig.Builder.create(endpoint.getClass(), path)
                .configurator(new One(endpoint))
                .build();
    }

    private static final class One extends ServerEndpointConfig.Configurator {
        private final Endpoint endpoint;

        One(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }
    }
}
