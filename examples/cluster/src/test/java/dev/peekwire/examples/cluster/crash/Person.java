package dev.peekwire.examples.cluster.crash;

import dev.peekwire.client.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What a visitor and an agent have in common: a name, a pace of their own, and a client that comes and goes. */
abstract class Person {
    final String name;
    final Crowd crowd;
    final Places places;
    final Random random;
    /** Everything that the person does, one after another. */
    final OneByOne own;

    private volatile Instant connectedSince = Instant.MAX;
    private boolean closed;

    Person(String name, Crowd crowd, Places places, Random random) {
        this.name = name;
        this.crowd = crowd;
        this.places = places;
        this.random = random;
        this.own = crowd.oneByOne();
    }

    String name() {
        return name;
    }

    /** Since when the client is connected without a break; {@link Instant#MAX} while it is not. */
    Instant connectedSince() {
        return connectedSince;
    }

    /** What a client tells its listener. */
    public void onState(ConnectionState state) {
        connectedSince = state == ConnectionState.CONNECTED ? Instant.now() : Instant.MAX;
    }

    /** More or less so long from now, unless the person has gone for good. */
    void soon(Duration about, Runnable task) {
        Duration delay = Duration.ofMillis((long) (about.toMillis() * (0.5 + random.nextDouble())));
        crowd.later(delay, own, () -> {
            if (!closed) {
                task.run();
            }
        });
    }

    void close() {
        own.execute(() -> {
            closed = true;
            goes();
        });
    }

    /** Closes the client, if there is one. */
    abstract void goes();
}
