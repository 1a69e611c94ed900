/** The kit for senders of follow-ups; begin with {@link dev.peekwire.tck.followup.FollowUpSenderTck}. */
@NullMarked
package dev.peekwire.tck.followup;

import org.jspecify.annotations.NullMarked;
