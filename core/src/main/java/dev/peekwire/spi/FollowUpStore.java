package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.followup.FollowUp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups that a {@link ChatStore} has: they come in with the events that decide them, by
 * {@link AppendRequest#followUps()}, and change here. What is said there of blocking, failures and threads holds here. The
 * rules go on from {@link ChatStore}'s, 9 and 10 of which hold here, too:
 *
 * <ol start="34">
 *   <li>An append's follow-ups MUST be kept with its events: both, or neither. One whose id is there already MUST be left as it
 *       is, while the append happens.
 *   <li>{@link #due}, {@link #of} and {@link #unsent} MUST agree with what was appended and changed, and tell it as it was
 *       given. {@link #due} tells those that wait and whose time has come: those of the earliest due first, of the same by id, in
 *       ASCII order, and no more than asked for.
 *   <li>{@link #change} MUST take effect if the follow-up waits and has the attempts of {@code before}, and MUST change
 *       nothing otherwise; of several such changes at once one takes effect if it changes the attempts or ends the waiting. With a
 *       fence it MUST change nothing unless that lease is held at that epoch.
 *   <li>Follow-ups MUST go with their chat, when that is erased. A chat of which one waits MUST NOT be forgotten for its age.
 *       Nothing MUST be left of a recipient in one that has come to its end.
 * </ol>
 *
 * @since 0.1.0
 */
public interface FollowUpStore {
    /** How many entries a read may ask for. */
    int MOST_READ = 1_000;

    /**
     * What is to be tried now.
     *
     * @param limit the most to return, 1 to {@link #MOST_READ}
     * @throws IllegalArgumentException if {@code limit} is out of bounds
     */
    List<FollowUp> due(DeskId desk, Instant now, int limit);

    /**
     * Puts a later value in the place of an earlier one.
     *
     * @param before as it was seen
     * @param after the next step of the same
     * @param fence the lease without which it must not happen; null for none. Only a {@link SharedStore} is given one
     * @return whether it took effect
     */
    boolean change(FollowUp before, FollowUp after, @Nullable Fence fence);

    /** All of a chat, those that came to their end included, in the order they were decided, of the same time by id. */
    List<FollowUp> of(DeskId desk, ChatId chat);

    /** How many wait; asked for operators, now and then. */
    int unsent(DeskId desk);
}
