package dev.peekwire.internal.peek;

import dev.peekwire.consent.DemandMode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SharedFrame;
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
    DemandMode toldMode = DemandMode.NONE;
    int toldReaders;

    Writer(LiveDraft draft, Connection connection, int channel) {
        this.draft = draft;
        this.connection = connection;
        this.channel = channel;
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
        return draft.writtenBy(this);
    }

    @Override
    public @Nullable SharedFrame take() {
        return draft.demand(this);
    }

    void poke() {
        connection.send(this);
    }

    void send(SharedFrame frame) {
        connection.send(frame);
    }
}
