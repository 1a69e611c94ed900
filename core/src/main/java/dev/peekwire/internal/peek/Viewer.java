package dev.peekwire.internal.peek;

import dev.peekwire.AgentId;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.ViewerCursor;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agent's connection looking at one draft. It is the frame that the transport asks for when it can write: what the
 * viewer is told is always the step from what it was last shown to what it may see now. All state is guarded by the
 * {@link LiveDraft}.
 */
public final class Viewer implements LatestFrame {
    private final LiveDraft draft;
    private final Connection connection;
    private final boolean remote;
    private volatile Set<AgentId> readers;
    final ViewerCursor cursor = new ViewerCursor();

    /** The number of the state last told; meaningless while {@link #exposed} is false. */
    long seq;

    /** Whether text may be on the viewer's screen. */
    boolean exposed;

    /** The level last told; null before the first. */
    @Nullable PeekLevel levelTold;

    /** Whether the typing flag last told was <em>on</em>. */
    boolean typingTold;

    /** Whether it may look no more: it is told of its erasure and of nothing else. */
    boolean gone;

    /** The erasure that the viewer has not confirmed yet; until then it is told nothing else. */
    @Nullable Erasure erasing;

    /** Whether the viewer was told of {@link #erasing}. */
    boolean eraseTold;

    /**
     * Somebody who looks.
     *
     * @param remote whether the connection leads to another node, which shows it to the readers
     */
    Viewer(LiveDraft draft, Set<AgentId> readers, Connection connection, boolean remote) {
        this.draft = draft;
        this.readers = Set.copyOf(readers);
        this.connection = connection;
        this.remote = remote;
    }

    /** Who looks: one agent, or those of another node. */
    public Set<AgentId> readers() {
        return readers;
    }

    /** Whether nobody else looks through it. */
    public boolean isOnlyFor(AgentId agent) {
        return readers.equals(Set.of(agent));
    }

    void readers(Set<AgentId> now) {
        readers = Set.copyOf(now);
    }

    /** Whether it is another node. */
    boolean remote() {
        return remote;
    }

    /** Where. */
    public Connection connection() {
        return connection;
    }

    /** The draft looked at. */
    public LiveDraft draft() {
        return draft;
    }

    @Override
    public @Nullable SharedFrame take() {
        SharedFrame frame = draft.next(this);
        if (frame != null && more(frame.frame())) {
            // There may be more to tell: the level, then whether the visitor types, then the text.
            poke();
        }
        return frame;
    }

    private static boolean more(Frame told) {
        return told instanceof ServerFrame.PeekOpened || told instanceof ServerFrame.PeekTyping;
    }

    void poke() {
        connection.send(this);
    }
}
