package dev.peekwire.benchmarks;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One edit of a letter as JSON, from and to. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private static final TextEdit LETTER = new TextEdit(240, 0, "g");
    private static final ClientFrame TYPED =
            new ClientFrame.Draft(3, new DraftUpdate.Edit(1042, LETTER, 9_412_007, false));
    private static final ServerFrame SHOWN = new ServerFrame.PeekEdit(3, 1041, 1042, LETTER, 9_412_007);

    private final JsonFrameCodec desk = JsonFrameCodec.desk();
    private final String typed = desk.encode(TYPED);

    /** The visitor's frame as the desk reads it. */
    @Benchmark
    public List<Frame> decodeEdit() throws MalformedFrameException {
        return desk.decode(typed);
    }

    /** The visitor's frame as a Java client writes it. */
    @Benchmark
    public String encodeEdit() {
        return desk.encode(TYPED);
    }

    /** The viewer's frame as the desk writes it. */
    @Benchmark
    public String encodePeekEdit() {
        return desk.encode(SHOWN);
    }
}
