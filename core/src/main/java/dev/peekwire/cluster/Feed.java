package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import java.util.List;
import java.util.Objects;

/**
 * A page of what has happened at a desk.
 *
 * @param chats chats that were appended to
 * @param agents agents whose seats were changed
 * @param next where to go on
 * @param more whether there was more than the limit allowed
 * @since 0.1.0
 */
public record Feed(List<ChatNotice> chats, List<AgentId> agents, FeedPosition next, boolean more) {
    /** Validates and copies. */
    public Feed {
        chats = List.copyOf(chats);
        agents = List.copyOf(agents);
        Objects.requireNonNull(next, "next");
    }

    /** Whether it tells of nothing. */
    public boolean isEmpty() {
        return chats.isEmpty() && agents.isEmpty();
    }
}
