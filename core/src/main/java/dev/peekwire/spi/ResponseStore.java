package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.response.ScriptRef;
import java.util.List;
import java.util.Optional;

/**
 * Where scripts are kept that people change while a desk runs: the desk's and the teams' with every version and who
 * approved it, and agents' own quick replies. Several desks may share a store; each call names its desk.
 *
 * <p>Calls may block: the desk makes them off its I/O threads. Implementations MUST be thread-safe. A failure that may pass
 * MUST be thrown as {@link dev.peekwire.ChatException} with {@link dev.peekwire.ErrorCode#UNAVAILABLE}, and then either all
 * or nothing of a change has happened; the desk tries again with the same command id and learns which. Changes that meet
 * are the store's to resolve.
 *
 * <p>The caller sees to it that the times within a script are whole milliseconds of the years 1 to 9999, and decides what
 * may be done to a version in which state; a store need not look at either. Flows, style sheets and policies are not
 * kept here: ADR 0018 says why.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>{@link #change} MUST take effect as a whole or not at all: version, step, revision. A read MUST NOT see a part of
 *       it, and what a call has changed MUST be seen by every call that begins after it returned.
 *   <li>A version MUST be read back as it was given, but for its approval, which is that of the last act on it: its state,
 *       by whom and when.
 *   <li>A script's steps MUST be numbered 1, 2, 3 … over all its versions, and MUST be read back in that order, whatever
 *       their times, and unchanged for as long as the script is there.
 *   <li>A change whose expected number is not that of the script's steps MUST be refused with
 *       {@link ScriptChanged.Conflict}; so MUST one with content whose version is not above the script's newest, one
 *       without content on a version that is not there, and one whose content is an agent's own where the versions
 *       before are not that agent's own, or the reverse. What is refused, by this rule or another, MUST change nothing.
 *   <li>A command id that the script has seen MUST be answered with {@link ScriptChanged.Duplicate}, whatever is expected.
 *   <li>A change that makes another script of an agent's own MUST be refused with {@link ScriptChanged.TooMany} if the agent
 *       would have more than the change allows; two at once MUST NOT pass it together.
 *   <li>{@link #own} MUST tell the newest versions of the agent's own scripts and of no other, in the order of their ids, in
 *       ASCII order.
 *   <li>{@link #revision} MUST rise with each change and each erasure, and with nothing else; it is 0 before the first.
 *   <li>{@link #changes} MUST tell each version that was changed after a revision, once, as it is when asked, in the order
 *       of the last changes. Who asks on from the last revision told until nothing is told has all; nothing MUST come up
 *       later at a revision that was passed, whatever is changed meanwhile and wherever.
 *   <li>{@link #erase(DeskId, AgentId)} and {@link #erase(DeskId, AgentId, String)} MUST take away an agent's own scripts with
 *       all versions and steps, so that nothing is left but their ids; {@link #changes} MUST tell of it in place of the
 *       versions. What is not the agent's own MUST stay. A change of an erased script MUST be refused with
 *       {@link ScriptChanged.Erased}, whatever is expected.
 *   <li>After {@link #close()} every call MUST fail with {@link dev.peekwire.ErrorCode#CLOSED}, except that closing again does
 *       nothing.
 *   <li>The same id in two desks is two things: no call MUST see or change what is another desk's.
 *   <li>Reads MUST answer no more than they were asked for.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ResponseStore extends AutoCloseable {
    /** How many entries a read may ask for. */
    int MOST_READ = 1_000;

    /** Does something to a version of a script, under the number of steps expected. */
    ScriptChanged change(ScriptChange change);

    /** A version of a script, if it is there. */
    Optional<KeptScript> version(DeskId desk, ScriptRef script);

    /** The version of a script with the highest number, if the script is there. */
    Optional<KeptScript> newest(DeskId desk, String id);

    /**
     * What was done to a script, in order.
     *
     * @param after 0 for all from the first step
     * @param limit the most to return, 1 to {@link #MOST_READ}
     * @return empty for an unknown script, or when there are no more
     * @throws IllegalArgumentException if {@code after} is negative or {@code limit} out of bounds
     */
    List<ScriptStep> history(DeskId desk, String id, long after, int limit);

    /**
     * An agent's own scripts, the newest version of each.
     *
     * @param after the id after which to begin; empty for the first
     * @param limit the most to return, 1 to {@link #MOST_READ}
     * @throws IllegalArgumentException if {@code limit} is out of bounds
     */
    List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit);

    /** A number that rises with each change of the desk's scripts; asked every second, so it SHOULD cost next to nothing. */
    long revision(DeskId desk);

    /**
     * The versions that have changed after a revision, agents' own included.
     *
     * @param after 0 for all that there is
     * @param limit the most to return, 1 to {@link #MOST_READ}
     * @throws IllegalArgumentException if {@code after} is negative or {@code limit} out of bounds
     */
    List<ScriptNews> changes(DeskId desk, long after, int limit);

    /**
     * Erases an agent's own scripts.
     *
     * @return how many there were
     */
    int erase(DeskId desk, AgentId agent);

    /**
     * Erases one of an agent's own scripts.
     *
     * @return whether it was there, and the agent's own
     */
    boolean erase(DeskId desk, AgentId agent, String id);

    @Override
    void close();
}
