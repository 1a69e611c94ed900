package dev.peekwire.transcript;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
     * @throws ChatException {@link ErrorCode#NOT_FOUND} if there are no events, and whatever reading them throws
     */
    public static Transcript of(DeskId desk, ChatId chat, Pages pages, TranscriptRequest request) {
        Objects.requireNonNull(desk, "desk");
        List<RecordedEvent> first = List.copyOf(pages.read(0, PAGE));
        if (first.isEmpty()) {
            throw new ChatException(ErrorCode.NOT_FOUND, "no such chat");
        }
        Survey survey = new Survey(request);
        each(pages, first, Long.MAX_VALUE, survey::add);
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
        Beginnings beginnings = new Beginnings();
        Each<IOException> give = recorded -> {
            Optional<TranscriptEntry> entry = header.audience().view(recorded);
            if (entry.isPresent()) {
                reader.read(beginnings.known(entry.get()));
            }
        };
        each(pages, first, header.version(), give);
    }

    /** Writes all of it. */
    public void write(TranscriptWriter writer) throws IOException {
        writer.begin(header);
        forEach(writer::entry);
        writer.end();
    }

    private static <X extends Exception> void each(Pages pages, List<RecordedEvent> first, long to, Each<X> each)
            throws X {
        List<RecordedEvent> page = first;
        long seen = 0;
        while (!page.isEmpty() && seen < to) {
            for (RecordedEvent recorded : page) {
                if (recorded.version() <= to) {
                    each.on(recorded);
                }
                seen = recorded.version();
            }
            page = page.size() < PAGE ? List.of() : pages.read(seen, PAGE);
        }
    }

    private interface Each<X extends Exception> {
        void on(RecordedEvent recorded) throws X;
    }

    /** Takes one entry at a time. */
    @FunctionalInterface
    public interface Reader {
        /** The next entry. */
        void read(TranscriptEntry entry) throws IOException;
    }
}
