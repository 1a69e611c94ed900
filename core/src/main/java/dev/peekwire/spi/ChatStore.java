package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where events are kept. Several desks may share a store; each call names its desk.
 *
 * <p>Calls may block, except {@link #appendAsync} where a store implements it: the desk makes them on its workers only,
 * never on an I/O thread. Implementations MUST be
 * thread-safe. A failure that may pass MUST be thrown as {@link dev.peekwire.ChatException} with
 * {@link dev.peekwire.ErrorCode#UNAVAILABLE}, and then either all or nothing of the append has happened; the desk
 * tries again with the same command id and learns which. Contention is no such failure: appends that meet, deadlocks
 * included, are the store's to resolve.
 *
 * <p>That is all a desk of one process asks for; for several nodes on one store there is {@link SharedStore}.
 *
 * <p>The desk sees to it that a chat begins with {@link dev.peekwire.chat.ChatEvent.Started}, that nothing follows
 * {@link dev.peekwire.chat.ChatEvent.Closed}, that times are whole milliseconds, and that text is well-formed Unicode
 * without U+0000. A store need not check it.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>{@link #append} MUST take effect as a whole or not at all: events, command, capacity. A read MUST NOT see
 *       a part of it.
 *   <li>Events of a chat MUST be numbered 1, 2, 3 … in the order appended, and MUST be read back in that order,
 *       whatever their times, and unchanged, each with its seal if it had one. A chat that the store does not know is at version 0.
 *   <li>An append whose expected version is not the chat's version MUST be refused with
 *       {@link AppendResult.VersionConflict}, and MUST change nothing; its command has not been seen.
 *   <li>A command id that the chat has seen MUST be answered with {@link AppendResult.Duplicate}, whatever the
 *       expected version and the capacity, and MUST change nothing. An append without a command is never a duplicate.
 *   <li>An append that takes capacity MUST be refused with {@link AppendResult.CapacityExceeded} when the agent's
 *       load would pass the limit, and MUST change nothing; two appends at once MUST NOT pass the limit together.
 *       Changes apply in the order given, and the version is looked at first.
 *   <li>What one call has appended MUST be seen by every call that begins after it returned.
 *   <li>{@link #open(DeskId)}, {@link #openCount}, {@link #openOf}, {@link #chatsOf(DeskId, VisitorId)},
 *       {@link #assignedTo} and {@link #waiting(DeskId)} MUST agree with the events appended. The lists' order is that of the chats' first events by time, and among equal times by chat id, in
 *       ASCII order.
 *   <li>A closed chat MAY be forgotten after the store's retention; an open chat MUST NOT be. A forgotten chat reads
 *       as empty and unknown in every call; a chat MUST NOT be forgotten in part.
 *   <li>After {@link #close()} every call MUST fail with {@link dev.peekwire.ErrorCode#CLOSED}, except that closing
 *       again does nothing.
 *   <li>The same id in two desks is two things: no call MUST see or change what is another desk's.
 * </ol>
 *
 * <p>A store MAY keep {@linkplain ChatSnapshot snapshots}, so that a long chat need not be read from its first event. One
 * that does not leaves both calls as they are. Rules 9 and 10 hold for them where they are implemented, and
 *
 * <ol start="28">
 *   <li>{@link #snapshot} MUST answer a snapshot as it was kept, byte for byte; of those kept for a chat, in whatever order
 *       or at once, the one of the highest version. A store MAY lose a snapshot; then it answers none.
 *   <li>A snapshot MUST go with its chat, when that is forgotten or erased. For a chat that the store does not know none
 *       MUST be kept.
 *   <li>Keeping a snapshot MUST NOT change what any other call answers.
 * </ol>
 *
 * <p>The desk appends by {@link #appendAsync}, so that a chat whose append is under way holds no thread. All rules for an
 * append hold there, too; a store that does not implement it has them from {@link #append}. And
 *
 * <ol start="31">
 *   <li>{@link #appendAsync} MUST do what {@link #append} does, and tell what came of it by its stage, failures included. What
 *       a completed stage tells has happened: every call that begins then MUST see it.
 *   <li>Every stage MUST complete, in a time that is bounded as a call's is; also what waits when the store is closed, be it
 *       with the answer or with {@link dev.peekwire.ErrorCode#CLOSED}. A store in which appends wait MUST bound how many do, and
 *       refuse more with {@link dev.peekwire.ErrorCode#UNAVAILABLE}.
 *   <li>A stage MUST complete on the caller's thread before the call returns, or on a thread of the store's: one that holds
 *       no lock and that no append waits for, so that what depends on the stage may append again there.
 * </ol>
 *
 * <p>Who measures chats asks for those that are closed:
 *
 * <ol start="38">
 *   <li>{@link #closed} MUST answer the desk's closed chats that were started before {@link ClosedChats#to} and closed at
 *       {@link ClosedChats#from} or later, each with the version of its last event: those closed last first, by the time of the
 *       close, and among equal times those whose ids are last in ASCII order first. With {@link ClosedChats#before} it MUST
 *       answer those that come after that one in this order, whether the store still has that one or not; at most
 *       {@link ClosedChats#limit}, and fewer only if there are no more.
 * </ol>
 *
 * <p>11 to 17 are rules of {@link SharedStore}, 18 to 27 of {@link NodeRegistry}, 34 to 37 of {@link FollowUpStore},
 * 40 to 44 of {@link ErasureStore}, which a store MAY have.
 *
 * @since 0.1.0
 */
public interface ChatStore extends AutoCloseable {
    /** Appends events to one chat, under the version expected. */
    AppendResult append(AppendRequest request);

    /**
     * The same, for callers who do not wait (rules 31 to 33). Two appends of one chat that are under way together happen in
     * either order; the expected version decides.
     *
     * <p>What depends on the stage and names no executor runs on the thread that completes it: it MUST be short, and MUST NOT
     * block, since other appends may be behind it.
     *
     * <p>A store whose appends block anyway leaves this as it is: {@link #append} on the caller's thread. One that
     * overrides it brings the threads.
     *
     * @return completes with the answer, or with what {@link #append} would throw; supports
     *     {@link CompletionStage#toCompletableFuture()}
     */
    default CompletionStage<AppendResult> appendAsync(AppendRequest request) {
        try {
            return CompletableFuture.completedFuture(append(request));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /**
     * Events after a version, in order.
     *
     * @param after 0 for all from the first
     * @param limit the most to return, at least 1
     * @return up to {@code limit} events; empty for an unknown chat or when there are none
     * @throws IllegalArgumentException if {@code after} is negative or {@code limit} is below 1
     */
    List<RecordedEvent> read(DeskId desk, ChatId chat, long after, int limit);

    /** What an earlier command of that id did to the chat. */
    Optional<StoredCommand> command(DeskId desk, ChatId chat, CommandId command);

    /** The chats that are not closed, in the order they were started (rule 7). */
    List<ChatId> open(DeskId desk);

    /** How many chats are not closed; asked at every start, so it SHOULD cost less than listing them. */
    int openCount(DeskId desk);

    /** A visitor's chats that are not closed, in the order they were started; SHOULD cost those chats only. */
    List<ChatId> openOf(DeskId desk, VisitorId visitor);

    /** A visitor's chats that the store still has, closed ones included, in the order they were started. */
    List<ChatId> chatsOf(DeskId desk, VisitorId visitor);

    /** The open chats that are assigned to an agent, in the order they were started. */
    List<ChatId> assignedTo(DeskId desk, AgentId agent);

    /**
     * The open chats that wait for an agent, in the order they were started: those that nobody has, and those whose agent
     * looks for somebody else, from {@link dev.peekwire.chat.ChatEvent.HandoverStarted} until its end, the next assignment
     * or the close. SHOULD cost those chats only.
     */
    List<ChatId> waiting(DeskId desk);

    /**
     * A page of the closed chats that went on in a stretch of time, those closed last first (rule 38). SHOULD cost what is
     * between its beginning and now, a page at a time, and not all that the store has.
     */
    List<ClosedChat> closed(ClosedChats asked);

    /** The agent's load: the sum of the weights taken and not released. */
    int load(DeskId desk, AgentId agent);

    /**
     * Keeps a chat's state as it was after some of its events, in place of an older one; does nothing if there is one as new.
     * The desk calls it now and then, after the append and not on the way of any command, and takes a failure lightly.
     */
    default void keepSnapshot(DeskId desk, ChatId chat, ChatSnapshot snapshot) {}

    /** The newest snapshot of a chat; empty if there is none. Asked for long chats only, when they are loaded. */
    default Optional<ChatSnapshot> snapshot(DeskId desk, ChatId chat) {
        return Optional.empty();
    }

    /**
     * What is to be sent because of chats, and was kept with their events. Empty for a store that keeps none; its desk has no
     * follow-ups then. The same one in every call, or as good; it ends with the store.
     */
    default Optional<FollowUpStore> followUps() {
        return Optional.empty();
    }

    /**
     * How the store forgets in part, and what it must not forget. Empty for a store that can't; its desk erases nothing then.
     * The same one in every call, or as good; it ends with the store.
     */
    default Optional<ErasureStore> erasures() {
        return Optional.empty();
    }

    @Override
    void close();
}
