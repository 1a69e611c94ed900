package dev.peekwire.transport.websocket.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.client.AgentClient;
import dev.peekwire.client.ConnectionState;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.transport.websocket.WebSocketServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.server.Server;
import org.glassfish.tyrus.spi.ServerContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every container of the guide, started as the guide says, welcomes a visitor. */
@Timeout(300)
final class EmbeddingGuideTest {
    private final ChatDesk desk =
            EmbeddingSnippets.desk(request -> CompletableFuture.completedFuture(new Authenticator.Refused()));
    private final WebSocketServer server = EmbeddingSnippets.server(desk);
    private final int port = freePort();

    @AfterEach
    void close() {
        server.close();
        desk.close();
    }

    @Test
    void a_war_in_tomcat(@TempDir Path folder) throws Exception {
        Tomcat tomcat = EmbeddingSnippets.tomcat(0, folder);
        try {
            URI uri = URI.create("ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/chat");
            connect(uri);
            try (AgentClient agent =
                    AgentClient.builder(uri).token("the-agent's-session-token").build()) {
                agent.connect().toCompletableFuture().get(60, TimeUnit.SECONDS);
                assertThat(agent.state()).isEqualTo(ConnectionState.CONNECTED);
            }
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    @Test
    void jetty() throws Exception {
        Server jetty = EmbeddingSnippets.jetty(port, server);
        try {
            connect(uri());
        } finally {
            jetty.stop();
        }
    }

    @Test
    void undertow() throws Exception {
        AutoCloseable undertow = EmbeddingSnippets.undertow(port, server);
        try {
            connect(uri());
        } finally {
            undertow.close();
        }
    }

    @Test
    void tyrus() throws Exception {
        ServerContainer tyrus = EmbeddingSnippets.tyrus(port, server);
        try {
            connect(uri());
        } finally {
            tyrus.stop();
        }
    }

    @Test
    void what_the_proxy_wrote_is_the_visitors_address() throws Exception {
        CompletableFuture<String> address = new CompletableFuture<>();
        WebSocketServer proxied = WebSocketServer.builder((connection, peer) -> {
                    address.complete(peer.address());
                    return new Ignoring();
                })
                .options(EmbeddingSnippets.behind("127.0.0.1"))
                .build();
        AutoCloseable undertow = EmbeddingSnippets.undertow(port, proxied);
        try {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("peekwire.v1.json")
                    .header("X-Real-IP", "203.0.113.9")
                    .buildAsync(uri(), new WebSocket.Listener() {})
                    .get(60, TimeUnit.SECONDS)
                    .abort();
            assertThat(address.get(60, TimeUnit.SECONDS)).isEqualTo("203.0.113.9");
        } finally {
            proxied.close();
            undertow.close();
        }
    }

    private static void connect(URI uri) throws Exception {
        try (VisitorClient visitor = VisitorClient.builder(uri).build()) {
            visitor.connect().toCompletableFuture().get(60, TimeUnit.SECONDS);
            assertThat(visitor.resumeToken()).isPresent();
        }
    }

    private URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/chat");
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ignoring implements ConnectionListener {
        @Override
        public void onFrame(Frame frame) {}

        @Override
        public void onMalformed(MalformedFrameException problem) {}

        @Override
        public void onClosed(CloseCode code, String reason) {}
    }
}
