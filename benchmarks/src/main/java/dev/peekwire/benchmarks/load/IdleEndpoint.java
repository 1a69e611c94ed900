package dev.peekwire.benchmarks.load;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;

/** Takes text and does nothing with it: what is left on the heap of a connection is the container's. */
public final class IdleEndpoint extends Endpoint {
    static final String PATH = "/idle";

    ServerEndpointConfig config() {
        return Endpoints.config(this, PATH);
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.addMessageHandler(String.class, text -> {});
    }
}
