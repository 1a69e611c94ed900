package dev.peekwire.spi;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpOutcome;
import java.util.concurrent.CompletionStage;

/**
 * Sends follow-ups: by mail, by a company's own service. Given to the desk by its builder, or found by
 * {@link java.util.ServiceLoader}.
 *
 * <p>The desk calls it on threads of its own, with a few follow-ups under way at once, each of them by one node at a time. What
 * is not answered within the {@linkplain dev.peekwire.followup.RetryPlan#patience plan's patience} counts as failed for now; a
 * late answer that it was taken still counts.
 *
 * <p>A follow-up may come again though it was taken: when the answer was lost, or the process ended before it could be kept. It
 * has the same {@linkplain FollowUp#id() id} then, and only the sender and who delivers can use that to make one of it.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>{@link #send} MUST answer every follow-up: not throw, not block for long, and complete its stage in bounded time, also
 *       while what it needs is away. A stage that fails counts as {@link FollowUpOutcome.Type#TEMPORARY}.
 *   <li>{@link FollowUpOutcome.Type#SENT} MUST be answered only if it was taken by who delivers it, and
 *       {@link FollowUpOutcome.Type#PERMANENT} only if it was not. Where that is not known, the answer MUST be
 *       {@link FollowUpOutcome.Type#TEMPORARY}.
 *   <li>What is sent MUST go to the follow-up's recipient and to nobody else, whatever characters the recipient has; what can be
 *       no recipient MUST be answered by {@link FollowUpOutcome.Type#PERMANENT}.
 *   <li>What is sent MUST carry the follow-up's identity, the same in every attempt and another for every other follow-up, so
 *       that it can be told that two are one.
 *   <li>It MUST be thread-safe: several follow-ups are sent at once, and none MUST get into another.
 *   <li>Recipients and texts MUST NOT get into logs, output, reasons or an exception's message.
 *   <li>After {@link #close()} {@link #send} MUST answer {@link FollowUpOutcome.Type#TEMPORARY} and send nothing; closing again
 *       does nothing.
 * </ol>
 *
 * @since 0.1.0
 */
public interface FollowUpSender extends AutoCloseable {
    /** Sends a follow-up, of which {@link FollowUp#attempts()} tells the attempt: 1 for the first. */
    CompletionStage<FollowUpOutcome> send(FollowUp followUp);

    /** Lets go of what it holds. Does nothing, unless implemented. */
    @Override
    default void close() {}
}
