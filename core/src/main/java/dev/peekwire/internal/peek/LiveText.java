package dev.peekwire.internal.peek;

import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.SharedFrame;
import org.jspecify.annotations.Nullable;

/** The unsent text, masked as it grows, and the frames that show it. Guarded by the {@link LiveDraft} it belongs to. */
final class LiveText {
    private final int channel;
    private final PeekSettings settings;
    private @Nullable LiveMask mask;
    private @Nullable DraftReceiver receiver;
    private boolean typing;
    private long revision;
    private @Nullable SharedFrame lastFrame;
    private long lastBase;
    private long lastSeq;

    LiveText(int channel, PeekSettings settings) {
        this.channel = channel;
        this.settings = settings;
    }

    /**
     * Takes a frame in; every viewer's place is kept, whatever becomes of it.
     *
     * @param redactor masks the text, from its first frame on until it is cleared
     */
    DraftReceiver.Outcome receive(DraftUpdate update, Redactor redactor, Viewer[] viewers) {
        LiveMask target = target(redactor);
        DraftReceiver.Outcome outcome = reader(target).receive(update);
        TextChange change = target.takeChange();
        for (Viewer viewer : viewers) {
            viewer.cursor.note(change);
        }
        if (outcome == DraftReceiver.Outcome.APPLIED) {
            revision++;
        }
        return outcome;
    }

    private LiveMask target(Redactor redactor) {
        LiveMask target = mask;
        if (target == null) {
            target = redactor.live();
            mask = target;
        }
        return target;
    }

    private DraftReceiver reader(LiveMask target) {
        DraftReceiver reader = receiver;
        if (reader == null) {
            reader = new DraftReceiver(target, settings.maxCodePoints());
            receiver = reader;
        }
        return reader;
    }

    void typing(boolean on) {
        typing = on;
    }

    /** All of it as viewers may see it; null while it is not certain. */
    @Nullable String shown() {
        return mask == null || receiver == null || !receiver.synced()
                ? null
                : mask.draft().shown();
    }

    boolean isEmpty() {
        return mask == null || mask.draft().length() == 0;
    }

    /** Nothing is left of it in memory. Viewers' cursors must be reset with it. */
    void clear() {
        if (mask != null) {
            mask.wipe();
        }
        mask = null;
        receiver = null;
        typing = false;
        lastFrame = null;
        revision++;
    }

    /** The step from what the viewer was last told to what it may know now; null if there is none. */
    @Nullable SharedFrame next(Viewer viewer, PeekLevel level) {
        if (viewer.typingTold != typing) {
            viewer.typingTold = typing;
            return new SharedFrame(new ServerFrame.PeekTyping(channel, typing));
        }
        boolean readable = level.allowsText() && receiver != null && receiver.synced();
        return readable && mask != null && viewer.cursor.dirty() ? step(viewer, mask.draft()) : null;
    }

    private @Nullable SharedFrame step(Viewer viewer, DraftText text) {
        boolean snapshot = viewer.cursor.snapshotDue();
        if (snapshot && text.length() == 0 && !viewer.exposed) {
            return null;
        }
        long base = snapshot ? 0 : viewer.seq;
        TextEdit edit = viewer.cursor.difference(text);
        viewer.seq = revision;
        viewer.exposed = true;
        return shared(base, edit, text);
    }

    /** Viewers in the same state get the same object, so that it is encoded once. */
    private SharedFrame shared(long base, TextEdit edit, DraftText text) {
        SharedFrame shared = lastFrame;
        if (shared == null || lastBase != base || lastSeq != revision) {
            shared = new SharedFrame(frame(base, edit, text));
            lastFrame = shared;
            lastBase = base;
            lastSeq = revision;
        }
        return shared;
    }

    private ServerFrame frame(long base, TextEdit edit, DraftText text) {
        int check = text.shownCheck();
        return base == 0
                ? new ServerFrame.PeekSnapshot(channel, revision, edit.insert(), check)
                : new ServerFrame.PeekEdit(channel, base, revision, edit, check);
    }
}
