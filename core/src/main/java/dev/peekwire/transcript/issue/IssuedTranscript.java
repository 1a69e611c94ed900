package dev.peekwire.transcript.issue;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Sealing;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.Entry;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.IssuedWriter;
import dev.peekwire.transcript.proof.Remains;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat's events in writing, for an audience, signed by its desk: the file that {@code docs/transcript-format.md} describes
 * and {@link dev.peekwire.transcript.proof.TranscriptVerifier} reads. What the audience is not shown stands there as a hash
 * that tells nothing of it. Written event by event, so that a chat of any length takes the same memory. One thread at a time.
 *
 * <p>A desk signs what it has recorded: an event that does not follow from those before it is none that it signs.
 *
 * @since 0.1.0
 */
public final class IssuedTranscript {
    private final DeskId desk;
    private final Audience audience;
    private final Supplier<Salt> salts;
    private final ChatId chat;
    private final IssuedWriter writer;
    private @Nullable Hash link;
    private boolean late;
    private long version;

    private IssuedTranscript(Request request, IssuedWriter writer) {
        this.desk = request.desk();
        this.chat = request.chat();
        this.audience = request.audience();
        this.salts = request.salts();
        this.writer = writer;
    }

    /**
     * What a transcript is made with.
     *
     * @param desk whose chat it is
     * @param chat which chat
     * @param audience for whom
     * @param issuedAt when, to the millisecond
     * @param keys the current one signs
     * @param salts random ones, for events that were recorded without
     */
    public record Request(
            DeskId desk, ChatId chat, Audience audience, Instant issuedAt, TranscriptKeys keys, Supplier<Salt> salts) {}

    /**
     * Writes a transcript.
     *
     * @param events all of the chat's, from version 1 on
     * @param out where to, in UTF-8; not closed
     * @return what was signed
     * @throws ChatException with {@link ErrorCode#NOT_FOUND} if there are no events, with {@link ErrorCode#INTERNAL} if they
     *     are not the chat's, or do not follow: somebody changed them where they are stored
     */
    public static Statement write(Request request, Iterator<RecordedEvent> events, OutputStream out)
            throws IOException {
        if (!events.hasNext()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "no such chat");
        }
        IssuedTranscript transcript = begin(request, out);
        while (events.hasNext()) {
            transcript.add(events.next());
        }
        return transcript.end();
    }

    /**
     * Begins one that is written as the events come: for who can't wait for all of them in one place.
     *
     * @param out where to, in UTF-8, each write whole characters; not closed
     */
    public static IssuedTranscript begin(Request request, OutputStream out) throws IOException {
        String audience = request.audience().name().toLowerCase(Locale.ROOT);
        IssuedWriter.Header header =
                new IssuedWriter.Header(request.desk(), request.chat(), audience, request.issuedAt());
        return new IssuedTranscript(request, new IssuedWriter(out, header, request.keys()));
    }

    /**
     * Writes the next event.
     *
     * @throws ChatException with {@link ErrorCode#INTERNAL} if it is not the chat's next, or does not follow
     */
    public void add(RecordedEvent event) throws IOException {
        writer.entry(next(event));
    }

    /**
     * Signs what was written. Nothing is added afterwards.
     *
     * @throws IllegalStateException if there were no events
     */
    public Statement end() throws IOException {
        return writer.end();
    }

    private Entry next(RecordedEvent event) {
        if (!event.chat().equals(chat) || event.version() != version + 1) {
            throw unfit();
        }
        version++;
        boolean added = event.link() == null;
        Hash before = late == added ? link : null;
        Set<String> withheld = audience.shows(event) ? audience.withheld(event) : Set.of();
        EventBody body = body(event, withheld);
        Hash own = event.link() == null ? Sealing.link(desk, before, event, body) : event.link();
        Entry entry = new Entry(
                event.version(), audience.shows(event) ? body : null, body.hash(), own, before == null, added);
        if (!follows(before, event, entry)) {
            throw unfit();
        }
        link = own;
        late = added;
        return entry;
    }

    private boolean follows(@Nullable Hash before, RecordedEvent event, Entry entry) {
        Hash first = before == null ? Chain.begin(desk, event.chat(), event.version()) : before;
        return Chain.next(first, entry.hash()).equals(entry.link());
    }

    private EventBody body(RecordedEvent event, Set<String> withheld) {
        Remains remains = event.remains();
        if (remains != null) {
            return Sealing.body(event, remains, withheld);
        }
        EventSeal seal = event.seal();
        return Sealing.body(event, seal == null ? salts.get() : seal.salt(), withheld);
    }

    private ChatException unfit() {
        return new ChatException(
                ErrorCode.INTERNAL,
                "chat " + chat + " is not as it was recorded at version " + version + ": it is not signed");
    }
}
