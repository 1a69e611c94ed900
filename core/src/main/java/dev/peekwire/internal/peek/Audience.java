package dev.peekwire.internal.peek;

import dev.peekwire.AgentId;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.SharedFrame;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who looks at one draft. Changed under the {@link LiveDraft}'s lock; asked and told without it. */
final class Audience {
    private volatile Viewer[] viewers = {};
    /** Whether they were told that the draft pauses. */
    private boolean paused;

    Viewer[] all() {
        return viewers;
    }

    boolean isEmpty() {
        return viewers.length == 0;
    }

    void add(Viewer viewer) {
        Viewer[] more = Arrays.copyOf(viewers, viewers.length + 1);
        more[viewers.length] = viewer;
        viewers = more;
    }

    Viewer[] those(Predicate<Viewer> which) {
        return Arrays.stream(viewers).filter(which).toArray(Viewer[]::new);
    }

    void remove(Predicate<Viewer> which) {
        for (Viewer viewer : those(which)) {
            viewer.gone = true;
        }
        viewers = those(which.negate());
    }

    boolean any(Predicate<Viewer> which) {
        return Arrays.stream(viewers).anyMatch(which);
    }

    @Nullable Viewer on(Connection connection) {
        for (Viewer viewer : viewers) {
            if (viewer.connection() == connection) {
                return viewer;
            }
        }
        return null;
    }

    /** How many persons; one may look on several connections. */
    int readers() {
        return (int) Arrays.stream(viewers)
                .flatMap(viewer -> viewer.readers().stream())
                .distinct()
                .count();
    }

    /** Who looks on connections of this node. */
    Set<AgentId> here() {
        return Arrays.stream(viewers)
                .filter(viewer -> !viewer.remote())
                .flatMap(viewer -> viewer.readers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of them clear, for that reason. */
    void cleared(EraseReason reason) {
        paused |= reason == EraseReason.PAUSED;
    }

    /** The draft has a source: who was told of a pause is told the level anew. */
    void goOn() {
        if (paused) {
            paused = false;
            for (Viewer viewer : viewers) {
                viewer.levelTold = null;
            }
        }
    }

    void poke() {
        for (Viewer viewer : viewers) {
            viewer.poke();
        }
    }

    static void send(Viewer[] to, ServerFrame frame) {
        SharedFrame shared = new SharedFrame(frame);
        for (Viewer viewer : to) {
            viewer.connection().send(shared);
        }
    }

    static boolean is(Viewer viewer, AgentId agent) {
        return viewer.readers().contains(agent);
    }

    /** What tells the viewer to erase; null if it was told. */
    static @Nullable SharedFrame erase(int number, Viewer viewer, long erasure, EraseReason reason) {
        if (viewer.eraseTold) {
            return null;
        }
        viewer.eraseTold = true;
        return new SharedFrame(new ServerFrame.PeekErase(number, erasure, reason));
    }
}
