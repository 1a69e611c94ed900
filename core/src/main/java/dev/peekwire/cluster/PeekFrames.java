package dev.peekwire.cluster;

import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.RoutingTrace;
import java.util.EnumSet;
import java.util.Set;

/** Which frames belong to a peek: those alone go from node to node about a draft, and no letter holds one. */
final class PeekFrames {
    private static final Set<ServerFrame.Type> PEEK = EnumSet.of(
            ServerFrame.Type.PEEK_OPENED,
            ServerFrame.Type.PEEK_SNAPSHOT,
            ServerFrame.Type.PEEK_EDIT,
            ServerFrame.Type.PEEK_TYPING,
            ServerFrame.Type.PEEK_ERASE,
            ServerFrame.Type.PEEK_CLOSED);

    private PeekFrames() {}

    static void require(ServerFrame frame) {
        if (!PEEK.contains(frame.type())) {
            throw new IllegalArgumentException("frame: " + frame.type() + " is no step of a peek");
        }
    }

    static void refuse(ServerFrame frame) {
        if (derived(frame) || PEEK.contains(frame.type())) {
            throw new IllegalArgumentException("frame: " + frame.type() + " is a step of a peek, which is no letter");
        }
    }

    /** Whether it tells what was made of a draft. */
    private static boolean derived(ServerFrame frame) {
        return (frame instanceof ResponseFrame.Suggested suggested && suggested.draft())
                || (frame instanceof RoutingFrame.Trace told
                        && told.trace().steps().stream()
                                .anyMatch(step -> step.outcome() == RoutingTrace.Outcome.HINTED));
    }
}
