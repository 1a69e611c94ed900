package dev.peekwire.draft;

import java.util.Objects;

/**
 * One frame of a draft stream. Within a connection one counter runs through all frames of a stream, snapshots included;
 * the run of frames from a snapshot on is an <em>epoch</em>, named by that snapshot's number. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface DraftUpdate {
    /** The largest {@link #seq()}: what JavaScript's numbers hold exactly. */
    long MAX_SEQ = (1L << 53) - 1;

    /** Number of the frame in its stream: 1 for the first, then rising by one, at most {@link #MAX_SEQ}. */
    long seq();

    /** The {@linkplain DraftText#check() check} of the resulting text, 0 to 0xFFFFFF. */
    int check();

    /** Whether the sender asks for an acknowledgement of this frame, which it gets whatever becomes of the frame. */
    boolean ack();

    /** Which of the two it is, for a {@code switch}. */
    Type type();

    /** The kinds of frames. */
    enum Type {
        /** {@link DraftUpdate.Snapshot}. */
        SNAPSHOT,
        /** {@link DraftUpdate.Edit}. */
        EDIT
    }

    /**
     * The whole text; starts an epoch.
     *
     * @param seq number in the stream, from 1
     * @param text the whole text; lone surrogates become U+FFFD
     * @param check check of the text, as its sender computed it
     * @param ack whether the sender asks for an acknowledgement
     */
    record Snapshot(long seq, String text, int check, boolean ack) implements DraftUpdate {
        /** Validates the numbers and makes the text well-formed. */
        public Snapshot {
            requireHeader(seq, check);
            text = WellFormed.of(Objects.requireNonNull(text, "text"));
        }

        @Override
        public Type type() {
            return Type.SNAPSHOT;
        }

        /** The numbers; never the text. */
        @Override
        public String toString() {
            return "Snapshot[seq=" + seq + ", text=" + text.codePointCount(0, text.length()) + " code points, ack="
                    + ack + "]";
        }
    }

    /**
     * A step from the text after the frame before.
     *
     * @param seq number in the stream, from 1
     * @param edit the step
     * @param check check of the text after the step, as the sender computed it
     * @param ack whether the sender asks for an acknowledgement
     */
    record Edit(long seq, TextEdit edit, int check, boolean ack) implements DraftUpdate {
        /** Validates the numbers. */
        public Edit {
            requireHeader(seq, check);
            Objects.requireNonNull(edit, "edit");
        }

        @Override
        public Type type() {
            return Type.EDIT;
        }

        /** The numbers; never the text. */
        @Override
        public String toString() {
            return "Edit[seq=" + seq + ", edit=" + edit + ", ack=" + ack + "]";
        }
    }

    private static void requireHeader(long seq, int check) {
        if (seq < 1 || seq > MAX_SEQ) {
            throw new IllegalArgumentException("seq " + seq + ": allowed are 1 to " + MAX_SEQ);
        }
        if ((check & ~0xFFFFFF) != 0) {
            throw new IllegalArgumentException("check: more than 24 bits");
        }
    }
}
