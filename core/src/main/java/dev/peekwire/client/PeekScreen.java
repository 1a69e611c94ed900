package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftText;
import dev.peekwire.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/** One peek stream as an agent's client shows it. Thread-safe; the listener is told the latest only. */
final class PeekScreen {
    /** After so many edits in vain the request for a snapshot may be lost. */
    private static final int PATIENCE_EDITS = 8;

    private final ChatId chat;
    private final DraftText text = new DraftText();
    private PeekLevel level;
    private long seq;
    private boolean synced;
    private boolean queued;
    private boolean asked;
    private int waited;

    PeekScreen(ChatId chat, PeekLevel level) {
        this.chat = chat;
        this.level = level;
    }

    /** What is to be done about a frame. */
    enum Outcome {
        /** Tell the listener. */
        SHOW,
        /** Nothing: it will be told, or must wait. */
        NOTHING,
        /** Ask for a snapshot. */
        RESYNC
    }

    ChatId chat() {
        return chat;
    }

    synchronized void level(PeekLevel now) {
        level = now;
    }

    synchronized Outcome take(ServerFrame.PeekSnapshot snapshot) {
        if (DraftText.check(snapshot.text()) != snapshot.check()) {
            return lost();
        }
        text.replace(snapshot.text());
        asked = false;
        return reached(snapshot.seq());
    }

    synchronized Outcome take(ServerFrame.PeekEdit edit) {
        if (!synced || edit.base() != seq || !edit.edit().fits(text.length())) {
            return lost();
        }
        text.apply(edit.edit());
        return text.check() == edit.check() ? reached(edit.seq()) : lost();
    }

    /** What to show now; null if it was erased, or can't be trusted, in the meantime. */
    synchronized @Nullable PeekView view() {
        queued = false;
        return synced ? new PeekView(level, text.text()) : null;
    }

    /** Nothing is to be shown any more; a snapshot may come later. */
    synchronized void wipe() {
        text.wipe();
        synced = false;
        asked = false;
    }

    private Outcome reached(long number) {
        seq = number;
        synced = true;
        if (queued) {
            return Outcome.NOTHING;
        }
        queued = true;
        return Outcome.SHOW;
    }

    private Outcome lost() {
        synced = false;
        if (asked && ++waited < PATIENCE_EDITS) {
            return Outcome.NOTHING;
        }
        asked = true;
        waited = 0;
        return Outcome.RESYNC;
    }

    /** The chat; never the text. */
    @Override
    public synchronized String toString() {
        return "PeekScreen[chat=" + chat + ", level=" + level + "]";
    }
}
