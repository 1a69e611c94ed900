package dev.peekwire.followup.mail;

import dev.peekwire.followup.FollowUp;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Makes the mail of a follow-up: the transcript's rendering, a survey's link. Called on the sender's threads, for each attempt
 * anew; what it answers should be the same each time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MailContents {
    /**
     * The mail.
     *
     * @return nothing if there is nothing to say any more, for example because the chat was erased: then the follow-up is given
     *     up. So it is if the stage fails with a {@link dev.peekwire.ChatException} of {@link dev.peekwire.ErrorCode#NOT_FOUND}; any
     *     other failure is for now
     */
    CompletionStage<Optional<MailContent>> of(FollowUp followUp);
}
