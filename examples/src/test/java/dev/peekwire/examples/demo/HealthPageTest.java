package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a load balancer is answered. */
class HealthPageTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoServer server = DemoServer.start(new Port(0, false));

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = server.uri().resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_desk_that_serves_is_ready_until_it_drains_and_lives_until_it_is_closed() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("SERVING\n");
        server.desk().drain(Duration.ZERO).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        server.desk().close();
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void people_are_shown_all_values_and_pages_are_served_as_before() throws Exception {
        assertThat(get("/health").body()).contains("phase=SERVING", "connections=");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }
}
