package dev.peekwire.benchmarks;

import dev.peekwire.response.tone.StyleChecker;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneVerdict;
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

/** What it costs to check a reply by a style sheet with all of its rules: by how many terms, how long, in which script. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ToneBenchmark {
    /** Forbidden phrases; every fourth is of two words. */
    @Param({"100", "1000", "10000", "100000"})
    public int terms;

    /** The reply's length; about every fiftieth word is a term. */
    @Param({"500"})
    public int characters;

    /** What both are written in: LATIN, CYRILLIC, DEVANAGARI, HAN, THAI. */
    @Param({"LATIN"})
    public String script = "LATIN";

    private @Nullable StyleChecker checker;
    private ToneRequest request = ToneRequest.of("", "en");

    /** Makes the sheet and the reply. */
    @Setup
    public void write() {
        ToneTexts.Script written = ToneTexts.Script.valueOf(script);
        ToneTexts texts = new ToneTexts(written, terms);
        checker = StyleChecker.of(texts.sheet());
        request = ToneRequest.of(texts.reply(characters), written.locale());
    }

    /** All rules, all findings. */
    @Benchmark
    public ToneVerdict check() {
        return Objects.requireNonNull(checker).check(request);
    }
}
