package dev.peekwire.internal.relay;

import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.Verdict;
import dev.peekwire.internal.peek.Writer;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * The node that has the visitor, as the source of the draft that is shown here. Of two that say so, the one to which the
 * visitor came later counts. Used by one thread at a time.
 */
final class RemoteHome {
    private final Relays relays;
    private final LiveDraft draft;
    private final HomeConnection connection;
    private @Nullable NodeId node;
    private long since = Long.MIN_VALUE;
    private long heard;
    private @Nullable Writer writer;
    private long revision;
    private long seq;
    private boolean resync = true;

    /**
     * Nobody yet.
     *
     * @param dropped told on any thread when what came is gone from here
     */
    RemoteHome(Relays relays, LiveDraft draft, Runnable dropped) {
        this.relays = relays;
        this.draft = draft;
        this.connection = new HomeConnection(dropped);
    }

    /** Whether a snapshot is to be asked for: until one has come. */
    boolean resync() {
        return resync;
    }

    /** Frames may be missing, or what came may be gone. */
    void gap() {
        resync = true;
    }

    /** Answers whether something is to be asked for at once. */
    boolean alive(DraftFrame.Alive frame) {
        boolean same = frame.from().equals(node);
        boolean asOld = !same && node != null && frame.since() == since;
        if (frame.since() < since || asOld) {
            return false;
        }
        boolean begins = !same || frame.since() != since;
        since = frame.since();
        if (begins) {
            follow(frame.from());
        }
        if (frame.viewers().contains(relays.self())) {
            heard = relays.scheduler().nanoTime();
            return false;
        }
        return begins;
    }

    private void follow(NodeId home) {
        node = home;
        heard = relays.scheduler().nanoTime();
        revision = 0;
        resync = true;
        writer = null;
        draft.relay(connection, one -> writer = one);
    }

    /** Answers whether a snapshot is to be asked for at once. */
    boolean step(DraftFrame.Step step) {
        if (!step.from().equals(node)) {
            return false;
        }
        heard = relays.scheduler().nanoTime();
        ServerFrame frame = step.frame();
        return switch (frame.type()) {
            case PEEK_SNAPSHOT -> snapshot((ServerFrame.PeekSnapshot) frame);
            case PEEK_EDIT -> edit((ServerFrame.PeekEdit) frame);
            case PEEK_TYPING -> typing((ServerFrame.PeekTyping) frame);
            case PEEK_ERASE -> erase((ServerFrame.PeekErase) frame, step.from());
            case PEEK_CLOSED -> closed();
            default -> false;
        };
    }

    private boolean snapshot(ServerFrame.PeekSnapshot frame) {
        revision = frame.seq();
        return taken(new DraftUpdate.Snapshot(++seq, frame.text(), frame.check(), false));
    }

    private boolean edit(ServerFrame.PeekEdit frame) {
        if (frame.base() != revision) {
            resync = true;
            return true;
        }
        revision = frame.seq();
        return taken(new DraftUpdate.Edit(++seq, frame.edit(), frame.check(), false));
    }

    /** What is not shown now, because this node has not heard of the consent yet, is asked for again a little later. */
    private boolean taken(DraftUpdate update) {
        Writer from = writer;
        if (from == null || !from.current()) {
            return false;
        }
        Verdict verdict = draft.receive(from, update);
        if (verdict != Verdict.APPLIED) {
            resync = true;
        } else if (update.type() == DraftUpdate.Type.SNAPSHOT) {
            resync = false;
        }
        return verdict == Verdict.RESYNC;
    }

    private boolean typing(ServerFrame.PeekTyping frame) {
        Writer from = writer;
        if (from != null) {
            draft.typing(from, frame.typing());
        }
        return false;
    }

    private boolean erase(ServerFrame.PeekErase frame, NodeId home) {
        revision = 0;
        draft.erase(frame.reason())
                .thenRun(() -> relays.publish(
                        draft.chat(), new DraftFrame.Erased(relays.self(), home, draft.chat(), frame.erasure())));
        return false;
    }

    private boolean closed() {
        end(EraseReason.DISCONNECTED);
        return false;
    }

    /** Whether what is shown here may have come from it. */
    boolean shows() {
        return revision != 0;
    }

    /** Whoever has not spoken for too long has no say over what is on screens here. Answers whether that is so now. */
    boolean tick() {
        boolean silent = node != null && relays.scheduler().nanoTime() - heard >= Relays.SILENCE.toNanos();
        if (silent) {
            end(EraseReason.PAUSED);
        }
        return silent;
    }

    /** Nothing of it stays. */
    void end(EraseReason reason) {
        Writer from = writer;
        node = null;
        writer = null;
        revision = 0;
        resync = true;
        if (from != null) {
            draft.stopWriting(from, reason);
        }
    }
}
