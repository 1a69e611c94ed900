package dev.peekwire.draft;

import java.util.Objects;

/**
 * The receiving side of a draft stream, at the desk or at a viewer: writes what fits into its target, and says when only
 * a snapshot helps. Never throws for what a peer sends. One receiver serves one connection. Not thread-safe.
 *
 * <p>Whoever shows the target's text does so after {@link Outcome#APPLIED} only: while {@link #synced()} is false the
 * target may hold a text that nobody typed. What viewers were shown before may stay until the snapshot comes.
 *
 * @since 0.1.0
 */
public final class DraftReceiver {
    /** After so many frames in vain the request for a snapshot may be lost. */
    private static final int PATIENCE_FRAMES = 8;

    private final DraftTarget target;
    private final int maxCodePoints;
    private long last;
    private boolean synced;
    private boolean asked;
    private int waited;

    /** What became of a frame. */
    public enum Outcome {
        /** The target holds the sender's text. */
        APPLIED,
        /** A duplicate, or older than what the target holds: ignored. */
        STALE,
        /** A gap, a mismatch or nonsense: ask the sender for a snapshot now. The target is unusable until it comes. */
        RESYNC,
        /** Ignored, for the snapshot that was asked for has not come. */
        WAITING,
        /** The text would pass the limit: nothing applied, the target wiped and unusable until a snapshot fits. */
        TOO_LONG
    }

    /**
     * Starts unsynced, before the first snapshot.
     *
     * @param target what is written to; nobody else edits it
     * @param maxCodePoints the longest text allowed, in code points
     */
    public DraftReceiver(DraftTarget target, int maxCodePoints) {
        this.target = Objects.requireNonNull(target, "target");
        this.maxCodePoints = maxCodePoints;
    }

    /** Takes a frame. If it asks for an acknowledgement, the sender gets it whatever the outcome. */
    public Outcome receive(DraftUpdate update) {
        if (update.seq() <= last) {
            return Outcome.STALE;
        }
        return switch (update.type()) {
            case SNAPSHOT -> receive((DraftUpdate.Snapshot) update);
            case EDIT -> receive((DraftUpdate.Edit) update);
        };
    }

    /** Whether the target holds what the sender had after the last applied frame. */
    public boolean synced() {
        return synced;
    }

    /**
     * Wipes the target and waits for a snapshot, without asking for one: the message was sent, or nobody may look. Frames
     * older than those seen stay stale.
     */
    public void reset() {
        target.wipe();
        synced = false;
        asked = false;
        waited = 0;
    }

    /** The protocol state; never the text. */
    @Override
    public String toString() {
        return "DraftReceiver[last=" + last + ", synced=" + synced + "]";
    }

    private Outcome receive(DraftUpdate.Snapshot snapshot) {
        String text = snapshot.text();
        if (text.length() > maxCodePoints && text.codePointCount(0, text.length()) > maxCodePoints) {
            return tooLong();
        }
        if (DraftText.check(text) != snapshot.check()) {
            return lost();
        }
        target.replace(text);
        synced = true;
        asked = false;
        return applied(snapshot);
    }

    private Outcome receive(DraftUpdate.Edit update) {
        TextEdit edit = update.edit();
        if (!synced || update.seq() != last + 1 || !edit.fits(target.length())) {
            return lost();
        }
        if (edit.lengthAfter(target.length()) > maxCodePoints) {
            return tooLong();
        }
        target.apply(edit);
        return target.check() == update.check() ? applied(update) : lost();
    }

    private Outcome applied(DraftUpdate update) {
        last = update.seq();
        return Outcome.APPLIED;
    }

    private Outcome lost() {
        synced = false;
        if (asked && waited < PATIENCE_FRAMES) {
            waited++;
            return Outcome.WAITING;
        }
        asked = true;
        waited = 0;
        return Outcome.RESYNC;
    }

    /** The sender is told of the limit, which asks for a shorter text: so this counts as a request for a snapshot. */
    private Outcome tooLong() {
        reset();
        asked = true;
        return Outcome.TOO_LONG;
    }
}
