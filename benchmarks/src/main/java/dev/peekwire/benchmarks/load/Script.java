package dev.peekwire.benchmarks.load;

import dev.peekwire.draft.DraftPacing;
import dev.peekwire.draft.DraftSender;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;

/**
 * What one visitor's client sends in a run, worked out beforehand in virtual time: a snapshot to begin with, and frames
 * with the moments when they are due. Acknowledgements count as immediate.
 */
final class Script {
    /** As often as the sender does it itself. */
    private static final int ASK_EVERY = 8;

    private final Typist typist;
    private final long firstSeq;
    private final double speed;
    private long acts;

    /**
     * For one visitor.
     *
     * @param firstSeq the number of the stream's next frame
     * @param speed how many times faster than a person
     */
    Script(Typist typist, long firstSeq, double speed) {
        this.typist = typist;
        this.firstSeq = firstSeq;
        this.speed = speed;
    }

    /** Who is told the frames, in order. */
    interface Sink {
        /** One is due at that time, in nanoseconds after the start of the run. */
        void frame(long due, DraftUpdate update);
    }

    /** What the visitor did, pastes and cuts included. */
    long acts() {
        return acts;
    }

    /** Types from the start until the end of a run; the snapshot is due at -1, before the run. */
    void play(Pace pace, long start, long end, Sink sink) {
        if (pace == Pace.PACED) {
            paced(start, end, sink);
        } else {
            everyKey(start, end, sink);
        }
    }

    private void paced(long start, long end, Sink sink) {
        long window = DraftPacing.DEFAULT.windowNanos();
        DraftSender sender = new DraftSender(Integer.MAX_VALUE);
        sender.demand(true);
        sender.text(typist.text());
        poll(sender, start - 2 * window, -1, sink);
        Typed now = after(start);
        while (now.at < end) {
            acts++;
            sender.text(now.text);
            poll(sender, now.at, now.at, sink);
            Typed next = after(now.at);
            long wait = sender.nanosUntilPoll(now.at);
            if (wait < Math.min(next.at, end) - now.at) {
                poll(sender, now.at + wait, now.at + wait, sink);
            }
            now = next;
        }
    }

    private void poll(DraftSender sender, long now, long due, Sink sink) {
        DraftUpdate update = sender.poll(now);
        if (update != null) {
            sink.frame(due, renumbered(update));
            if (update.ack()) {
                sender.acknowledged(update.seq(), now);
            }
        }
    }

    private DraftUpdate renumbered(DraftUpdate update) {
        long seq = firstSeq - 1 + update.seq();
        return switch (update.type()) {
            case SNAPSHOT ->
                new DraftUpdate.Snapshot(seq, ((DraftUpdate.Snapshot) update).text(), update.check(), update.ack());
            case EDIT -> new DraftUpdate.Edit(seq, ((DraftUpdate.Edit) update).edit(), update.check(), update.ack());
        };
    }

    private void everyKey(long start, long end, Sink sink) {
        DraftText held = new DraftText();
        held.replace(typist.text());
        long seq = firstSeq;
        sink.frame(-1, new DraftUpdate.Snapshot(seq, typist.text(), held.check(), false));
        for (Typed now = after(start); now.at < end; now = after(now.at)) {
            acts++;
            TextEdit edit = TextEdit.between(held, now.text);
            if (!edit.isEmpty()) {
                held.apply(edit);
                sink.frame(now.at, new DraftUpdate.Edit(++seq, edit, held.check(), seq % ASK_EVERY == 0));
            }
        }
    }

    /** The text after the next act, and when that comes. */
    private Typed after(long before) {
        long pause = (long) (typist.act() / speed);
        return new Typed(before + pause, typist.text());
    }

    /** The field at a time. */
    private record Typed(long at, String text) {}
}
