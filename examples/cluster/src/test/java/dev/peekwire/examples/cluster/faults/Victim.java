package dev.peekwire.examples.cluster.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A process that this one has started, to be killed, paused and continued. */
public final class Victim {
    private final ProcessHandle process;

    /** One of our own. */
    public Victim(ProcessHandle process) {
        this.process = process;
    }

    /** Ends it at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("process " + process.pid() + " does not end", e);
        }
    }

    /** It stands still where it is, with its connections open. */
    public void pause() {
        signal("-STOP");
    }

    /** It goes on as if nothing had been. */
    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it runs, paused or not. */
    public boolean alive() {
        return process.isAlive();
    }
}
