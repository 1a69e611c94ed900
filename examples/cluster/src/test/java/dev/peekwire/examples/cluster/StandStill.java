package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** All processes of a server stand still, with their connections open, until they go on. */
final class StandStill implements AutoCloseable {
    private final List<String> pids = new ArrayList<>();

    /** From now on. */
    StandStill(ProcessHandle server) {
        pids.add(Long.toString(server.pid()));
        server.descendants().forEach(one -> pids.add(Long.toString(one.pid())));
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String which) {
        List<String> command = new ArrayList<>(List.of("kill", which));
        command.addAll(pids);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
