package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * Where events are kept. Several desks may share a store; each call names its desk and MUST NOT see another's data.
 *
 * <p>Calls may block: the desk makes them on its workers only, never on an I/O thread. Implementations MUST be
 * thread-safe. A failure that may pass MUST be thrown as {@link dev.peekwire.ChatException} with
 * {@link dev.peekwire.ErrorCode#UNAVAILABLE}, and then either all or nothing of the append has happened; the desk
 * tries again with the same command id and learns which.
 *
 * <p>The rules, each a test of the kit in {@code peekwire-tck}:
 *
 * <ol>
 *   <li>{@link #append} MUST take effect as a whole or not at all: events, command, capacity.
 *   <li>Events of a chat MUST be numbered 1, 2, 3 … and MUST be read back in that order, unchanged.
 *   <li>An append whose expected version is not the chat's version MUST be refused with
 *       {@link AppendResult.VersionConflict}, and MUST change nothing.
 *   <li>A command id that the chat has seen MUST be answered with {@link AppendResult.Duplicate}, whatever the
 *       expected version, and MUST change nothing.
 *   <li>An append that takes capacity MUST be refused with {@link AppendResult.CapacityExceeded} when the agent's
 *       load would pass the limit, and MUST change nothing; two appends at once MUST NOT pass the limit together.
 *   <li>What one call has appended MUST be seen by every call that begins after it returned.
 *   <li>{@link #open(DeskId)}, {@link #chatsOf(DeskId, VisitorId)} and {@link #assignedTo} MUST agree with the events
 *       appended.
 *   <li>A closed chat MAY be forgotten after the store's retention; an open chat MUST NOT be. A forgotten chat reads
 *       as empty and unknown.
 *   <li>After {@link #close()} every call MUST fail with {@link dev.peekwire.ErrorCode#CLOSED}.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ChatStore extends AutoCloseable {
    /** Appends events to one chat, under the version expected. */
    AppendResult append(AppendRequest request);

    /**
     * Events after a version, in order.
     *
     * @param after 0 for all from the first
     * @param limit the most to return, at least 1
     * @return up to {@code limit} events; empty for an unknown chat or when there are none
     */
    List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit);

    /** What an earlier command of that id did to the chat. */
    Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command);

    /** The chats that are not closed, in the order they were started. */
    List<ChatId> open(DeskId desk);

    /** A visitor's chats that the store still has, closed ones included, in the order they were started. */
    List<ChatId> chatsOf(DeskId desk, VisitorId visitor);

    /** The open chats that are assigned to an agent, in the order they were started. */
    List<ChatId> assignedTo(DeskId desk, AgentId agent);

    /** The agent's load: the sum of the weights taken and not released. */
    int load(DeskId desk, AgentId agent);

    @Override
    void close();
}
