package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoServerTest {
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html, 200",
        "visitor.html, text/html, 200",
        "agent.html, text/html, 200",
        "both.html, text/html, 200",
        "demo/wire.js, application/javascript, 200",
        "peekwire/peekwire-chat.js, application/javascript, 200",
        "peekwire/index.js, application/javascript, 200",
        "demo/base.css, text/css, 200",
        "logback.xml, '', 404",
        "dev/peekwire/examples/demo/Demo.class, '', 404"
    })
    void pages_and_modules_are_served_with_a_strict_policy_and_nothing_else_is(String path, String type, int status)
            throws Exception {
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            HttpResponse<String> response = get(server.uri().resolve(path));
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(response.body()).doesNotContain("<script>").doesNotContain(" style=");
        }
    }

    @Test
    void a_port_that_is_taken_gives_way_to_the_next_unless_it_was_asked_for() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(new Port(port, true).free()).isGreaterThan(port);
            assertThatThrownBy(() -> new Port(port, false).free())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void the_port_is_8080_or_what_the_arguments_say() {
        assertThat(Demo.port()).isEqualTo(new Port(8080, true));
        assertThat(Demo.port("--port", "9000")).isEqualTo(new Port(9000, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Demo.port("9000")).withMessageContaining("--port NUMBER");
    }

    @Test
    void a_stopped_demo_leaves_its_port() throws Exception {
        int port;
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            port = server.uri().getPort();
        }
        assertThat(new Port(port, false).free()).isEqualTo(port);
    }
}
