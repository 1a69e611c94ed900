package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.faults.Victim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process and all that it has started. */
final class Processes {
    private Processes() {}

    private static List<ProcessHandle> of(ProcessHandle first) {
        List<ProcessHandle> all = new ArrayList<>();
        Stream.concat(Stream.of(first), first.descendants()).forEach(all::add);
        return all;
    }

    /** As {@code kill -9} of each of them. */
    static void kill(ProcessHandle first) {
        List<ProcessHandle> all = of(first);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    static void pause(ProcessHandle first) {
        of(first).forEach(one -> new Victim(one).pause());
    }

    static void resume(ProcessHandle first) {
        of(first).forEach(one -> new Victim(one).resume());
    }
}
