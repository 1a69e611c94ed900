package dev.peekwire.transcript;

import java.io.IOException;

/**
 * Writes one transcript, entry by entry, and holds none of them. Called by one thread: {@link #begin} once, {@link #entry}
 * in the order of versions, {@link #end} once.
 *
 * @since 0.1.0
 */
public interface TranscriptWriter {
    /** What is known before the entries. */
    void begin(TranscriptHeader header) throws IOException;

    /** The next entry. */
    void entry(TranscriptEntry entry) throws IOException;

    /** There are no more. */
    void end() throws IOException;
}
