package dev.peekwire.transport.websocket;

import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import dev.peekwire.tck.transport.TransportHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The WebSocket transport with its server in one of the containers, for the kit. */
final class WebSocketHarness implements TransportHarness {
    /** A machine that is slow is neither a peer that does not read nor one that is not there. */
    private static final Duration SLOW = Duration.ofMinutes(1);

    private static final WebSocketOptions OPTIONS = WebSocketOptions.builder()
            .maxConnectionsPerAddress(1_000)
            .connectTimeout(SLOW)
            .writeTimeout(SLOW)
            .build();

    private final EmbeddedServer.Kind kind;
    private final FrameCodec codec;
    private final Scheduler scheduler = Scheduler.system();
    private final WebSocketTransport client;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable WebSocketServer server;

    WebSocketHarness(EmbeddedServer.Kind kind, UnaryOperator<FrameCodec> wrap) {
        this.kind = kind;
        this.codec = wrap.apply(JsonFrameCodec.desk());
        this.client = WebSocketTransport.builder()
                .codec(wrap.apply(JsonFrameCodec.client()))
                .options(OPTIONS)
                .scheduler(scheduler)
                .build();
    }

    @Override
    public URI serve(Acceptor acceptor) {
        server = WebSocketServer.builder(acceptor, scheduler)
                .codec(codec)
                .options(OPTIONS)
                .build();
        try {
            EmbeddedServer container = kind.start(server.config(EmbeddedServer.PATH));
            opened.add(container);
            return container.uri();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Transport client() {
        return client;
    }

    @Override
    public URI nobody() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("ws://127.0.0.1:" + free.getLocalPort() + EmbeddedServer.PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<URI> refusing() {
        Answering answering = Answering.with("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        opened.add(answering);
        return Optional.of(answering.uri());
    }

    @Override
    public Optional<RawPeer> rawPeer(URI uri) {
        try {
            RawClient raw = RawClient.connect(uri);
            opened.add(raw);
            return Optional.of(new RawPeer() {
                @Override
                public void send(String text) throws IOException {
                    raw.text(text);
                }

                @Override
                public void cut() throws IOException {
                    raw.close();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tyrus reads on into a queue while a listener blocks, so the wire is stopped instead. */
    @Override
    public StalledReader stalledReader(URI uri, Acceptor acceptor) {
        try {
            StallingProxy proxy = new StallingProxy(uri);
            opened.add(proxy);
            client.connect(proxy.uri(), acceptor)
                    .toCompletableFuture()
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            return proxy::resume;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Duration closeTimeout() {
        return OPTIONS.closeTimeout().multipliedBy(2);
    }

    @Override
    public void close() throws Exception {
        client.close();
        WebSocketServer serving = server;
        if (serving != null) {
            serving.close();
        }
        Collections.reverse(opened);
        for (AutoCloseable each : opened) {
            each.close();
        }
        scheduler.close();
    }

    /** Answers every connection with the same text. */
    record Answering(ServerSocket socket) implements AutoCloseable {
        static Answering with(String answer) {
            try {
                Answering answering = new Answering(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
                Thread thread = new Thread(() -> answering.serve(answer), "answering");
                thread.setDaemon(true);
                thread.start();
                return answering;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void serve(String answer) {
            try {
                while (true) {
                    try (Socket peer = socket.accept()) {
                        readHead(peer);
                        peer.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                        peer.getOutputStream().flush();
                    }
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        private static void readHead(Socket peer) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = peer.getInputStream().read();
                if (b < 0) {
                    return;
                }
                head.append((char) b);
            }
        }

        URI uri() {
            return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + EmbeddedServer.PATH);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
