package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.Transcript;
import dev.peekwire.transcript.TranscriptEntry;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.TranscriptWriter;
import dev.peekwire.transcript.issue.IssuedTranscript;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.IOException;
import java.util.Iterator;

/** What a copy is made of: written a piece at a time, no further than is asked for. One thread at a time. */
abstract class CopySource {
    private boolean ended;

    /** Writes the next piece; answers whether there was one. */
    final boolean next() throws IOException {
        if (piece()) {
            return true;
        }
        boolean last = !ended;
        ended = true;
        if (last) {
            end();
        }
        return last;
    }

    /** The next one, if there is one. */
    abstract boolean piece() throws IOException;

    /** What follows the last. */
    abstract void end() throws IOException;

    /** To be read by people. Reads the chat once through, for what the head says. */
    static CopySource readable(Desk desk, ChatId chat, TranscriptRequest request, PartText out) throws IOException {
        Transcript transcript = Transcript.of(
                desk.id(), chat, (after, limit) -> desk.store().read(desk.id(), chat, after, limit), request);
        TranscriptWriter writer = request.format().writer(out);
        writer.begin(transcript.header());
        Iterator<TranscriptEntry> entries = transcript.entries();
        return new CopySource() {
            @Override
            boolean piece() throws IOException {
                boolean more = entries.hasNext();
                if (more) {
                    writer.entry(entries.next());
                }
                return more;
            }

            @Override
            void end() throws IOException {
                writer.end();
            }
        };
    }

    /**
     * To be proven.
     *
     * @param to the last event of it: what happens after it was begun is none of it, for it says when that was
     */
    static CopySource signed(Desk desk, ChatId chat, Audience audience, long to, PartText out) throws IOException {
        TranscriptKeys keys = desk.transcriptKeys();
        if (keys == null) {
            throw new ChatException(ErrorCode.UNSUPPORTED, StoredTranscript.NO_KEYS);
        }
        Iterator<RecordedEvent> events = new StoredTranscript(desk, chat);
        IssuedTranscript issued = IssuedTranscript.begin(
                new IssuedTranscript.Request(
                        desk.id(), chat, audience, desk.scheduler().now(), keys, desk.salts()),
                new PartBytes(out));
        return new CopySource() {
            private long written;

            @Override
            boolean piece() throws IOException {
                boolean more = written < to && events.hasNext();
                if (more) {
                    RecordedEvent event = events.next();
                    issued.add(event);
                    written = event.version();
                }
                return more;
            }

            @Override
            void end() throws IOException {
                issued.end();
            }
        };
    }
}
