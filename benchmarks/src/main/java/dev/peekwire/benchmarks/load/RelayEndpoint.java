package dev.peekwire.benchmarks.load;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What everything is compared with: a text message of a visitor goes on to the agents of its chat as it is. No consent,
 * no masking, no state but who is there, no limits. One instance serves all connections.
 */
public final class RelayEndpoint extends Endpoint {
    static final String PATH = "/relay";

    private final Container container;
    private final Map<String, List<RelayPeer>> agents = new ConcurrentHashMap<>();

    RelayEndpoint(Container container) {
        this.container = container;
    }

    ServerEndpointConfig config() {
        return Endpoints.config(this, PATH + "/{chat}/{role}");
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        String chat = session.getPathParameters().get("chat");
        List<RelayPeer> peers = agents.computeIfAbsent(chat, unknown -> new CopyOnWriteArrayList<>());
        if ("agent".equals(session.getPathParameters().get("role"))) {
            peers.add(RelayPeer.of(session, container));
        } else {
            session.addMessageHandler(String.class, text -> {
                for (RelayPeer peer : peers) {
                    peer.send(text);
                }
            });
        }
    }

    /** Chats live as long as the process; the harness takes new names for each fleet. */
    @Override
    public void onClose(Session session, CloseReason reason) {
        agents.remove(session.getPathParameters().get("chat"));
    }
}
