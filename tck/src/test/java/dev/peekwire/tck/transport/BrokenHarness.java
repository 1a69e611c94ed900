package dev.peekwire.tck.transport;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The memory transport with one thing wrong. */
final class BrokenHarness implements TransportHarness {
    private final MemoryHarness memory = new MemoryHarness();
    private final Breakage breakage;
    private final FrameCodec codec;

    BrokenHarness(Breakage breakage, FrameCodec codec) {
        this.breakage = breakage;
        this.codec = codec;
    }

    @Override
    public URI serve(Acceptor acceptor) {
        return memory.serve((connection, peer) -> {
            Connection broken = breakage.serverSide(connection, codec);
            return breakage.serverListener(broken, acceptor.accept(broken, peer));
        });
    }

    @Override
    public Transport client() {
        Transport real = memory.client();
        return new Transport() {
            @Override
            public Set<String> schemes() {
                return real.schemes();
            }

            @Override
            public Capabilities capabilities() {
                return real.capabilities();
            }

            @Override
            public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
                return breakage.connect(
                        real, uri, (connection, peer) -> breakage.clientListener(acceptor.accept(connection, peer)));
            }

            @Override
            public void close() {
                breakage.close(real);
            }
        };
    }

    @Override
    public URI nobody() {
        return memory.nobody();
    }

    @Override
    public void close() {
        memory.close();
    }
}
