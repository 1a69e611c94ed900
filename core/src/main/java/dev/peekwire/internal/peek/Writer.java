package dev.peekwire.internal.peek;

import dev.peekwire.consent.DemandMode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SharedFrame;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's connection as the source of one draft. It is also the frame that tells what the desk wants of the
 * draft, so that the visitor's client always ends up with the latest demand, whatever crossed. Guarded by the
 * {@link LiveDraft}.
 */
public final class Writer implements LatestFrame {
    private final LiveDraft draft;
    private final Connection connection;
    private final int channel;
    private final boolean relayed;
    private final Instant since;
    DemandMode toldMode = DemandMode.NONE;
    int toldReaders;
    boolean toldRead;

    /** Whether what it was told to be wanted was not wanted for a moment, and what it had sent is gone. */
    boolean lapsed;

    /**
     * A source.
     *
     * @param relayed whether it is another node, which has masked already what must be
     * @param since when it became the source
     */
    Writer(LiveDraft draft, Connection connection, int channel, boolean relayed, Instant since) {
        this.draft = draft;
        this.connection = connection;
        this.channel = channel;
        this.relayed = relayed;
        this.since = since;
    }

    Instant since() {
        return since;
    }

    boolean relayed() {
        return relayed;
    }

    /** The number of the stream on its connection. */
    public int channel() {
        return channel;
    }

    /** The draft written. */
    public LiveDraft draft() {
        return draft;
    }

    /** Whether it still is the draft's source. */
    public boolean current() {
        return draft.writer() == this;
    }

    @Override
    public @Nullable SharedFrame take() {
        SharedFrame frame = draft.demand(this);
        if (frame != null) {
            // After a demand that lapsed comes the one that stands.
            poke(this);
        }
        return frame;
    }

    /** Tells the demand anew, if there is a writer. */
    static void poke(@Nullable Writer writer) {
        if (writer != null) {
            writer.connection.send(writer);
        }
    }

    static void tell(@Nullable Writer writer, SharedFrame frame) {
        if (writer != null) {
            writer.connection.send(frame);
        }
    }
}
