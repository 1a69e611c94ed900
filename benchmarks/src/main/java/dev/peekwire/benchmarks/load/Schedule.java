package dev.peekwire.benchmarks.load;

import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that all visitors send in a run, encoded, masked and in the order in which it is due. */
final class Schedule implements AutoCloseable {
    private final List<Due> frames = new ArrayList<>();
    private final long[][] dueOf;
    private final long[] sent;
    private final ByteBuf bytes = Unpooled.directBuffer();
    private final JsonFrameCodec codec = JsonFrameCodec.client();
    private final ClientMask mask = new ClientMask();
    private int snapshots;
    private long acts;
    private long payload;
    private String sample = "";

    /**
     * Works it out.
     *
     * @param load what is to be typed
     * @param channels each visitor's draft channel
     * @param sent each visitor's frames so far, raised by those of this run
     */
    Schedule(Load load, int[] channels, long[] sent) {
        this.sent = sent;
        this.dueOf = new long[channels.length][];
        for (int visitor = 0; visitor < channels.length; visitor++) {
            write(load, visitor, channels[visitor]);
        }
        frames.sort(Comparator.comparingLong(Due::due));
        mask.close();
    }

    private void write(Load load, int visitor, int channel) {
        Typist typist = new Typist(load.seed(), visitor, load.draft());
        for (int i = load.head(visitor); i > 0; i--) {
            typist.act();
        }
        Script script = new Script(typist, sent[visitor] + 1, load.speed());
        List<Long> dues = new ArrayList<>();
        script.play(load.pace(), load.phase(visitor), load.nanos(), (due, update) -> {
            add(visitor, channel, due, update);
            if (due >= 0) {
                dues.add(due);
            }
        });
        sent[visitor] += dues.size() + 1;
        dueOf[visitor] = dues.stream().mapToLong(Long::longValue).toArray();
        acts += script.acts();
    }

    private void add(int visitor, int channel, long due, DraftUpdate update) {
        String text = codec.encode(new ClientFrame.Draft(channel, update));
        int from = bytes.writerIndex();
        mask.write(text, bytes);
        frames.add(new Due(due, visitor, from, bytes.writerIndex() - from));
        if (due < 0) {
            snapshots++;
        } else {
            payload += text.getBytes(StandardCharsets.UTF_8).length;
            sample = text;
        }
    }

    /** How many frames come before the run, one a visitor. */
    int snapshots() {
        return snapshots;
    }

    /** How many frames there are, those before the run included and first. */
    int size() {
        return frames.size();
    }

    Due frame(int index) {
        return frames.get(index);
    }

    /** The bytes of a frame; whoever writes them releases them. */
    ByteBuf bytes(Due frame) {
        return bytes.retainedSlice(frame.from, frame.length);
    }

    /** When the visitor's frame of that number was due, from 1. */
    long due(int visitor, int number) {
        return dueOf[visitor][number - 1];
    }

    /** How many of the run's frames the visitor has. */
    int of(int visitor) {
        return dueOf[visitor].length;
    }

    /** What the visitors did. */
    long acts() {
        return acts;
    }

    /** Bytes of JSON in the run's frames. */
    long payload() {
        return payload;
    }

    /** One of the frames. */
    String sample() {
        return sample;
    }

    @Override
    public void close() {
        bytes.release();
    }

    /**
     * One frame.
     *
     * @param due nanoseconds after the start of the run; negative before it
     * @param visitor whose
     * @param from where its bytes begin
     * @param length how many they are
     */
    record Due(long due, int visitor, int from, int length) {}
}
