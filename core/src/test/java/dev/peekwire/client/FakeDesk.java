package dev.peekwire.client;

import dev.peekwire.DeskId;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A transport whose other end is a script: every connection is a {@link FakePeer}. */
final class FakeDesk implements Transport {
    static final URI ADDRESS = URI.create("fake://desk");

    final List<FakePeer> peers = new ArrayList<>();
    RuntimeException refusal;
    boolean hangs;
    boolean closed;

    @Override
    public Set<String> schemes() {
        return Set.of("fake");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(16_384, false, false);
    }

    @Override
    public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        FakePeer peer = new FakePeer(acceptor);
        peers.add(peer);
        if (hangs) {
            return new CompletableFuture<>();
        }
        peer.begin();
        return CompletableFuture.completedFuture(peer);
    }

    static PeerInfo info() {
        return new PeerInfo("fake", "local", null, false);
    }

    /** The connection that stands now. */
    FakePeer now() {
        return peers.get(peers.size() - 1);
    }

    FakePeer welcome() {
        return welcome("self-1");
    }

    FakePeer welcome(String self) {
        now().received.clear();
        now().tell(welcomeFrame(self));
        return now();
    }

    static ServerFrame.Welcome welcomeFrame(String self) {
        return new ServerFrame.Welcome(
                1,
                new DeskId("desk"),
                Role.VISITOR,
                self,
                null,
                Duration.ofMillis(200),
                Duration.ofSeconds(20),
                100,
                1000);
    }

    @Override
    public void close() {
        closed = true;
    }
}
