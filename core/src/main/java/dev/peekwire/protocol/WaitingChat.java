package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat that waits, for those who watch and may know it.
 *
 * @param chat which chat
 * @param team in whose queue
 * @param topic what the visitor chose, if anything
 * @param locale the visitor's language tag, if told
 * @param since since when it waits
 * @param offeredTo the agents it is offered to now
 * @param left whether its visitor left a message and does not wait for the answer
 * @since 0.1.0
 */
public record WaitingChat(
        ChatId chat,
        TeamId team,
        @Nullable String topic,
        @Nullable String locale,
        Instant since,
        List<AgentId> offeredTo,
        boolean left) {
    /** How many chats of a team are told of. */
    public static final int MOST = 20;

    /** Validates and copies. */
    public WaitingChat {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(since, "since");
        offeredTo = List.copyOf(offeredTo);
    }

    @Override
    public String toString() {
        return "WaitingChat[chat=" + chat + ", team=" + team + ", since=" + since + "]";
    }
}
