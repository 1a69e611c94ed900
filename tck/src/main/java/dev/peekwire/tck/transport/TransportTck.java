package dev.peekwire.tck.transport;

import org.junit.jupiter.api.Timeout;

/**
 * What every transport must do, as JUnit 5 tests: extend it, give it a {@link TransportHarness}, and run. A test is
 * named after the rule it checks: {@code t} for {@link dev.peekwire.spi.Transport}, {@code a} for
 * {@link dev.peekwire.spi.Acceptor}, {@code c} for {@link dev.peekwire.spi.Connection}, {@code l} for
 * {@link dev.peekwire.spi.ConnectionListener}, with the rule's number there. Tests that need something a transport does
 * not have are skipped and say so. Nothing sleeps; what must come is waited for up to {@link #patience()}.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class TransportTck extends ListeningRules {
    /** For subclasses. */
    protected TransportTck() {}
}
