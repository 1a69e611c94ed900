package dev.peekwire.examples.cluster;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A small load balancer on 127.0.0.1, in the place of the one that you have: each connection goes to the next node that
 * answers. Nodes are equal, so nothing is pinned to one. For the demo and for tests, {@code ?node=1} in an address says
 * which is tried first, and a page that connected with {@code page=NAME} is told where it is by {@code /where?page=NAME}.
 * Thread-safe.
 */
public final class Balancer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int RETRIES = 8;

    private final PreferredNode choice;
    private final Undertow undertow;

    private Balancer(PreferredNode choice, int port) {
        this.choice = choice;
        this.undertow = Undertow.builder()
                .addHttpListener(port, HOST)
                .setHandler(Handlers.path(ProxyHandler.builder()
                                .setProxyClient(choice)
                                .setNext(ResponseCodeHandler.HANDLE_404)
                                .setMaxConnectionRetries(RETRIES)
                                .build())
                        .addExactPath("/where", this::where))
                .build();
    }

    /**
     * Listens.
     *
     * @param port where, 0 for any free one
     * @param nodes the ports of the nodes 1, 2, ...
     */
    public static Balancer start(int port, int... nodes) {
        Balancer balancer = new Balancer(new PreferredNode(), port);
        for (int node : nodes) {
            balancer.add(node);
        }
        balancer.undertow.start();
        return balancer;
    }

    /** One more node, the next in number. */
    public void add(int port) {
        choice.add(URI.create("http://" + HOST + ":" + port));
    }

    private void where(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain").put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(Integer.toString(choice.where(exchange)));
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** A page. */
    public URI page(String path) {
        return URI.create("http://" + HOST + ":" + port() + "/" + path);
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
