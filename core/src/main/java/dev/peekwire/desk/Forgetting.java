package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.VisitorId;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.answer.Suggesting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the suggesters of a desk's nodes have learned is unlearned. The others' are told by letters that wait in the store: a
 * node unlearns within moments, or is put out and unlearns everything. Thread-safe.
 */
final class Forgetting {
    private final @Nullable Suggesting suggesting;
    private final @Nullable Wire wire;

    /**
     * For one node.
     *
     * @param suggesting what is suggested here; null for nothing
     * @param wire to the others; null if there never are any
     */
    Forgetting(@Nullable Suggesting suggesting, @Nullable Wire wire) {
        this.suggesting = suggesting;
        this.wire = wire;
    }

    /**
     * Unlearns it here, and leaves letters for the others, which tell no visitor. Blocks.
     *
     * @throws ChatException if it could not be unlearned here, or not all letters could be left; the same may be asked again
     */
    void everywhere(@Nullable VisitorId visitor, List<ChatId> chats) {
        here(visitor, chats);
        if (wire != null) {
            for (int from = 0; from < chats.size(); from += Letter.MOST_FORGOTTEN) {
                tell(wire, chats.subList(from, Math.min(from + Letter.MOST_FORGOTTEN, chats.size())));
            }
        }
    }

    private static void tell(Wire wire, List<ChatId> chats) {
        NodeId self = wire.self();
        if (self == null) {
            throw new ChatException(ErrorCode.UNAVAILABLE, "this node is not one of its desk's for now");
        }
        Letter.Forget letter = new Letter.Forget(self, chats);
        for (NodeBeat other : wire.registry().nodes(wire.id())) {
            boolean told = other.node().equals(self) || wire.courier().leave(other.node(), letter);
            if (!told && registered(wire, other.node())) {
                throw new ChatException(ErrorCode.UNAVAILABLE, "too many letters wait for node " + other.node());
            }
        }
    }

    private static boolean registered(Wire wire, NodeId node) {
        return wire.registry().nodes(wire.id()).stream()
                .anyMatch(other -> other.node().equals(node));
    }

    /** Unlearns what another node says, or throws. Blocks. */
    void here(List<ChatId> chats) {
        here(null, chats);
    }

    private void here(@Nullable VisitorId visitor, List<ChatId> chats) {
        if (suggesting != null) {
            suggesting.forget(visitor, chats);
        }
    }

    /** Unlearns all that was learned here, or throws: a letter may have been missed. Blocks. */
    void everything() {
        if (suggesting != null) {
            suggesting.forgetAll();
        }
    }
}
