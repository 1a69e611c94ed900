package dev.peekwire.spi;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import java.util.List;

/**
 * A store that several nodes of one desk work on at once. It is their only truth: a lease in {@link #registry()}
 * fences the appends of whoever has lost it, and the feed tells every node what the others did.
 *
 * <p>Rules 1 to 10 are {@link ChatStore}'s, and rules 1, 6, 9 and 10 hold for every call here and in the registry. The
 * rules for several nodes, each with tests of the kit named after its number; 18 to 27 are {@link NodeRegistry}'s:
 *
 * <ol start="11">
 *   <li>An append with a fence MUST be refused with {@link AppendResult.Fenced}, and MUST change nothing, unless that
 *       lease is held at that epoch. Once the call has returned by which the lease was released, claimed by another or
 *       lost with its node, an append under the older fence MUST NOT take effect, even if it had begun before.
 *   <li>The answers go in this order: {@link AppendResult.Duplicate}, {@link AppendResult.Fenced},
 *       {@link AppendResult.VersionConflict}, {@link AppendResult.CapacityExceeded}. A command that was fenced out has not
 *       been seen.
 *   <li>Whatever takes effect after {@link #position} was called MUST come after the position answered, so that who asks
 *       for the position first and reads the chats then misses nothing.
 *   <li>{@link #feed} MUST tell, at least once, every chat that was appended to and every agent whose seat was changed
 *       after the position, however those calls overlapped, and soon: it may wait for changes that began before and are
 *       under way, for nothing else. Who follows {@link Feed#next} MUST NOT miss any.
 *   <li>A notice MUST say the version and the agent that the chat had at one moment, not before the append that it
 *       tells of. Who follows the feed MUST NOT see a chat's version fall.
 *   <li>A page MUST NOT hold more chats and agents together than the limit. {@link Feed#more} MUST be true when the
 *       limit kept something back, and following {@link Feed#next} MUST come to the end once nothing is changed any more.
 *   <li>{@link #loads} MUST be what was taken and not released, chat by chat, at one moment: for each agent their sum is
 *       {@link ChatStore#load}. A release gives back no more than its chat has taken.
 * </ol>
 *
 * <p>A position is good for an hour at least. From an older one {@link #feed} MAY fail with
 * {@link dev.peekwire.ErrorCode#NOT_FOUND}; it MUST NOT leave anything out instead. A chat that was forgotten (rule 8) is
 * left out.
 *
 * @since 0.1.0
 */
public interface SharedStore extends ChatStore {
    /** Where the desk's feed is now. */
    FeedPosition position(DeskId desk);

    /**
     * What has happened since. A chat may come once for several appends.
     *
     * @param after from {@link #position} or {@link Feed#next}, of the same desk
     * @param limit the most chats and agents to tell, at least 1
     * @throws IllegalArgumentException if {@code limit} is below 1 or the position is none of this store's
     */
    Feed feed(DeskId desk, FeedPosition after, int limit);

    /** What chats have of the agents' capacity, in no particular order. */
    List<ChatLoad> loads(DeskId desk);

    /** Who works on the store. The same one in every call, or as good; it ends with the store. */
    NodeRegistry registry();
}
