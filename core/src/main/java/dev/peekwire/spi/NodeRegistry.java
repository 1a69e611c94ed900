package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes of a desk, and what each of them has in hand: leases, agents' seats, visitors, letters. No rule here hangs on
 * a clock: a node is dead when another says that it saw no sign of life for long enough.
 *
 * <p>Calls may block, and fail, as those of {@link ChatStore} do. Implementations MUST be thread-safe. The rules go on
 * from {@link SharedStore}'s:
 *
 * <ol start="18">
 *   <li>A node MUST be registered from {@link #join} until {@link #leave} or {@link #evict}, with 0 beats at first. To
 *       join again meanwhile MUST change nothing.
 *   <li>{@link #beat} MUST count a registered node's beats up by one and answer the store's own time, from one clock for
 *       all nodes. For any other node it MUST answer nothing and change nothing.
 *   <li>{@link #evict} MUST remove the node if its beats are what was seen, and MUST change nothing otherwise. Of a beat
 *       and an eviction at once exactly one succeeds; of many evictions one answers true.
 *   <li>A node that left or was evicted MUST have nothing in hand any more when the call returns: no lease, no place at
 *       any seat, no visitor, no letter. No call of a node that is not registered MAY give it anything.
 *   <li>{@link #claim} MUST give a lease that is free to whoever claims it, to one of many at once, and MUST answer its
 *       holder with the same fence again. Free is a lease that no registered node holds.
 *   <li>Each time a lease comes to a holder, its epoch MUST be higher than ever before, also when that is the last holder
 *       again. {@link #release} by another than the holder MUST change nothing.
 *   <li>A seat MUST keep what was chosen while nodes come and go, and the identity told last. Of {@link #sit},
 *       {@link #stand}, {@link #choose} and {@link #evict} at once none MUST be lost. A new seat is not available, and
 *       pauses nothing.
 *   <li>{@link #clear} MUST take away a seat at which no node is, and MUST leave any other as it is.
 *   <li>A chat is attended while it is open and at least one registered node attends it: {@link #attended} and
 *       {@link #unattended} MUST agree with that, the list in the order of {@link ChatStore#open(DeskId)}.
 *   <li>{@link #collect} MUST give each letter once, unchanged, in the order posted: a letter whose posting began after
 *       another's had returned comes after it. Letters to other nodes MUST stay where they are.
 * </ol>
 *
 * @since 0.1.0
 */
public interface NodeRegistry {
    /** The longest letter, in bytes. */
    int LONGEST_LETTER = 65_536;

    // ---- who is there

    /**
     * A node begins to work at the desk.
     *
     * @param software what it runs, at most 100 characters; for people to read
     */
    void join(DeskId desk, NodeId node, String software);

    /**
     * A sign of life.
     *
     * @return the store's time; empty if the node is not registered any more. Then it has lost all that it had in hand,
     *     and may join again under a new id
     */
    Optional<Instant> beat(DeskId desk, NodeId node);

    /** The registered nodes, in no particular order. */
    List<NodeBeat> nodes(DeskId desk);

    /**
     * Removes a node that has given no sign of life since it was seen like that.
     *
     * @return whether this call has removed it
     */
    boolean evict(DeskId desk, NodeBeat seen);

    /** Removes the calling node. Nothing, if it is not registered. */
    void leave(DeskId desk, NodeId node);

    // ---- leases

    /**
     * Takes a lease, or makes sure of it.
     *
     * @param lease a name as {@link Fence} allows
     * @return the fence to append under; empty if another node holds the lease, or the claiming one is not registered
     */
    Optional<Fence> claim(DeskId desk, String lease, NodeId node);

    /** Gives a lease back. */
    void release(DeskId desk, String lease, NodeId node);

    /** The registered node that holds a lease. */
    Optional<NodeId> holder(DeskId desk, String lease);

    // ---- agents' seats

    /**
     * An agent is connected to a node.
     *
     * @return the seat now; empty, and nothing changed, if the node is not registered
     */
    Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity);

    /** An agent is connected to a node no more; the seat stays. Nothing, if that was so. */
    void stand(DeskId desk, NodeId node, AgentId agent);

    /**
     * What an agent has chosen, or the desk for the agent.
     *
     * @return whether there is such a seat
     */
    boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused);

    /** All seats, in no particular order. */
    List<SharedSeat> seats(DeskId desk);

    /** One agent's seat. */
    Optional<SharedSeat> seat(DeskId desk, AgentId agent);

    /**
     * Takes an empty seat away.
     *
     * @return whether there is no such seat now
     */
    boolean clear(DeskId desk, AgentId agent);

    // ---- visitors

    /**
     * A chat's visitor is connected to a node; to others too, perhaps.
     *
     * @return whether the node attends the chat now: not if the chat is not open or the node is not registered
     */
    boolean attend(DeskId desk, ChatId chat, NodeId node);

    /** A chat's visitor is connected to a node no more. Nothing, if that was so. */
    void unattend(DeskId desk, ChatId chat, NodeId node);

    /** Whether a chat is open and a registered node attends it. */
    boolean attended(DeskId desk, ChatId chat);

    /** The open chats that nobody attends, in the order they were started. */
    List<ChatId> unattended(DeskId desk);

    // ---- letters

    /**
     * Leaves a letter for a node. Never a draft.
     *
     * @param letter at most {@link #LONGEST_LETTER} bytes
     * @return whether it was left: not if the node is not registered, and perhaps not if 10,000 letters wait for it
     * @throws IllegalArgumentException if the letter is longer
     */
    boolean post(DeskId desk, NodeId to, byte[] letter);

    /**
     * Takes the oldest letters out.
     *
     * @param limit the most to take, at least 1
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    List<byte[]> collect(DeskId desk, NodeId node, int limit);
}
