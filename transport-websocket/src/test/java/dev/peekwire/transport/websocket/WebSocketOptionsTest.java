package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebSocketOptionsTest {
    @Test
    void the_defaults_are_safe() {
        WebSocketOptions options = WebSocketOptions.defaults();
        assertThat(options.maxFrame()).isEqualTo(64 * 1024);
        assertThat(options.backlog()).isEqualTo(1024 * 1024);
        assertThat(options.writeTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.closeTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.idleTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.maxConnections()).isEqualTo(10_000);
        assertThat(options.maxConnectionsPerAddress()).isEqualTo(100);
        assertThat(options.allowedOrigins()).isEmpty();
        assertThat(options.trustedProxy()).isNull();
    }

    @Test
    void origins_are_kept_in_a_browsers_spelling() {
        assertThat(WebSocketOptions.builder()
                        .allowedOrigins("HTTPS://Shop.Example:443", "http://localhost:80", "https://[::1]:8443")
                        .build()
                        .allowedOrigins())
                .containsExactlyInAnyOrder("https://shop.example", "http://localhost", "https://[::1]:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https://*.shop.example",
                "null",
                "",
                "shop.example",
                "https://shop.example/",
                "https://shop.example/chat",
                "https://a@shop.example",
                "https://shop.example?x",
                "file:///home",
                "ws://shop.example",
                "https://"
            })
    void what_is_no_single_origin_is_refused(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketOptions.builder().allowedOrigins(origin));
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        WebSocketOptions.Builder builder = WebSocketOptions.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxFrame(1023));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxFrame(1024 * 1024 + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.backlog(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.writeTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.closeTimeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.idleTimeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnectionsPerAddress(0));
    }

    @Test
    void the_limits_of_connections_are_counted_in_and_out() {
        ConnectionLimits limits = new ConnectionLimits(3, 2);
        assertThat(limits.enter("a")).isTrue();
        assertThat(limits.enter("a")).isTrue();
        assertThat(limits.enter("a")).isFalse();
        assertThat(limits.open()).isEqualTo(2);
        assertThat(limits.enter(null)).isTrue();
        assertThat(limits.enter("b")).isFalse();
        limits.leave("a");
        limits.leave("a");
        limits.leave(null);
        assertThat(limits.open()).isZero();
        assertThat(limits.addresses()).isZero();
    }

    @Test
    void the_client_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Transport.class).stream().map(ServiceLoader.Provider::type))
                .contains(WebSocketTransport.class);
    }

    @Test
    void an_address_of_another_scheme_is_not_connected_to() {
        try (WebSocketTransport transport = new WebSocketTransport()) {
            transport
                    .connect(URI.create("http://127.0.0.1/"), ServerFixture.Guest::new)
                    .whenComplete((connection, e) ->
                            assertThat(((ChatException) e).code()).isEqualTo(ErrorCode.UNSUPPORTED))
                    .exceptionally(e -> null)
                    .toCompletableFuture()
                    .join();
        }
    }
}
