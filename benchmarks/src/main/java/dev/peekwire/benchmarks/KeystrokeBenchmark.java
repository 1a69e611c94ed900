package dev.peekwire.benchmarks;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.PeekSettings;
import dev.peekwire.internal.peek.Writer;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
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

/**
 * The whole path of a keystroke through a desk but for the socket: JSON in, limits, masking, each viewer's step, JSON out
 * once for all viewers. Letters come at the end of the draft and are taken back in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KeystrokeBenchmark {
    /** Code points of the draft. */
    @Param({"50", "500", "4000"})
    public int size;

    /** Connections that look. */
    @Param({"1", "3"})
    public int viewers;

    private final JsonFrameCodec codec = JsonFrameCodec.desk();
    private final NoWire wire = new NoWire(codec);
    private TextEdit letter = new TextEdit(0, 0, "");
    private TextEdit back = new TextEdit(0, 0, "");
    private int checkBefore;
    private int checkAfter;
    private @Nullable LiveDraft draft;
    private @Nullable Writer writer;
    private long seq;

    /** A chat with a grant, a draft and viewers. */
    @Setup
    public void open() {
        String text = Prose.of(size);
        letter = new TextEdit(size, 0, "c");
        back = new TextEdit(size, 1, "");
        checkBefore = DraftText.check(text);
        checkAfter = DraftText.check(text + "c");
        PeekSettings settings = new PeekSettings(
                size + 1,
                Duration.ofSeconds(2),
                Duration.ofMinutes(2),
                Scheduler.system(),
                Redactor.standard(),
                () -> {});
        LiveDraft opened = new LiveDraft(new ChatId("chat"), 1, settings);
        opened.allow(PeekLevel.MASKED);
        opened.write(wire, 1, known -> writer = known);
        for (int i = 0; i < viewers; i++) {
            opened.look(new AgentId("agent-" + i), new NoWire(codec));
        }
        seq = 1;
        opened.receive(Objects.requireNonNull(writer), new DraftUpdate.Snapshot(seq, text, checkBefore, false));
        draft = opened;
    }

    /** From the decoded frame to encoded steps. */
    @Benchmark
    public Object receive() {
        return Objects.requireNonNull(draft).receive(Objects.requireNonNull(writer), next());
    }

    /** The same, from the text that the socket brought; what a client spends on encoding it is in here too. */
    @Benchmark
    public Object decodeAndReceive() throws MalformedFrameException {
        String text = codec.encode(new ClientFrame.Draft(1, next()));
        ClientFrame.Draft frame = (ClientFrame.Draft) codec.decode(text).get(0);
        return Objects.requireNonNull(draft).receive(Objects.requireNonNull(writer), frame.update());
    }

    private DraftUpdate next() {
        boolean forth = (seq++ & 1) == 1;
        return new DraftUpdate.Edit(seq, forth ? letter : back, forth ? checkAfter : checkBefore, false);
    }
}
