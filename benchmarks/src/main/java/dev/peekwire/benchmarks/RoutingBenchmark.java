package dev.peekwire.benchmarks;

import dev.peekwire.ChatId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one event costs the router, by how many wait. Each comes with the arrival or the leaving that makes up for it. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {
    /** Chats that wait; a tenth as many agents. */
    @Param({"100", "1000", "10000", "100000"})
    public int waiting;

    private @Nullable BusyDesk desk;

    /** All agents are full; one chat has been given away, to be asked about. */
    @Setup
    public void open() {
        desk = new BusyDesk(waiting);
    }

    private BusyDesk desk() {
        return Objects.requireNonNull(desk);
    }

    /** A chat comes and nobody has room; it leaves again. */
    @Benchmark
    public List<?> arrivesAndLeaves() {
        desk().arrives();
        return desk().leaves();
    }

    /** An agent has room and gets a chat, which is remembered for its trace; another chat comes. */
    @Benchmark
    public ChatId slotFreedAndArrives() {
        ChatId given = desk().slotFreed();
        desk().arrives();
        return given;
    }

    /** Somebody asks what was decided about a chat that was given away, and why. */
    @Benchmark
    public Object trace() {
        return desk().trace();
    }

    /** Somebody asks why one agent did not get it. */
    @Benchmark
    public Object whyNot() {
        return desk().whyNot();
    }

    /** A full agent goes away and comes back: two events. */
    @Benchmark
    public List<?> awayAndBack() {
        return desk().awayAndBack();
    }

    /** A chat has waited too long; another comes. */
    @Benchmark
    public List<?> dueAndArrives() {
        desk().due();
        return desk().arrives();
    }
}
