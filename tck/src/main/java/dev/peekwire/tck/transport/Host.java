package dev.peekwire.tck.transport;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.PeerInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An acceptor that remembers whom it accepted. */
final class Host implements Acceptor {
    private final Duration patience;
    private final LinkedBlockingQueue<Party> arrivals = new LinkedBlockingQueue<>();
    private final List<Party> all = new CopyOnWriteArrayList<>();
    private volatile Consumer<Party> welcome = party -> {};

    Host(Duration patience) {
        this.patience = patience;
    }

    Host welcoming(Consumer<Party> inAccept) {
        welcome = inAccept;
        return this;
    }

    @Override
    public ConnectionListener accept(Connection connection, PeerInfo peer) {
        Party party = new Party(connection, new Recorder(patience), peer);
        all.add(party);
        welcome.accept(party);
        arrivals.add(party);
        return party.heard();
    }

    List<Party> all() {
        return all;
    }

    Party next() {
        try {
            @Nullable Party party = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (party == null) {
                throw new AssertionError("nobody was accepted within " + patience.toMillis() + " ms");
            }
            return party;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
