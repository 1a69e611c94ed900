/** What is sent after a chat, how it is decided and how often it is tried; begin with {@link dev.peekwire.followup.FollowUpPolicy}. */
@NullMarked
package dev.peekwire.followup;

import org.jspecify.annotations.NullMarked;
