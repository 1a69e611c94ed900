package dev.peekwire.transcript;

import dev.peekwire.chat.RecordedEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A chat's events up to a version, a page at a time as they are asked for. One thread at a time. */
final class Paged implements Iterator<RecordedEvent> {
    private final Transcript.Pages pages;
    private final long to;
    private List<RecordedEvent> page;
    private int at;

    /**
     * From the first event on.
     *
     * @param first the first page, which was read already
     * @param to the last version that is wanted
     */
    Paged(Transcript.Pages pages, List<RecordedEvent> first, long to) {
        this.pages = pages;
        this.to = to;
        this.page = first;
    }

    @Override
    public boolean hasNext() {
        if (at == page.size() && at == Transcript.PAGE) {
            long last = page.get(at - 1).version();
            page = last < to ? pages.read(last, Transcript.PAGE) : List.of();
            at = 0;
        }
        return at < page.size() && page.get(at).version() <= to;
    }

    @Override
    public RecordedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(at++);
    }
}
