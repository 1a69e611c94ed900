package dev.peekwire.examples.cluster.crash;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Transport;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings each connection to any node, as a balancer does that knows nothing, and knows who is where. */
final class Places implements AutoCloseable {
    private static final int TRANSPORTS = 24;

    private final List<CrashedNode> nodes;
    private final List<WebSocketTransport> transports = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Person, Integer> places = new ConcurrentHashMap<>();

    Places(List<CrashedNode> nodes) {
        this.nodes = nodes;
        for (int i = 0; i < TRANSPORTS; i++) {
            transports.add(new WebSocketTransport());
        }
    }

    /** A person's way to the desk. */
    Transport door(Person client, Random random) {
        return new Door(client, random, transports.get(next.getAndIncrement() % TRANSPORTS));
    }

    /** Who is connected to a node now, as far as they know. */
    List<Person> at(int node) {
        return places.entrySet().stream()
                .filter(place -> place.getValue() == node)
                .map(Map.Entry::getKey)
                .filter(client -> client.connectedSince().isBefore(Instant.MAX))
                .toList();
    }

    @Override
    public void close() {
        transports.forEach(WebSocketTransport::close);
    }

    private final class Door implements Transport {
        private final Person client;
        private final Random random;
        private final Transport transport;

        private Door(Person client, Random random, Transport transport) {
            this.client = client;
            this.random = random;
            this.transport = transport;
        }

        @Override
        public Set<String> schemes() {
            return transport.schemes();
        }

        @Override
        public Capabilities capabilities() {
            return transport.capabilities();
        }

        @Override
        public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
            int node = random.nextInt(nodes.size());
            places.put(client, node);
            return transport.connect(nodes.get(node).uri(), acceptor);
        }

        @Override
        public void close() {
            // Many share the transport.
        }
    }
}
