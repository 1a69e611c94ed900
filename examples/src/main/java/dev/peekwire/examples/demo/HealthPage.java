package dev.peekwire.examples.demo;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.DeskHealth;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * What a load balancer and a supervisor of processes ask: {@code /health/ready} answers 200 while new connections should
 * come here and 503 otherwise, {@code /health/live} 200 as long as the process should live. {@code /health} is for people.
 * A product lets only its own network ask.
 */
final class HealthPage implements HttpHandler {
    private final ChatDesk desk;
    private final HttpHandler others;

    HealthPage(ChatDesk desk, HttpHandler others) {
        this.desk = desk;
        this.others = others;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        DeskHealth health = desk.health();
        switch (exchange.getRequestPath()) {
            case "/health/ready" ->
                answer(exchange, health.ready(), health.phase().name());
            case "/health/live" ->
                answer(exchange, health.live(), health.phase().name());
            case "/health" -> answer(exchange, true, health + "\n" + desk.stats());
            default -> others.handleRequest(exchange);
        }
    }

    private static void answer(HttpServerExchange exchange, boolean well, String text) {
        exchange.setStatusCode(well ? StatusCodes.OK : StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(text + "\n");
    }
}
