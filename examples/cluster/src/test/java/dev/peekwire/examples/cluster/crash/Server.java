package dev.peekwire.examples.cluster.crash;

import java.io.IOException;

/** A process that faults happen to. */
interface Server extends AutoCloseable {
    /** As {@code kill -9}. */
    void kill() throws IOException;

    /** Starts it again on what it left, and waits until it answers. */
    void start() throws IOException;

    /** As {@code SIGSTOP}. */
    void pause() throws IOException;

    /** As {@code SIGCONT}. */
    void resume() throws IOException;

    @Override
    void close() throws IOException;
}
