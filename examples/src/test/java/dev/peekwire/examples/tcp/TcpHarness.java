package dev.peekwire.examples.tcp;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import dev.peekwire.tck.transport.TransportHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

final class TcpHarness implements TransportHarness {
    private final Scheduler scheduler = Scheduler.system();
    private final FrameCodec deskCodec;
    private final TcpTransport client;
    private TcpServer server;

    TcpHarness(FrameCodec deskCodec, FrameCodec clientCodec) {
        this.deskCodec = deskCodec;
        this.client = new TcpTransport(clientCodec, scheduler);
    }

    @Override
    public URI serve(Acceptor acceptor) {
        try {
            server = new TcpServer(deskCodec, scheduler, acceptor).start();
            return server.uri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Transport client() {
        return client;
    }

    @Override
    public URI nobody() {
        try (ServerSocket free = new ServerSocket(0)) {
            return URI.create("tcp://127.0.0.1:" + free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RawPeer> rawPeer(URI uri) {
        try {
            return Optional.of(new RawSocket(new Socket(uri.getHost(), uri.getPort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (server != null) {
            server.close();
        }
        scheduler.close();
    }

    private record RawSocket(Socket socket) implements RawPeer {
        @Override
        public void send(String text) throws IOException {
            socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void cut() throws IOException {
            socket.close();
        }
    }
}
