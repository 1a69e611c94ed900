package dev.peekwire.json;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.Question;
import org.jspecify.annotations.Nullable;

/** The names that frames and questions between nodes have in JSON. */
final class NodeNames {
    private NodeNames() {}

    static String of(NodeFrame.Type type) {
        return switch (type) {
            case SEAT_CHANGED -> "seatChanged";
            case TELL_AGENT -> "tellAgent";
            case TELL_VISITOR -> "tellVisitor";
            case LIBRARY_CHANGED -> "libraryChanged";
            case APPENDED, DISPATCHING, LEFT, ASK, ANSWER, FORGET, WANTED, STEP, ERASED, ALIVE, SUGGESTED, HINTED ->
                Wire.name(type);
        };
    }

    static String of(Question.Type type) {
        return switch (type) {
            case LOAD_VIEW -> "loadView";
            case ACCEPT, DECLINE, TRACE, PLACE, ADMISSION, OFFERS -> Wire.name(type);
        };
    }

    /** The type of that name; null if there is none, or none yet. */
    static NodeFrame.@Nullable Type frame(String name) {
        for (NodeFrame.Type type : NodeFrame.Type.values()) {
            if (of(type).equals(name)) {
                return type;
            }
        }
        return null;
    }
}
