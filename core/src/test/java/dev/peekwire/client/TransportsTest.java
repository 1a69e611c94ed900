package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TransportsTest {
    private static final class Named implements Transport {
        private final Set<String> schemes;
        private boolean closed;

        private Named(String... schemes) {
            this.schemes = Set.of(schemes);
        }

        @Override
        public Set<String> schemes() {
            return schemes;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(1, false, false);
        }

        @Override
        public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void the_scheme_decides_whatever_its_case() {
        Named memory = new Named("memory");
        Named web = new Named("ws", "wss");
        assertThat(Transports.find(URI.create("WSS://desk"), List.of(memory, web)))
                .isSameAs(web);
        assertThat(memory.closed).isTrue();
        assertThat(web.closed).isFalse();
    }

    @Test
    void without_the_websocket_transport_the_error_names_its_artifact() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> Transports.find(URI.create("ws://desk"), List.of()))
                .withMessageContaining("dev.peekwire:peekwire-transport-websocket")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED));
    }

    @Test
    void another_unknown_scheme_and_none_at_all_are_named_too() {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> Transports.find(URI.create("pigeon://desk"), List.of()))
                .withMessageContaining("no transport for pigeon");
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> Transports.find(URI.create("/desk"), List.of()))
                .withMessageContaining("no scheme");
    }

    @Test
    void command_ids_are_22_characters_that_ids_allow_and_never_the_same() {
        CommandIds ids = new CommandIds(new SecureRandom());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String id = ids.get();
            assertThat(id).matches("[A-Za-z0-9_-]{22}");
            assertThat(seen.add(id)).isTrue();
        }
    }
}
