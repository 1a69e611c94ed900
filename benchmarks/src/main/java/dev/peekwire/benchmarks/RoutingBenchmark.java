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

    /** All agents are full. */
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

    /** An agent has room and gets a chat; another chat comes. */
    @Benchmark
    public ChatId slotFreedAndArrives() {
        ChatId given = desk().slotFreed();
        desk().arrives();
        return given;
    }

    /** The same, and the decision is told with all that was considered. */
    @Benchmark
    public Object slotFreedTracedAndArrives() {
        Object trace = desk().trace(desk().slotFreed());
        desk().arrives();
        return trace;
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
