package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.spi.ToneChecker;
import dev.peekwire.tck.tone.ToneCheckerTck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide's checker against a service that has something against "the thing". */
final class HouseToneTest extends ToneCheckerTck {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);
    private static HttpServer server;
    private static volatile int status = 200;

    @BeforeAll
    static void service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(THREADS);
        server.createContext("/", HouseToneTest::answer);
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
        THREADS.shutdown();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int at = text.indexOf("the thing");
        int from = text.codePointCount(0, Math.max(0, at));
        String found = at < 0 ? "" : "CONFIRM " + from + " " + (from + 9) + " Name the product in full.";
        byte[] body = found.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    protected ToneChecker checker() {
        return new HouseTone(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), Duration.ofSeconds(60));
    }

    @Override
    protected String wrong() {
        return "Did the thing arrive?";
    }

    @Override
    protected String right() {
        return "Did the kettle arrive?";
    }

    @Test
    void what_the_service_says_is_what_the_agent_is_told() {
        assertThat(checker()
                        .check(ToneRequest.of(wrong(), "en"))
                        .toCompletableFuture()
                        .join()
                        .findings())
                .containsExactly(
                        ToneFinding.of(ToneRule.OTHER, ToneLevel.CONFIRM, 4, 13).advising("Name the product in full."));
    }

    @Test
    void a_service_that_is_away_fails_and_tells_nothing_of_the_reply() {
        status = 503;
        try {
            assertThat(checker().check(ToneRequest.of(wrong(), "en")))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withMessageContaining("status 503")
                    .withMessageNotContaining("thing");
        } finally {
            status = 200;
        }
    }
}
