package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.util.Objects;

/**
 * Where frames go on a {@link ClusterBus}.
 *
 * @param desk the desk; what is published for one is never heard for another
 * @param kind who listens
 * @param name the node's or the chat's id; empty for {@link Kind#NODES}
 * @since 0.1.0
 */
public record BusChannel(DeskId desk, Kind kind, String name) {
    /** Validates. */
    public BusChannel {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(kind, "kind");
        if (name.isEmpty() != (kind == Kind.NODES)) {
            throw new IllegalArgumentException("name: " + kind + (name.isEmpty() ? " needs one" : " has none"));
        }
    }

    /** Who listens. */
    public enum Kind {
        /** Every node of the desk. */
        NODES,
        /** One node. */
        NODE,
        /** The nodes that have to do with one chat's draft; there may be as many channels as chats. */
        DRAFT,
        /** The nodes that look at one chat's draft, and the draft's steps alone: who has it does not hear what it says. */
        STEPS
    }

    /** What every node hears. */
    public static BusChannel nodes(DeskId desk) {
        return new BusChannel(desk, Kind.NODES, "");
    }

    /** What one node hears. */
    public static BusChannel node(DeskId desk, NodeId node) {
        return new BusChannel(desk, Kind.NODE, node.value());
    }

    /** What is told of a chat's draft. */
    public static BusChannel draft(DeskId desk, ChatId chat) {
        return new BusChannel(desk, Kind.DRAFT, chat.value());
    }

    /** What is shown of a chat's draft. */
    public static BusChannel steps(DeskId desk, ChatId chat) {
        return new BusChannel(desk, Kind.STEPS, chat.value());
    }
}
