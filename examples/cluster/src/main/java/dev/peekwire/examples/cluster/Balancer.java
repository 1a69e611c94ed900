package dev.peekwire.examples.cluster;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A small load balancer on 127.0.0.1, in the place of the one that you have: each connection goes to the next node that
 * answers. Nodes are equal, so nothing is pinned to one; {@code ?node=1} in an address says which is tried first, for a
 * demo and for tests.
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
     * @param nodes the ports of the nodes 1, 2, ...
     */
    public static Balancer start(int port, List<Integer> nodes) {
        LoadBalancingProxyClient choice = new PreferredNode()
                .setConnectionsPerThread(CONNECTIONS_PER_THREAD)
                .setProblemServerRetry(RETRY_SECONDS);
        for (int index = 0; index < nodes.size(); index++) {
            choice.addHost(URI.create("http://" + HOST + ":" + nodes.get(index)), Integer.toString(index + 1));
        }
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

    /** Where clients connect, by way of that node if it answers. */
    public URI desk(int node) {
        return URI.create("ws://" + HOST + ":" + port() + "/chat?node=" + node);
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
