package dev.peekwire.internal.relay;

import dev.peekwire.draft.DraftText;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent's connection with what it shows; it confirms erasures at once, unless told to wait. */
final class Screen implements Connection {
    private final LiveDraft draft;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final List<EraseReason> erased = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private int opened;
    private boolean typing;
    private boolean writing;
    private boolean confirms = true;
    private @Nullable CloseCode closed;

    Screen(LiveDraft draft) {
        this.draft = draft;
    }

    String text() {
        return text.toString();
    }

    boolean typing() {
        return typing;
    }

    /** How often it was told that the peek begins, or goes on. */
    int opened() {
        return opened;
    }

    List<EraseReason> erased() {
        return erased;
    }

    @Nullable CloseCode closed() {
        return closed;
    }

    /** From now on erasures are carried out and not confirmed. */
    void staysSilent() {
        confirms = false;
    }

    @Override
    public String id() {
        return "screen";
    }

    @Override
    public SendResult send(SharedFrame frame) {
        waiting.add(frame);
        write();
        return SendResult.QUEUED;
    }

    @Override
    public SendResult send(LatestFrame frame) {
        if (!waiting.contains(frame)) {
            waiting.add(frame);
        }
        write();
        return SendResult.QUEUED;
    }

    private void write() {
        if (writing) {
            return;
        }
        writing = true;
        for (Object next = waiting.poll(); next != null; next = waiting.poll()) {
            SharedFrame frame = next instanceof LatestFrame latest ? latest.take() : (SharedFrame) next;
            if (frame != null) {
                show((ServerFrame) frame.frame());
            }
        }
        writing = false;
    }

    private void show(ServerFrame frame) {
        if (frame instanceof ServerFrame.PeekOpened) {
            opened++;
        } else if (frame instanceof ServerFrame.PeekSnapshot snapshot) {
            text = new StringBuilder(snapshot.text());
        } else if (frame instanceof ServerFrame.PeekEdit edit) {
            DraftText after = new DraftText();
            after.replace(text());
            after.apply(edit.edit());
            text = new StringBuilder(after.text());
        } else if (frame instanceof ServerFrame.PeekTyping now) {
            typing = now.typing();
        } else if (frame instanceof ServerFrame.PeekErase erase) {
            text = new StringBuilder();
            typing = false;
            erased.add(erase.reason());
            if (confirms) {
                draft.confirmed(this, erase.erasure());
            }
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        closed = code;
    }
}
