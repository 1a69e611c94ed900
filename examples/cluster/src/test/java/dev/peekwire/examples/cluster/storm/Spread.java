package dev.peekwire.examples.cluster.storm;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Transport;
import dev.peekwire.transport.websocket.WebSocketTransport;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Real WebSocket connections, shared out to the nodes that live, as a balancer does that costs nothing. Several transports,
 * because one opens eight connections at a time, which would spread a storm by itself.
 */
final class Spread implements Transport {
    private static final int TRANSPORTS = 8;

    private final List<WebSocketTransport> transports =
            Stream.generate(WebSocketTransport::new).limit(TRANSPORTS).toList();
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();

    Spread(int... ports) {
        this.ports = new CopyOnWriteArrayList<>(IntStream.of(ports).boxed().toList());
    }

    /** Nobody is sent there any more. */
    void without(int port) {
        ports.remove((Integer) port);
    }

    @Override
    public Set<String> schemes() {
        return Set.of("ws");
    }

    @Override
    public Capabilities capabilities() {
        return transports.get(0).capabilities();
    }

    /** To the node that the address's port says, if it lives; otherwise to the next of the others. */
    @Override
    public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
        int turn = next.getAndIncrement();
        List<Integer> living = List.copyOf(ports);
        int port = living.contains(uri.getPort()) ? uri.getPort() : living.get(turn % living.size());
        return transports.get(turn % TRANSPORTS).connect(URI.create("ws://127.0.0.1:" + port + "/chat"), acceptor);
    }

    @Override
    public void close() {
        transports.forEach(WebSocketTransport::close);
    }
}
