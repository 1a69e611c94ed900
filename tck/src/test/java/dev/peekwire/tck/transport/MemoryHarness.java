package dev.peekwire.tck.transport;

import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Transport;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;

/** The reference transport. */
final class MemoryHarness implements TransportHarness {
    private final MemoryTransport transport = MemoryTransport.isolated();

    @Override
    public URI serve(Acceptor acceptor) {
        transport.listen("desk", acceptor);
        return URI.create("memory:desk");
    }

    @Override
    public Transport client() {
        return transport;
    }

    @Override
    public URI nobody() {
        return URI.create("memory:nobody");
    }

    @Override
    public void close() {
        transport.close();
    }
}
