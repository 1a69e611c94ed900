package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process and all that it has started, which are killed, stand still and go on together. */
public final class Tree {
    private Tree() {}

    private static List<ProcessHandle> of(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    /** As {@code kill -9} of each of them; returns when they are gone. */
    public static void kill(ProcessHandle first) {
        List<ProcessHandle> all = of(first);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** They stand still where they are, with their connections open. */
    public static void pause(ProcessHandle first) {
        signal("-STOP", first);
    }

    /** They go on as if nothing had been. */
    public static void resume(ProcessHandle first) {
        signal("-CONT", first);
    }

    private static void signal(String which, ProcessHandle first) {
        List<String> command = new ArrayList<>(List.of("kill", which));
        of(first).forEach(one -> command.add(Long.toString(one.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
