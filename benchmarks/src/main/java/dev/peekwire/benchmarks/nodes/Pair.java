package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Socket;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import java.util.function.LongConsumer;

/** A visitor and an agent who looks. On the loop's thread. */
final class Pair {
    private static final JsonFrameCodec CODEC = JsonFrameCodec.client();

    private final Socket visitor;
    private final int channel;
    private final long[] written = new long[Letters.COUNT];
    private long seq;
    private int typed;
    private int shown;
    private boolean begun;
    private LongConsumer onShown = nanos -> {};
    private Runnable onIdle = () -> {};

    Pair(Socket visitor, int channel) {
        this.visitor = visitor;
        this.channel = channel;
    }

    /** Who is told how long each edit took, and when the last has arrived. */
    void tells(LongConsumer shownAfter, Runnable idle) {
        onShown = shownAfter;
        onIdle = idle;
    }

    /** The whole text; told as shown like an edit. */
    void begin() {
        send(new DraftUpdate.Snapshot(++seq, Letters.text(0), Letters.check(0), false));
    }

    /** Replaces the letter. */
    void type() {
        typed = (typed + 1) % Letters.COUNT;
        TextEdit edit = new TextEdit(Letters.at(), 1, Letters.letter(typed));
        send(new DraftUpdate.Edit(++seq, edit, Letters.check(typed), false));
    }

    private void send(DraftUpdate update) {
        String text = CODEC.encode(new ClientFrame.Draft(channel, update));
        written[typed] = System.nanoTime();
        visitor.send(text);
    }

    /** The agent sees that letter now: each edit up to it has arrived. */
    void arrived(int letter, long now) {
        boolean first = !begun;
        boolean late = shown == typed;
        begun = true;
        while (shown != letter) {
            shown = (shown + 1) % Letters.COUNT;
            onShown.accept(now - written[shown]);
        }
        if (shown == typed && (first || !late)) {
            onIdle.run();
        }
    }
}
