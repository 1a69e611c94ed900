package dev.peekwire.benchmarks;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One letter typed at the end of a draft and taken back: what diffing, applying and masking it cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DraftBenchmark {
    /** Code points of the draft. */
    @Param({"50", "500", "4000"})
    public int size;

    private String before = "";
    private String after = "";
    private TextEdit letter = new TextEdit(0, 0, "");
    private TextEdit back = new TextEdit(0, 0, "");
    private TextEdit between = new TextEdit(0, 0, "");
    private TextEdit betweenBack = new TextEdit(0, 0, "");
    private final DraftText draft = new DraftText();
    private final LiveMask masked = Redactor.standard().live();

    /** Fills the drafts. */
    @Setup
    public void fill() {
        before = Prose.of(size);
        after = before + "c";
        letter = new TextEdit(size, 0, "c");
        back = new TextEdit(size, 1, "");
        between = new TextEdit(size / 2, 0, "c");
        betweenBack = new TextEdit(size / 2, 1, "");
        draft.replace(before);
        masked.replace(before);
        masked.takeChange();
    }

    /** The visitor's side: from the field's text to an edit. */
    @Benchmark
    public TextEdit diff() {
        return TextEdit.between(before, after);
    }

    /** Into the buffer, with its check. */
    @Benchmark
    @OperationsPerInvocation(2)
    public int apply() {
        draft.apply(letter);
        draft.apply(back);
        return draft.check();
    }

    /** Into the masked draft, by the built-in detectors. */
    @Benchmark
    @OperationsPerInvocation(2)
    public Object redact() {
        masked.apply(letter);
        masked.apply(back);
        return masked.takeChange();
    }

    /** The same in the middle. */
    @Benchmark
    @OperationsPerInvocation(2)
    public Object redactMiddle() {
        masked.apply(between);
        masked.apply(betweenBack);
        return masked.takeChange();
    }
}
