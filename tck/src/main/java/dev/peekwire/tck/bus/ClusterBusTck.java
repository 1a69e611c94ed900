package dev.peekwire.tck.bus;

import org.junit.jupiter.api.Timeout;

/**
 * The kit for {@link dev.peekwire.spi.ClusterBus}: every rule of its Javadoc as tests named after the rule's number. A bus's
 * author extends this class, gives it a {@link BusHarness}, and runs it with JUnit 5.
 *
 * <p>Each test uses a desk of its own, so that a server may be shared by classes that run one after another. Tests that need
 * something a bus does not have are skipped and say so. Nothing sleeps: what must come is waited for up to
 * {@link #patience()}. The kit floods with 64 MiB for one listener, and as much for a network that is silent; the bus must
 * hold less.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class ClusterBusTck extends FailingRules {
    /** For subclasses. */
    protected ClusterBusTck() {}
}
