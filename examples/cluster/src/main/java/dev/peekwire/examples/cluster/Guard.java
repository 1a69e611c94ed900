package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ends a server when this process is gone, however that went: a shell waits at the other end of a pipe, which the system
 * closes when nobody holds it any more.
 */
final class Guard implements AutoCloseable {
    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    /** Over a process that we started. */
    static Guard over(ProcessHandle server) {
        // Ctrl-C reaches everybody in the terminal; the one who clears up must not go first.
        String script = "trap '' INT HUP; cat; kill -QUIT " + server.pid() + "; sleep 2; kill -KILL " + server.pid();
        try {
            Guard guard = new Guard(new ProcessBuilder("sh", "-c", script)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            // Its number may soon be another's.
            server.onExit().thenRun(guard::close);
            return guard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server ends, or is gone. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
