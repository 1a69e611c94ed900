package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.issue.IssuedTranscript;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A chat's events as the store has them, a page at a time, on their way into a transcript. One thread at a time. */
final class StoredTranscript implements Iterator<RecordedEvent> {
    static final String NO_KEYS = "the desk has no keys to sign transcripts with";

    private final Desk desk;
    private final ChatId chat;
    private Iterator<RecordedEvent> page = List.<RecordedEvent>of().iterator();
    private long read;
    private boolean more = true;

    /** From the first event on. */
    StoredTranscript(Desk desk, ChatId chat) {
        this.desk = desk;
        this.chat = chat;
    }

    static Statement write(Desk desk, ChatId chat, Audience audience, OutputStream out) throws IOException {
        TranscriptKeys keys = desk.transcriptKeys();
        if (keys == null) {
            throw new ChatException(ErrorCode.UNSUPPORTED, NO_KEYS);
        }
        return IssuedTranscript.write(
                new IssuedTranscript.Request(
                        desk.id(), chat, audience, desk.scheduler().now(), keys, desk.salts()),
                new StoredTranscript(desk, chat),
                out);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<RecordedEvent> next = desk.store().read(desk.id(), chat, read, StoredChat.PAGE);
            more = next.size() == StoredChat.PAGE;
            if (next.isEmpty() && read > 0) {
                stillThere();
            }
            page = next.iterator();
        }
        return page.hasNext();
    }

    /** A store forgets a chat as a whole: so one that is there was read to its end, and of another nothing is signed. */
    private void stillThere() {
        if (desk.store().read(desk.id(), chat, read - 1, 1).isEmpty()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "the chat was forgotten while it was read");
        }
    }

    @Override
    public RecordedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordedEvent next = page.next();
        read = next.version();
        return next;
    }
}
