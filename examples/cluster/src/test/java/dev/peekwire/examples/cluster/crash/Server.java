package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.Tree;
import java.util.function.Supplier;

/**
 * A process that faults happen to.
 *
 * @param process as it was started last, with all that it has started
 * @param restart starts it again on what it left, and waits until it answers
 */
record Server(Supplier<ProcessHandle> process, Runnable kill, Runnable restart) {
    /** As {@code SIGSTOP}. */
    void pause() {
        Tree.pause(process.get());
    }

    /** As {@code SIGCONT}. */
    void resume() {
        Tree.resume(process.get());
    }
}
