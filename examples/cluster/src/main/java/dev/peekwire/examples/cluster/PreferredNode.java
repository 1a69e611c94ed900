package dev.peekwire.examples.cluster;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.util.Headers;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;

/** Takes the next node that answers; for {@code ?node=1} that one first, so that a demo can say who is where. */
final class PreferredNode extends LoadBalancingProxyClient {
    private static final String NODE = "node";

    PreferredNode() {
        // A connection that becomes a WebSocket is no other request's any more.
        super(exchange -> exchange.getRequestHeaders().contains(Headers.UPGRADE));
    }

    @Override
    protected Iterator<CharSequence> parseRoutes(HttpServerExchange exchange) {
        Deque<String> asked = exchange.getQueryParameters().get(NODE);
        return asked == null
                ? Collections.emptyIterator()
                : asked.stream().map(CharSequence.class::cast).iterator();
    }
}
