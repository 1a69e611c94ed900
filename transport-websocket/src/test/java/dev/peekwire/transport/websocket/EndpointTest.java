package dev.peekwire.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.transport.websocket.ServerFixture.Guest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the endpoint takes and refuses, the same in every container. */
@Timeout(300)
final class EndpointTest {
    private static final String ORIGIN = "https://shop.example";
    private static final WebSocketOptions OPTIONS =
            WebSocketOptions.builder().allowedOrigins(ORIGIN).build();
    private static final JsonFrameCodec CODEC = JsonFrameCodec.desk();
    private static final Frame PING = new ClientFrame.Ping();

    @ParameterizedTest
    @EnumSource
    void a_client_without_an_origin_is_accepted_with_the_subprotocol_and_without_extensions(EmbeddedServer.Kind kind)
            throws Exception {
        Map<String, String> headers = Map.of(
                "Sec-WebSocket-Protocol",
                "chat, peekwire.v1.json",
                "Sec-WebSocket-Extensions",
                "permessage-deflate; client_max_window_bits");
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri(), headers)) {
            assertThat(client.status()).isEqualTo(101);
            assertThat(client.response()).containsIgnoringCase("Sec-WebSocket-Protocol: peekwire.v1.json");
            assertThat(client.response()).doesNotContainIgnoringCase("permessage-deflate");
            Guest guest = fixture.guest();
            assertThat(guest.peer().origin()).isNull();
            assertThat(guest.peer().address()).isEqualTo("127.0.0.1");
            assertThat(guest.peer().scheme()).isEqualTo("ws");
            assertThat(guest.peer().secure()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_browser_of_a_listed_origin_is_accepted(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = browser(fixture, ORIGIN)) {
            assertThat(client.status()).isEqualTo(101);
            assertThat(fixture.guest().peer().origin()).isEqualTo(ORIGIN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void browsers_of_other_origins_are_refused_in_the_handshake(EmbeddedServer.Kind kind) throws Exception {
        // Undertow hands the request on as if there were no endpoint.
        int refused = kind == EmbeddedServer.Kind.UNDERTOW ? 404 : 403;
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS)) {
            for (String origin : new String[] {
                "http://shop.example",
                "https://shop.example:8443",
                "https://shop.example.evil.example",
                "https://evil.example",
                "null",
                "*",
                ""
            }) {
                try (RawClient client = browser(fixture, origin)) {
                    assertThat(client.status()).as(origin).isEqualTo(refused);
                }
            }
            assertThat(fixture.isQuiet()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_does_not_offer_the_subprotocol_is_closed_with_a_reason(EmbeddedServer.Kind kind)
            throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient none = RawClient.connect(fixture.uri(), Map.of());
                RawClient other = RawClient.connect(fixture.uri(), Map.of("Sec-WebSocket-Protocol", "chat"))) {
            assertThat(none.receive())
                    .isEqualTo(new RawClient.Received(4002, "offer the subprotocol peekwire.v1.json"));
            assertThat(other.receive().code()).isEqualTo(4002);
            assertThat(fixture.isQuiet()).isTrue();
            assertThat(fixture.server().connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_larger_than_the_limit_ends_the_connection(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS)) {
            for (int bytes : new int[] {64 * 1024 + 1, 100_000, 1_000_000}) {
                try (RawClient client = RawClient.connect(fixture.uri())) {
                    Guest guest = fixture.guest();
                    sendWhatFits(client, "x".repeat(bytes));
                    assertThat(guest.next()).as(bytes + " bytes").isEqualTo(CloseCode.TOO_BIG);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_limit_counts_bytes_and_not_characters(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            client.text("\u20AC".repeat(22_000));
            assertThat(guest.next()).isEqualTo(CloseCode.TOO_BIG);
            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_of_exactly_the_limit_is_read(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            String ping = CODEC.encode(PING);
            client.text(" ".repeat(64 * 1024 - ping.length()) + ping);
            assertThat(guest.next()).isEqualTo(PING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_in_fragments_is_one_message(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            String ping = CODEC.encode(PING);
            client.fragments(ping.substring(0, 3), ping.substring(3, 5), ping.substring(5));
            assertThat(guest.next()).isEqualTo(PING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_binary_message_ends_the_connection(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            client.binary(new byte[] {1, 2, 3});
            assertThat(client.awaitClose()).isEqualTo(CloseCode.PROTOCOL_ERROR.code());
            assertThat(guest.next()).isEqualTo(CloseCode.PROTOCOL_ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformed_json_is_told_and_the_connection_goes_on(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            client.text("{\"t\":");
            assertThat(guest.next()).isInstanceOf(MalformedFrameException.class);
            client.text(CODEC.encode(PING));
            assertThat(guest.next()).isEqualTo(PING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_peers_close_is_told_with_its_code(EmbeddedServer.Kind kind) throws Exception {
        // The others make a code out of none.
        CloseCode withoutCode = kind == EmbeddedServer.Kind.JETTY ? CloseCode.LOST : CloseCode.NORMAL;
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS)) {
            assertThat(told(fixture, client -> client.closeFrame(1001))).isEqualTo(CloseCode.GOING_AWAY);
            assertThat(told(fixture, client -> client.closeFrame(4005))).isEqualTo(CloseCode.REPLACED);
            assertThat(told(fixture, RawClient::emptyCloseFrame)).isEqualTo(withoutCode);
            assertThat(told(fixture, RawClient::close)).isEqualTo(CloseCode.LOST);
        }
    }

    private static Object told(ServerFixture fixture, Step step) throws Exception {
        try (RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            step.take(client);
            return guest.next();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connections_beyond_the_limit_per_address_are_closed_as_not_allowed(EmbeddedServer.Kind kind) throws Exception {
        WebSocketOptions two =
                WebSocketOptions.builder().maxConnectionsPerAddress(2).build();
        try (ServerFixture fixture = new ServerFixture(kind, two);
                RawClient first = RawClient.connect(fixture.uri());
                RawClient second = RawClient.connect(fixture.uri())) {
            fixture.guest();
            fixture.guest();
            try (RawClient third = RawClient.connect(fixture.uri())) {
                assertThat(third.receive()).isEqualTo(new RawClient.Received(4004, "too many connections"));
            }
            first.close();
            await().atMost(Duration.ofMinutes(1)).until(() -> fixture.server().connections() == 1);
            try (RawClient fourth = RawClient.connect(fixture.uri())) {
                fixture.guest();
                assertThat(fixture.server().connections()).isEqualTo(2);
            }
            second.close();
            await().atMost(Duration.ofMinutes(1)).until(() -> fixture.server().connections() == 0);
            assertThat(fixture.server().addresses()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connections_beyond_the_total_limit_are_closed_as_not_allowed(EmbeddedServer.Kind kind) throws Exception {
        WebSocketOptions one = WebSocketOptions.builder().maxConnections(1).build();
        try (ServerFixture fixture = new ServerFixture(kind, one);
                RawClient first = RawClient.connect(fixture.uri())) {
            assertThat(first.status()).isEqualTo(101);
            fixture.guest();
            try (RawClient second = RawClient.connect(fixture.uri())) {
                assertThat(second.receive().code()).isEqualTo(4004);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_header_tells_the_address_only_through_a_trusted_proxy(EmbeddedServer.Kind kind) throws Exception {
        Map<String, String> headers =
                Map.of("Sec-WebSocket-Protocol", "peekwire.v1.json", "X-Forwarded-For", "203.0.113.9");
        WebSocketOptions trusting = WebSocketOptions.builder()
                .trustedProxy((peer, all) ->
                        "127.0.0.1".equals(peer) ? all.get("x-forwarded-for").get(0) : peer)
                .build();
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri(), headers)) {
            assertThat(client.status()).isEqualTo(101);
            assertThat(fixture.guest().peer().address()).isEqualTo("127.0.0.1");
        }
        try (ServerFixture fixture = new ServerFixture(kind, trusting);
                RawClient client = RawClient.connect(fixture.uri(), headers)) {
            assertThat(client.status()).isEqualTo(101);
            assertThat(fixture.guest().peer().address()).isEqualTo("203.0.113.9");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closing_the_server_tells_clients_to_come_back_and_takes_no_more(EmbeddedServer.Kind kind) throws Exception {
        try (ServerFixture fixture = new ServerFixture(kind, OPTIONS);
                RawClient client = RawClient.connect(fixture.uri())) {
            Guest guest = fixture.guest();
            fixture.server().close();
            assertThat(client.awaitClose()).isEqualTo(CloseCode.RESTART.code());
            assertThat(guest.next()).isEqualTo(CloseCode.RESTART);
            try (RawClient late = RawClient.connect(fixture.uri())) {
                assertThat(late.receive().code()).isEqualTo(CloseCode.RESTART.code());
            }
        }
    }

    private static RawClient browser(ServerFixture fixture, String origin) throws Exception {
        return RawClient.connect(fixture.uri(), Map.of("Sec-WebSocket-Protocol", "peekwire.v1.json", "Origin", origin));
    }

    private static void sendWhatFits(RawClient client, String text) {
        try {
            client.text(text);
        } catch (java.io.IOException e) {
            // The server ends the connection before it has read everything.
        }
    }

    @FunctionalInterface
    private interface Step {
        void take(RawClient client) throws Exception;
    }
}
