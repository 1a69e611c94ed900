package dev.peekwire.transcript;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * What an audience may read of a chat, as it was when this was made: a header, and entries that are read page by page
 * each time they are asked for. It holds the first page, and never more than two, however long the chat is.
 *
 * <p>Immutable; thread-safe as far as its pages are. Reading calls them, and may therefore block and fail as they do.
 *
 * @since 0.1.0
 */
public final class Transcript {
    /** How many events are read at once. */
    public static final int PAGE = 250;

    private final Pages pages;
    private final List<RecordedEvent> first;
    private final TranscriptHeader header;

    private Transcript(Pages pages, List<RecordedEvent> first, TranscriptHeader header) {
        this.pages = pages;
        this.first = first;
        this.header = header;
    }

    /** A chat's events, as a store has them. */
    @FunctionalInterface
    public interface Pages {
        /**
         * Events after a version, in order.
         *
         * @param after 0 for all from the first
         * @param limit the most to return
         * @return up to {@code limit} events; fewer only where there are no more
         */
        List<RecordedEvent> read(long after, int limit);
    }

    /**
     * Looks through a chat's events once, for what the header says.
     *
     * @param request for whom, in which zone and language; its format and asker are no matter here
     * @throws ChatException {@link ErrorCode#NOT_FOUND} if there are no events, {@link ErrorCode#INTERNAL} if they are not those
     *     of the issued transcript that is asked for, and whatever reading them throws
     * @throws IllegalArgumentException if that one is of another chat, or for another audience
     */
    public static Transcript of(DeskId desk, ChatId chat, Pages pages, TranscriptRequest request) {
        Objects.requireNonNull(desk, "desk");
        List<RecordedEvent> first = List.copyOf(pages.read(0, PAGE));
        if (first.isEmpty()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "no such chat");
        }
        Survey survey = new Survey(request);
        new Paged(pages, first, Long.MAX_VALUE).forEachRemaining(survey::add);
        TranscriptHeader header = survey.header(desk, chat);
        return new Transcript(whole(pages, header.version()), first, header);
    }

    /** A store may forget the chat before it is read again; what it had of it must not pass for all of it. */
    private static Pages whole(Pages pages, long to) {
        return (after, limit) -> {
            List<RecordedEvent> page = pages.read(after, limit);
            if (page.isEmpty() && after < to) {
                throw new ChatException(ErrorCode.NOT_FOUND, "the chat is no more; it was while it was read before");
            }
            return page;
        };
    }

    /** What it says before the entries. */
    public TranscriptHeader header() {
        return header;
    }

    /**
     * Gives the entries one after another.
     *
     * @throws ChatException {@link ErrorCode#NOT_FOUND} if the chat was forgotten or erased meanwhile, and whatever reading
     *     it throws
     */
    public void forEach(Reader reader) throws IOException {
        for (Iterator<TranscriptEntry> entries = entries(); entries.hasNext(); ) {
            reader.read(entries.next());
        }
    }

    /** The entries, one after another, for who does not want all of them at once. One thread at a time. */
    public Iterator<TranscriptEntry> entries() {
        return new Entries(new Paged(pages, first, header.version()), header.audience());
    }

    /** Writes all of it. */
    public void write(TranscriptWriter writer) throws IOException {
        writer.begin(header);
        forEach(writer::entry);
        writer.end();
    }

    /** Takes one entry at a time. */
    @FunctionalInterface
    public interface Reader {
        /** The next entry. */
        void read(TranscriptEntry entry) throws IOException;
    }
}
