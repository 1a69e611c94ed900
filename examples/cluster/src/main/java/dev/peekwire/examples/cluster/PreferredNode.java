package dev.peekwire.examples.cluster;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.util.Headers;
import java.net.URI;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the next node that answers; for {@code ?node=1} that one first. Remembers which page's connection is where. */
final class PreferredNode extends LoadBalancingProxyClient {
    private static final int RETRY_SECONDS = 1;
    private static final int CONNECTIONS_PER_THREAD = 2_000;
    private static final int MOST_PAGES = 1_000;

    private final List<URI> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> pages = new ConcurrentHashMap<>();

    PreferredNode() {
        // A connection that becomes a WebSocket is no other request's any more.
        super(exchange -> exchange.getRequestHeaders().contains(Headers.UPGRADE));
        setConnectionsPerThread(CONNECTIONS_PER_THREAD);
        setProblemServerRetry(RETRY_SECONDS);
    }

    void add(URI node) {
        nodes.add(node);
        addHost(node, Integer.toString(nodes.size()));
    }

    @Override
    protected Iterator<CharSequence> parseRoutes(HttpServerExchange exchange) {
        Deque<String> asked = exchange.getQueryParameters().get("node");
        return asked == null
                ? Collections.emptyIterator()
                : asked.stream().map(CharSequence.class::cast).iterator();
    }

    @Override
    protected Host selectHost(HttpServerExchange exchange) {
        Host chosen = super.selectHost(exchange);
        if (chosen != null && exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
            remember(exchange, nodes.indexOf(chosen.getUri()) + 1);
        }
        return chosen;
    }

    private void remember(HttpServerExchange exchange, int node) {
        String page = page(exchange);
        if (!page.isEmpty() && pages.size() < MOST_PAGES) {
            pages.put(page, node);
            exchange.getConnection().addCloseListener(gone -> pages.remove(page, node));
        }
    }

    private static String page(HttpServerExchange exchange) {
        Deque<String> named = exchange.getQueryParameters().get("page");
        return named == null ? "" : named.getFirst();
    }

    /** The number of the node that the asking page is connected to, 0 while it is to none. */
    int where(HttpServerExchange exchange) {
        return pages.getOrDefault(page(exchange), 0);
    }
}
