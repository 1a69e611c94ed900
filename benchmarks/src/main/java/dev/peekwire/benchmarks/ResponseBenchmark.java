package dev.peekwire.benchmarks;

import dev.peekwire.benchmarks.response.Desk;
import dev.peekwire.response.Judgement;
import dev.peekwire.response.ScriptMatch;
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

/** What it costs to find a script, and to find out whose words a message has, by how many scripts there are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ResponseBenchmark {
    /** Scripts, each in two languages. */
    @Param({"1000", "20000"})
    public int scripts;

    private @Nullable Desk desk;

    /** A library and messages of some 350 characters. */
    @Setup
    public void open() {
        desk = new Desk(scripts);
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    /** A script's words, claimed. */
    @Benchmark
    public Judgement judgeClaimed() {
        return desk().claimed();
    }

    /** A script's words, said to be the agent's. */
    @Benchmark
    public Judgement judgeHidden() {
        return desk().hidden();
    }

    /** A script's words, a tenth of them changed, said to be the agent's. */
    @Benchmark
    public Judgement judgeEdited() {
        return desk().edited();
    }

    /** An agent's own words, of the same vocabulary. */
    @Benchmark
    public Judgement judgeOwnWords() {
        return desk().ownWords();
    }

    /** The worst: 8,000 characters of words that many scripts share, claimed to be a script as long. */
    @Benchmark
    public Judgement judgeLongest() {
        return desk().longest();
    }

    /** Two letters of a shortcut or a word. */
    @Benchmark
    public List<ScriptMatch> findByTwoLetters() {
        return desk().find("sc");
    }

    /** Two words' beginnings. */
    @Benchmark
    public List<ScriptMatch> findByWords() {
        return desk().find("ab de");
    }
}
