package dev.peekwire.tck.transport;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the kit must know of a transport: how to serve and how to connect. Made anew for each test and closed after it.
 * The methods with a default unlock further tests, or tell of a time-out.
 *
 * @since 0.1.0
 */
@SuppressWarnings("try")
public interface TransportHarness extends AutoCloseable {
    /**
     * Serves, on loopback; called at most once.
     *
     * @return where clients connect to; its scheme is one of the client's
     */
    URI serve(Acceptor acceptor);

    /** The client under test: the same object for each call. */
    Transport client();

    /** Where nobody answers. */
    URI nobody();

    /** Where a peer answers that refuses for good, if the transport knows such a thing. */
    default Optional<URI> refusing() {
        return Optional.empty();
    }

    /**
     * A peer below the client under test, if there is a wire below it.
     *
     * @param uri what {@link #serve} gave
     */
    default Optional<RawPeer> rawPeer(URI uri) {
        return Optional.empty();
    }

    /**
     * Connects the client under test with a reader that stops reading at its first frame. The default blocks the
     * listener; a transport whose client reads on although its listener blocks stops it in its own way.
     *
     * @param uri what {@link #serve} gave
     * @param acceptor gives the listener
     */
    default StalledReader stalledReader(URI uri, Acceptor acceptor) {
        BlockingReader reader = new BlockingReader(acceptor);
        client().connect(uri, reader)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return reader;
    }

    /** How long, at most, a peer that does not read keeps a connection open that was closed. */
    default Duration closeTimeout() {
        return Duration.ofSeconds(10);
    }

    /** Ends the server and the client. */
    @Override
    void close() throws Exception;

    /** A connection whose reader has stopped. */
    @FunctionalInterface
    interface StalledReader {
        /** Lets it read on; idempotent. */
        void resume();
    }

    /** A peer that writes what it likes and reads nothing. */
    interface RawPeer {
        /** Sends a text as one message of the wire. */
        void send(String text) throws Exception;

        /** Ends the connection without a word. */
        void cut() throws Exception;
    }
}
