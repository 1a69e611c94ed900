package dev.peekwire.examples.cluster;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A small load balancer on 127.0.0.1, in the place of the one that you have: each connection goes to the next node that
 * answers. Nodes are equal, so nothing is pinned to one.
 */
public final class Balancer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int RETRY_SECONDS = 1;
    private static final int CONNECTIONS_PER_THREAD = 2_000;

    private final Undertow undertow;

    private Balancer(Undertow undertow) {
        this.undertow = undertow;
    }

    /**
     * Listens.
     *
     * @param port where, 0 for any free one
     * @param nodes the ports of the nodes
     */
    public static Balancer start(int port, List<Integer> nodes) {
        // A connection that becomes a WebSocket is no other request's any more.
        LoadBalancingProxyClient choice = new LoadBalancingProxyClient(
                        exchange -> exchange.getRequestHeaders().contains(Headers.UPGRADE))
                .setConnectionsPerThread(CONNECTIONS_PER_THREAD)
                .setProblemServerRetry(RETRY_SECONDS);
        nodes.forEach(node -> choice.addHost(URI.create("http://" + HOST + ":" + node)));
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, HOST)
                .setHandler(ProxyHandler.builder()
                        .setProxyClient(choice)
                        .setNext(ResponseCodeHandler.HANDLE_404)
                        .setMaxConnectionRetries(nodes.size())
                        .build())
                .build();
        undertow.start();
        return new Balancer(undertow);
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
