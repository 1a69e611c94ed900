package dev.peekwire.examples.cluster.crash;

import java.time.Instant;

/** A person's program, as seen from outside. */
interface Client {
    /** Who. */
    String name();

    /** Since when it is connected without a break; {@link Instant#MAX} while it is not. */
    Instant connectedSince();
}
